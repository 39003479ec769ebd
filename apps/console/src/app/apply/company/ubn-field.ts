import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { checkUbn, sameName } from '@pilotage/domain/taiwan';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import { Session } from '../../shell/session';
import { DraftClient, type RegisterEntry } from '../draft-client';
import { DraftStore } from '../draft/draft-store';
import { FormFields } from '../draft/form-fields';

/** The 統編: checked at every keystroke, looked up in the register as soon as it is whole. */
@Component({
  selector: 'pl-ubn-field',
  imports: [Field, Control, Shape],
  template: `
    <pl-field
      path="profile.ubn"
      [label]="fields.label('profile.ubn')"
      [hint]="fixed() ? t().firm.fromAccount : fields.hint('profile.ubn')"
      [refusal]="fields.refusal('profile.ubn')"
    >
      <input
        plControl
        class="short"
        inputmode="numeric"
        autocomplete="off"
        [readonly]="fixed()"
        [value]="typed()"
        (typed)="store.edit({ profile: { ubn: $event } })"
        (settled)="fields.leave('profile.ubn')"
      />
      <div below class="below" aria-live="polite">
        @if (proposal(); as ubn) {
          <button type="button" class="btn small" (click)="store.edit({ profile: { ubn } })">
            {{ t().firm.use(ubn) }}
          </button>
        }
        @if (whole()) {
          <p><pl-shape name="done" />{{ t().firm.checkOk }}</p>
        }
        @if (entry(); as e) {
          @if (!e.found) {
            <p><pl-shape name="waits" />{{ t().firm.notFound }}</p>
          } @else if (e.name) {
            <p><pl-shape [name]="differs() ? 'act' : 'done'" />{{ t().firm.found(e.name) }}</p>
            @if (differs()) {
              <p class="mut">{{ t().firm.differs }}</p>
              <button type="button" class="btn small" (click)="store.edit({ profile: { nameZh: e.name } })">
                {{ t().firm.takeName }}
              </button>
            }
          }
          @if (e.active === false) {
            <p><pl-shape name="act" />{{ t().firm.inactive }}</p>
          }
        }
      </div>
    </pl-field>
  `,
  styles: `
    .below {
      display: grid;
      justify-items: start;
      gap: 6px;
      margin-top: 8px;
      font-size: var(--fs-meta);
      line-height: var(--lh-meta);
    }
    .below:empty {
      margin: 0;
    }
    .below p {
      display: flex;
      align-items: baseline;
      gap: 8px;
    }
  `,
})
export class UbnField {
  protected readonly store = inject(DraftStore);
  protected readonly fields = inject(FormFields);
  private readonly client = inject(DraftClient);
  private readonly session = inject(Session);
  protected readonly t = inject(Words).of('apply');

  /** The account of a firm is its 統編: its drafts cannot be turned into another firm's. */
  protected readonly fixed = computed(() => this.session.me()?.firm != null && !this.store.draft()?.onBehalf);
  protected readonly typed = computed(() => this.store.application().profile?.ubn ?? '');
  private readonly check = computed(() => checkUbn(this.typed()));
  protected readonly whole = computed(() => (this.check().ok ? this.typed().normalize('NFKC').trim() : ''));
  protected readonly proposal = computed(() => {
    const check = this.check();
    return check.ok ? null : (check.proposal ?? null);
  });
  protected readonly entry = signal<RegisterEntry | null>(null);
  protected readonly differs = computed(() => {
    const [registered, typed] = [this.entry()?.name, this.store.application().profile?.nameZh];
    return !!registered && !!typed && !sameName(registered, typed);
  });

  constructor() {
    effect(() => {
      const ubn = this.whole();
      untracked(() => void this.lookUp(ubn));
    });
  }

  private async lookUp(ubn: string): Promise<void> {
    this.entry.set(null);
    if (!ubn) return;
    const entry = await this.client.lookUp(ubn).catch(() => null);
    if (ubn !== this.whole()) return;
    this.entry.set(entry);
    if (entry?.name && !this.store.application().profile?.nameZh) this.store.edit({ profile: { nameZh: entry.name } });
  }
}
