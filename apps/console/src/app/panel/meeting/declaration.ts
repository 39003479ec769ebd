import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Choices, type Choice } from '../../shared/form/choices';
import { ErrorSummary } from '../../shared/form/error-summary';
import { LongText } from '../../shared/form/long-text';
import { Tick } from '../../shared/form/tick';
import { byField, refusal } from '../../shared/http/refused';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { InterestAnswer, MyMeeting } from '../panel-client';

type Said = 'no' | 'yes';

/** Before any document opens: for each proposal whether anything ties the member to one of its firms. */
@Component({
  selector: 'pl-panel-declaration',
  imports: [Choices, ErrorSummary, LongText, Tick],
  template: `
    <form class="fields" novalidate (submit)="send($event)">
      <h2>{{ t().declare.title }}</h2>
      <p class="read">{{ t().declare.intro }}</p>
      @if (tried()) {
        <pl-error-summary [refusals]="refusals()" />
      }
      @for (p of open(); track p.proposal) {
        <section class="card">
          <pl-choices
            [path]="'answers.' + p.proposal"
            [eyebrow]="p.proposal"
            [label]="p.name"
            [hint]="t().declare.firms + '：' + formats.list(p.firms)"
            [choices]="choices()"
            [refusal]="of().get('answers.' + p.proposal)"
            [value]="said()[p.proposal] ?? null"
            (valueChange)="say(p.proposal, $event)"
          />
          @if (said()[p.proposal] === 'yes') {
            <p class="note signal" role="status">{{ t().declare.warning }}</p>
            <pl-long-text
              [path]="'reasons.' + p.proposal"
              [label]="t().declare.reason"
              [hint]="t().declare.reasonHint"
              [rows]="2"
              [max]="300"
              [quiet]="true"
              [refusal]="of().get('reasons.' + p.proposal)"
              [value]="reasons()[p.proposal] ?? ''"
              (valueChange)="explain(p.proposal, $event)"
            />
          }
        </section>
      }
      <pl-tick path="pledge" [label]="t().declare.pledge" [refusal]="of().get('pledge')" [(value)]="pledge" />
      <p>
        <button type="submit" class="btn primary" [attr.aria-disabled]="busy()">{{ t().declare.send }}</button>
      </p>
    </form>
  `,
  styles: `
    :host {
      max-width: 720px;
    }
    .card {
      display: grid;
      gap: 14px;
      padding: 16px;
    }
  `,
})
export class Declaration {
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('panel');
  readonly proposals = input.required<MyMeeting['toDeclare']>();
  readonly busy = input(false);
  readonly declared = output<readonly InterestAnswer[]>();

  protected readonly said = signal<Readonly<Record<string, Said>>>({});
  protected readonly reasons = signal<Readonly<Record<string, string>>>({});
  protected readonly pledge = signal(false);
  protected readonly tried = signal(false);
  /** What has been answered for stays answered; a proposal that joined the agenda later is asked for alone. */
  protected readonly open = computed(() => this.proposals().filter((p) => p.conflict === null));
  protected readonly choices = computed<readonly Choice<Said>[]>(() => [
    { value: 'no', label: this.t().declare.no },
    { value: 'yes', label: this.t().declare.yes },
  ]);
  protected readonly refusals = computed(() => {
    const missing = this.open().flatMap((p) => {
      const said = this.said()[p.proposal];
      if (!said) return [refusal('FIELD_REQUIRED', `answers.${p.proposal}`)];
      const blank = said === 'yes' && !this.reasons()[p.proposal]?.trim();
      return blank ? [refusal('REASON_REQUIRED', `reasons.${p.proposal}`)] : [];
    });
    return this.pledge() ? missing : [...missing, refusal('FIELD_REQUIRED', 'pledge')];
  });
  protected readonly of = computed(() => byField(this.tried() ? this.refusals() : []));

  protected say(proposal: string, said: Said | null): void {
    if (said) this.said.update((all) => ({ ...all, [proposal]: said }));
  }

  protected explain(proposal: string, reason: string): void {
    this.reasons.update((all) => ({ ...all, [proposal]: reason }));
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.refusals().length > 0 || this.busy()) return;
    this.declared.emit(
      this.open().map((p) => {
        const conflict = this.said()[p.proposal] === 'yes';
        return { proposal: p.proposal, conflict, reason: conflict ? (this.reasons()[p.proposal] ?? '').trim() : null };
      }),
    );
  }
}
