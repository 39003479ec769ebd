import { Component, computed, inject, input, output } from '@angular/core';
import { sayDeadline } from '@pilotage/domain/programme';
import { weekdayZh } from '@pilotage/domain/taiwan';
import { Amount } from '../../shared/form/amount';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { RocDate } from '../../shared/form/roc-date';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { RubricForm } from './rubric-form';
import type { CallSettings } from './season-client';
import { endSaid, endsAt, opensWith } from './window-said';

type Basis = NonNullable<CallSettings['paper']>['basis'];

/** One call: its window, places and money, the paper rule, announced dates with computed weekdays, rubric and contact. */
@Component({
  selector: 'pl-call-form',
  imports: [Amount, Control, Field, RocDate, RubricForm, Shape],
  templateUrl: './call-form.html',
  styleUrl: './call-form.scss',
})
export class CallForm {
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.of('settings');
  readonly call = input.required<CallSettings>();
  readonly editable = input.required<boolean>();
  readonly edited = output<CallSettings>();

  protected readonly bases: readonly Basis[] = ['RECEIVED', 'POSTMARK'];
  protected readonly weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;
  protected readonly end = computed(() => endSaid(this.call()));
  protected readonly opens = computed(() => this.call().opensAt.slice(0, 10));
  protected readonly deadline = computed(() => sayDeadline(this.call(), this.words.locale()));
  protected readonly dates = computed(() =>
    this.call().announcedDates.map((d) => ({ ...d, computed: weekdayZh(d.date) })),
  );
  protected readonly facts = computed(() => {
    const { places, moneyPerCaseTwd: money, awards, contact } = this.call();
    const { fact } = this.t();
    return [
      { label: fact.places, said: places === null ? this.t().limited : this.formats.number(places) },
      ...(money === null ? [] : [{ label: fact.money, said: this.formats.money(money) }]),
      ...(awards === null ? [] : [{ label: fact.awards, said: this.formats.number(awards) }]),
      { label: fact.contact, said: this.formats.list([this.words.say(contact.office), contact.phone, contact.email]) },
    ];
  });

  /** What the call consists of besides: shown, and changed with the programme's reference data. */
  protected readonly rest = computed(() => {
    const { documents, milestones, kpis } = this.call();
    const { rest } = this.t();
    const parts = [
      { title: rest.documents, lines: documents.map((d) => rest.copies(this.words.say(d.label), d.copies)) },
      { title: rest.milestones, lines: milestones.map((m) => rest.from(this.words.say(m.label), m.from, m.to)) },
      {
        title: rest.kpis,
        lines: kpis.map((k) => rest.target(this.words.say(k.label), k.target, this.words.say(k.unit))),
      },
    ];
    return parts.filter((p) => p.lines.length > 0);
  });

  protected put(change: Partial<CallSettings> | null): void {
    if (change) this.edited.emit({ ...this.call(), ...change });
  }

  protected open(day: string | null): void {
    this.put(opensWith(day));
  }

  protected close(day: string | null, hour: string): void {
    this.put(endsAt(day, hour));
  }

  protected reach(change: Partial<CallSettings['contact']>): void {
    this.put({ contact: { ...this.call().contact, ...change } });
  }

  protected weigh(basis: string): void {
    const paper = this.call().paper;
    if (paper && (basis === 'RECEIVED' || basis === 'POSTMARK')) this.put({ paper: { ...paper, basis } });
  }

  /** The announcement is put right: the day that the calendar says. */
  protected correct(i: number, weekday: string): void {
    const day = this.weekdays.find((w) => w === weekday);
    if (!day) return;
    this.put({ announcedDates: this.call().announcedDates.map((d, at) => (at === i ? { ...d, weekday: day } : d)) });
  }
}
