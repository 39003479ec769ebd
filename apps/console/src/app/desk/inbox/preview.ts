import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { channels, moves } from '@pilotage/domain/flow';
import { Bars, type BarRow } from '../../shared/charts/bars';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { StatusMark } from '../../shared/status/status-mark';
import { FirmName } from '../../shared/text/firm-name';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { leadsToMatch, type Act } from '../case/acts';
import { ApplicationSaid, type Fact } from '../case/application-said';
import { CaseActs } from '../case/case-acts';
import { CaseSaid } from '../case/case-said';
import { OvertakenNote } from '../case/overtaken-note';
import { PreviewStore } from './preview-store';

const BEST = 3;
const RECENT = 3;
const UNITS = 10_000;

/** What one needs to decide without opening the case. */
@Component({
  selector: 'pl-preview',
  imports: [RouterLink, Bars, TroubleNote, Waiting, Shape, StatusMark, FirmName, OvertakenNote],
  templateUrl: './preview.html',
  styleUrl: './preview.scss',
})
export class Preview {
  protected readonly store = inject(PreviewStore);
  protected readonly deeds = inject(CaseActs);
  private readonly said = inject(CaseSaid);
  private readonly application = inject(ApplicationSaid);
  private readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('desk');
  protected readonly leads = leadsToMatch;
  protected readonly channels = channels;
  /** A row is chosen and its case is on the way. */
  readonly waiting = input(false);
  readonly act = output<Act>();

  protected readonly next = computed(() => {
    const c = this.store.case();
    return c ? this.said.next(c) : null;
  });
  protected readonly facts = computed<readonly Fact[]>(() => {
    const c = this.store.case();
    if (!c) return [];
    const said = this.t().preview.facts;
    const band = c.score?.bandName ? this.words.say(c.score.bandName) : '';
    const overall = c.score?.overall;
    const exports = this.application.exports(c.application);
    const industry = [this.application.industry(c.application), c.application.profile?.mainProducts];
    return [
      { label: said.industry, value: industry.filter(Boolean).join('　') },
      { label: said.markets, value: this.application.markets(c.application) },
      ...(overall == null ? [] : [{ label: said.score, value: `${this.formats.number(overall, 1)}　${band}` }]),
      exports,
      { label: said.meeting, value: this.application.meeting(c.application) },
    ].filter((f) => f.value);
  });
  protected readonly best = computed(() =>
    (this.store.ranking()?.ranked ?? []).slice(0, BEST).map((k): BarRow => ({
      id: k.code,
      label: k.name,
      note: this.t().match.load(k.active, k.cap),
      value: k.total / UNITS,
      said: this.formats.number(k.total / UNITS, 4),
    })),
  );
  /** Who would come first, were it not for a gate. */
  protected readonly higher = computed(() => {
    const ranking = this.store.ranking();
    const first = ranking?.ranked[0]?.total ?? 0;
    const best = [...(ranking?.gated ?? [])].sort((a, b) => b.total - a.total)[0];
    if (!best || best.total <= first || !best.gates[0]) return '';
    const gate = this.words.say(best.gates[0].message);
    return this.t().preview.higher(best.name, this.formats.number(best.total / UNITS, 4), gate);
  });
  protected readonly recent = computed(() =>
    (this.store.case()?.timeline ?? [])
      .slice(-RECENT)
      .reverse()
      .map((e) => ({ when: this.formats.brief(e.at), what: this.words.say(moves[e.move].label) })),
  );
}
