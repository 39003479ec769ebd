import { Component, computed, inject, signal } from '@angular/core';
import { signatureKinds, type ApplicationDraft } from '@pilotage/domain/questionnaire';
import { Choices, type Choice } from '../../shared/form/choices';
import { Trouble } from '../../shared/http/trouble';
import { Icon } from '../../shared/icons/icon';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { DraftStore } from '../draft/draft-store';
import { FormFields } from '../draft/form-fields';
import { SignaturePad } from './signature-pad';

type Kind = (typeof signatureKinds)[number];

/** Three ways to sign, of equal worth: drawn, typed, or the stamped page as a file. */
@Component({
  selector: 'pl-signing',
  imports: [Choices, SignaturePad, Icon, Shape],
  templateUrl: './signing.html',
  styleUrl: './signing.scss',
})
export class Signing {
  private readonly store = inject(DraftStore);
  protected readonly fields = inject(FormFields);
  private readonly formats = inject(Formats);
  private readonly trouble = inject(Trouble);
  protected readonly t = inject(Words).of('apply');

  protected readonly signature = computed(() => this.store.application().signature ?? {});
  protected readonly ways = computed<readonly Choice<Kind>[]>(() =>
    signatureKinds.map((value) => ({ value, label: this.t().sign.ways[value], hint: this.t().sign.wayHints[value] })),
  );
  protected readonly file = computed(() => {
    const found = this.store.draft()?.files.find((f) => f.id === this.signature().fileId);
    return found ? this.t().sign.chosen(found.name, this.formats.bytes(found.bytes)) : '';
  });
  protected readonly uploading = signal(false);
  protected readonly failed = signal('');

  protected set(change: NonNullable<ApplicationDraft['signature']>): void {
    this.store.edit({ signature: change });
  }

  protected async upload(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    this.failed.set('');
    this.uploading.set(true);
    try {
      await this.store.upload(file);
    } catch (error) {
      this.failed.set(this.trouble.say(error));
    } finally {
      this.uploading.set(false);
      input.value = '';
    }
  }
}
