import { Component, computed, DOCUMENT, inject, input, model, output, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import type { Captcha } from '../../shell/session-client';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Words } from '../../shared/text/words';

/** The verification question as a picture; in words, and spoken where the device can, for who cannot see it. */
@Component({
  selector: 'pl-captcha-question',
  imports: [Field, Control],
  templateUrl: './captcha-question.html',
  styleUrl: './captcha-question.scss',
})
export class CaptchaQuestion {
  private readonly words = inject(Words);
  private readonly voice = inject(DOCUMENT).defaultView?.speechSynthesis;
  protected readonly t = this.words.of('people');
  readonly question = input.required<Captcha>();
  readonly refusal = input<WireRefusal | undefined>(undefined);
  readonly answer = model('');
  /** Another question is wanted. */
  readonly another = output();

  protected readonly inWords = signal(false);
  protected readonly canSpeak = this.voice !== undefined;
  protected readonly spoken = computed(() => this.words.say(this.question().spoken));
  /** As an image, markup of the answer is never part of this page; its strokes take a fixed dark ink. */
  protected readonly picture = computed(
    () => `data:image/svg+xml,${encodeURIComponent(this.question().svg.replaceAll('currentColor', '#0c2230'))}`,
  );

  protected speak(): void {
    const said = new SpeechSynthesisUtterance(this.spoken());
    said.lang = this.words.locale() === 'en' ? 'en-US' : 'zh-TW';
    said.rate = 0.8;
    this.voice?.cancel();
    this.voice?.speak(said);
  }
}
