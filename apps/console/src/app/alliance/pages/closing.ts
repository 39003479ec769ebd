import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { declarationNames, type ProposalDraft } from '@pilotage/domain/alliance';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Choices } from '../../shared/form/choices';
import { ErrorSummary } from '../../shared/form/error-summary';
import { fieldId } from '../../shared/form/field-id';
import { Tick } from '../../shared/form/tick';
import { Refused } from '../../shared/http/refused';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { AllianceClient } from '../alliance-client';
import { placeOf } from '../draft/places';
import { ProposalStore } from '../draft/proposal-store';

type Declarations = NonNullable<ProposalDraft['declarations']>;

/** What is declared and agreed to, and the handing in (SPEC J9, L1, L2). */
@Component({
  selector: 'pl-alliance-closing',
  imports: [Choices, ErrorSummary, RouterLink, Tick, TroubleNote],
  templateUrl: './closing.html',
  styleUrl: './form.scss',
})
export class Closing {
  protected readonly store = inject(ProposalStore);
  private readonly client = inject(AllianceClient);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('alliance');
  private readonly shell = this.words.of('shell');

  private readonly declared = computed<Declarations>(() => this.store.draft().declarations ?? {});
  protected readonly answers = computed(() => [
    { value: 'NO' as const, label: this.t().closing.no },
    { value: 'YES' as const, label: this.t().closing.yes },
  ]);
  protected readonly items = computed(() =>
    declarationNames.map((name) => {
      const value = this.declared()[name];
      return {
        name,
        path: `declarations.${name}`,
        label: this.t().closing.items[name],
        value: value === undefined ? null : value ? ('YES' as const) : ('NO' as const),
      };
    }),
  );
  protected readonly accepted = computed(() => this.store.draft().consent?.accepted ?? false);
  /** What the server refused, line by line; anything else as a whole. */
  protected readonly refusals = computed(() => {
    const error = this.store.refused();
    return error instanceof Refused && error.status === 422 ? error.refusals : [];
  });
  protected readonly trouble = computed(() => (this.refusals().length > 0 ? null : this.store.refused()));

  protected declare(name: keyof Declarations, answer: 'NO' | 'YES' | null): void {
    if (answer) this.store.edit({ declarations: { [name]: answer === 'YES' } });
  }

  protected consent(accepted: boolean): void {
    this.store.edit({ consent: { accepted, noticeVersion: this.store.view()?.call.noticeVersion ?? '' } });
  }

  protected async go(field: string): Promise<void> {
    const view = this.store.view();
    if (view)
      await this.router.navigate(['/alliance', view.id, ...placeOf(field, view.members)], { fragment: fieldId(field) });
  }

  protected async submit(): Promise<void> {
    this.store.asked.set(true);
    const { submit, submitText } = this.t().closing;
    const isReady = (await this.store.saver.flush()) && (this.store.view()?.readiness.ready ?? false);
    const question = { title: submit, text: submitText, yes: submit, no: this.shell().act.cancel };
    if (isReady && !(await this.dialogs.ask(question))) return;
    if (!(await this.store.act((id) => this.client.submit(id)))) return;
    const view = this.store.view();
    this.toasts.done(this.t().closing.done(view?.no ?? ''));
    await this.router.navigate(['/alliance', view?.id]);
  }
}
