import { computed, inject, Injectable, signal } from '@angular/core';
import * as z from 'zod';
import { canonicalJson } from '@pilotage/domain/kernel';
import {
  recordIssueCodes,
  reportContent,
  sectionIds,
  stops,
  type ReportContent,
  type ReportIssue,
  type SectionId,
} from '@pilotage/domain/report';
import type { ReportView } from '@pilotage/contracts/report';
import { at, withAt } from '../../reports/paths';
import { ServerClock } from '../../shared/clock/server-clock';
import type { SaveState } from '../../shared/form/save-line';
import type { Conflict } from '../../shared/http/refused';
import { keep, kept, unkeep } from '../../shared/saving/kept';
import { Saver } from '../../shared/saving/saver';
import { ReportClient } from '../report-client';

const partly = reportContent.partial();
const keptReport = z.object({ base: partly, mine: partly });
type KeptReport = z.infer<typeof keptReport>;
const stale = z.object({ revision: z.int(), content: reportContent });

/** A section that was changed here and elsewhere; it is not sent until the person has chosen. */
export interface Clash {
  readonly section: SectionId;
  readonly theirs: ReportContent;
}

const same = (a: unknown, b: unknown): boolean => a === b || canonicalJson(a) === canonicalJson(b);

/** The words of a report while they are written: saved by section, kept here until the server has them. */
@Injectable()
export class Writing {
  private readonly client = inject(ReportClient);
  private readonly clock = inject(ServerClock);
  private readonly saver = inject(Saver);
  private no = '';
  private revision = 0;
  private readonly base = signal<ReportContent | null>(null);

  readonly content = signal<ReportContent | null>(null);
  readonly clashes = signal<readonly Clash[]>([]);
  /** What only the records can tell, as of the last saving. */
  readonly recordIssues = signal<readonly ReportIssue[]>([]);
  readonly restoredFrom = signal<string | null>(null);

  private readonly changed = computed(() => {
    const [base, content] = [this.base(), this.content()];
    return base && content ? sectionIds.filter((s) => !same(base[s], content[s])) : [];
  });
  /** Changed sections that the server would not store: a date that cannot be read, a text that is too long. */
  readonly unfit = computed(() =>
    this.changed().filter((s) => !reportContent.shape[s].safeParse(this.content()?.[s]).success),
  );
  private readonly sendable = computed(() =>
    this.changed().filter((s) => !this.unfit().includes(s) && !this.clashes().some((c) => c.section === s)),
  );
  readonly state = computed<SaveState>(() => {
    if (this.clashes().length > 0) return 'conflict';
    return this.unfit().length > 0 ? 'refused' : this.saver.state();
  });
  readonly savedAt = this.saver.savedAt;
  /** Nothing waits for being saved or chosen. */
  readonly settled = computed(() => this.changed().length === 0 && this.clashes().length === 0);

  begin(view: ReportView): void {
    this.no = view.no;
    this.revision = view.revision;
    this.base.set(view.content);
    this.content.set(view.content);
    this.clashes.set([]);
    this.recordIssues.set(fromRecords(view.issues));
    const found = view.editable
      ? kept<KeptReport>(this.name(), (value) => keptReport.safeParse(value).data ?? null)
      : null;
    this.restoredFrom.set(found?.at ?? null);
    if (found) this.lay(found.value, view.content);
    const edited = {
      isPending: () => this.sendable().length > 0,
      send: () => this.send(),
      meet: (conflict: Conflict) => this.meet(conflict),
    };
    this.saver.begin(edited, view.savedAt);
  }

  at(path: string): unknown {
    return at(this.content(), path);
  }

  set(path: string, value: unknown): void {
    this.content.update((c) => c && withAt(c, path, value));
    this.keepHere();
    this.saver.touch();
  }

  /** Saves now. True when the server has everything that it can have. */
  flush(): Promise<boolean> {
    return this.saver.flush();
  }

  decide(section: SectionId, mine: boolean): void {
    const clash = this.clashes().find((c) => c.section === section);
    this.clashes.update((all) => all.filter((c) => c.section !== section));
    if (clash && !mine) this.content.update((c) => c && { ...c, [section]: clash.theirs[section] });
    this.keepHere();
    this.saver.touch();
  }

  private name(): string {
    return `report.${this.no}`;
  }

  private keepHere(): void {
    const changed = this.changed();
    if (changed.length === 0) return unkeep(this.name());
    const value: KeptReport = { base: pick(this.base(), changed), mine: pick(this.content(), changed) };
    keep(this.name(), { at: new Date(this.clock.now()).toISOString(), value });
  }

  private async send(): Promise<string> {
    const sent = pick(this.content(), this.sendable());
    const { revision, savedAt, issues } = await this.client.save(this.no, this.revision, sent);
    this.revision = revision;
    this.base.update((b) => b && { ...b, ...sent });
    // Likeness to other cases is not looked for at each saving.
    const likeness = this.recordIssues().filter((i) => !stops(i));
    this.recordIssues.set([...fromRecords(issues), ...likeness]);
    this.keepHere();
    return savedAt;
  }

  private meet(conflict: Conflict): void {
    const newer = stale.parse(conflict.extra);
    const changed = this.changed();
    const change: KeptReport = { base: pick(this.base(), changed), mine: pick(this.content(), changed) };
    this.revision = newer.revision;
    this.lay(change, newer.content);
  }

  /** My sections on top of a newer state; those that both changed wait for the person. */
  private lay({ base, mine }: KeptReport, newer: ReportContent): void {
    const sections = sectionIds.filter((s) => mine[s] !== undefined && !same(mine[s], newer[s]));
    const clashing = sections.filter((s) => !same(base[s], newer[s]));
    this.base.set(newer);
    this.content.set({ ...newer, ...(pick(mine, sections) as ReportContent) });
    this.clashes.set(clashing.map((section) => ({ section, theirs: newer })));
  }
}

function fromRecords(issues: ReportView['issues']): readonly ReportIssue[] {
  return issues.flatMap((i) => {
    const code = [...recordIssueCodes].find((known) => known === i.code);
    return code ? [{ code, section: i.section, path: i.path, subject: i.subject }] : [];
  });
}

function pick(from: Partial<ReportContent> | null, sections: readonly SectionId[]): Partial<ReportContent> {
  return Object.fromEntries(sections.map((s) => [s, from?.[s]]));
}
