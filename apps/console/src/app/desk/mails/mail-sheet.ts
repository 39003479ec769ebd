import { Component, inject, input } from '@angular/core';
import { Words } from '../../shared/text/words';
import type { MailPreview } from './mail-client';

/** A mail as it looks, and as plain text. */
@Component({
  selector: 'pl-mail-sheet',
  template: `
    <div class="mail">
      @for (line of mail().paragraphs; track $index) {
        <p>{{ line }}</p>
      }
      @if (mail().button; as button) {
        <p>
          <span class="button">{{ button }}</span>
        </p>
      }
      <p class="foot">{{ mail().footer }}</p>
    </div>
    <details>
      <summary>{{ t().templates.plain }}</summary>
      <pre>{{ mail().text }}</pre>
    </details>
  `,
  styleUrl: './mail-sheet.scss',
})
export class MailSheet {
  protected readonly t = inject(Words).of('mails');
  readonly mail = input.required<MailPreview['zh']>();
}
