import { Component, computed, inject, linkedSignal } from '@angular/core';
import {
  qualificationCheckNames,
  qualificationOf,
  type CheckResult,
  type QualificationCheck,
} from '@pilotage/domain/alliance';
import { Dialogs } from '../../../shared/dialog/dialogs';
import { ReasonDialog, type ReasonAsked } from '../../../shared/dialog/reason-dialog';
import type { Choice } from '../../../shared/form/choices';
import { LongText } from '../../../shared/form/long-text';
import { Segments } from '../../../shared/form/segments';
import { byField, Refused } from '../../../shared/http/refused';
import { Shape } from '../../../shared/status/shape';
import type { ShapeName } from '../../../shared/status/shapes';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import { Toasts } from '../../../shared/toast/toasts';
import type { DeskAlliance, QualificationChecks } from '../alliance-client';
import { AllianceStore } from './alliance-store';

type Finding = DeskAlliance['findings']['content'][number];
type Answer = CheckResult | 'NONE';
const SEVERITY: Readonly<Record<Finding['severity'], ShapeName>> = { BLOCK: 'late', WARN: 'waits', ASK: 'act' };

/** The sheet of three checks beside what the rules found, and its two signatures. */
@Component({
  selector: 'pl-check-card',
  imports: [LongText, Segments, Shape],
  templateUrl: './check-card.html',
  styleUrl: './cards.scss',
})
export class CheckCard {
  protected readonly store = inject(AllianceStore);
  protected readonly formats = inject(Formats);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('deskAlliance');

  protected readonly sheet = computed(() => this.store.alliance()?.qualification);
  /** What is being written; begins anew with each revision that comes from the server. */
  protected readonly checks = linkedSignal<QualificationChecks | undefined>(() => this.sheet()?.checks);
  protected readonly opinion = linkedSignal(() => this.sheet()?.opinion ?? '');
  protected readonly dirty = computed(() => {
    const s = this.sheet();
    const same = JSON.stringify(this.checks()) === JSON.stringify(s?.checks) && this.opinion() === (s?.opinion ?? '');
    return !same;
  });
  protected readonly choices = computed<readonly Choice<Answer>[]>(() =>
    (['PASS', 'FAIL', 'CORRECT'] as const).map((value) => ({ value, label: this.t().check.results[value] })),
  );
  protected readonly rows = computed(() =>
    qualificationCheckNames.map((name) => ({
      name,
      label: this.t().check.names[name],
      result: this.resultOf(name),
      reason: this.checks()?.[name].reason ?? '',
      findings: (this.store.alliance()?.findings[name] ?? []).map((f) => ({ ...f, shape: SEVERITY[f.severity] })),
    })),
  );
  protected readonly refusals = computed(() => {
    const error = this.store.trouble();
    return byField(error instanceof Refused ? error.refusals : []);
  });
  protected readonly outcome = computed(() => {
    const checks = this.checks();
    const whole = checks && qualificationCheckNames.every((n) => checks[n].result !== null);
    return whole ? qualificationOf(checks) : null;
  });
  protected readonly second = computed(() => this.sheet()?.first !== null && this.sheet()?.first !== undefined);

  private resultOf(name: QualificationCheck): Answer {
    return this.checks()?.[name].result ?? 'NONE';
  }

  protected answer(name: QualificationCheck, result: Answer): void {
    this.put(name, { result: result === 'NONE' ? null : result });
  }

  protected write(name: QualificationCheck, reason: string): void {
    this.put(name, { reason });
  }

  protected async save(): Promise<void> {
    const checks = this.checks();
    if (checks && (await this.store.save(checks, this.opinion().trim() || null)))
      this.toasts.done(this.t().check.saved);
  }

  protected async sign(): Promise<void> {
    if (this.dirty() || this.outcome() === null) return;
    const { title, text, yes, no } = this.t().check.sure;
    if (this.second() && !(await this.dialogs.ask({ title, text, yes, no }))) return;
    if (await this.store.sign()) this.toasts.done(this.t().check.signed);
  }

  protected async settle(finding: Finding): Promise<void> {
    const t = this.t().check;
    const reason = await this.dialogs.open<ReasonAsked, string>(ReasonDialog, {
      title: t.settleTitle,
      text: `${this.words.say(finding.message)}。${t.settleText}`,
      label: t.why,
      yes: t.settle,
      no: this.words.of('shell')().act.cancel,
    });
    if (reason) await this.store.settle(finding.code, finding.subject, reason);
  }

  private put(name: QualificationCheck, change: Partial<QualificationChecks[QualificationCheck]>): void {
    this.checks.update((all) => (all ? { ...all, [name]: { ...all[name], ...change } } : all));
  }
}
