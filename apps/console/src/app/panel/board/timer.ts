import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { secondsLeft, type SlotPhase } from '@pilotage/domain/alliance';
import type { WirePanelRules } from '@pilotage/contracts/panel';
import { ServerClock } from '../../shared/clock/server-clock';
import { Icon } from '../../shared/icons/icon';
import { LiveWords } from '../../shared/states/live-words';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';

export interface RunningClock {
  readonly phase: SlotPhase;
  readonly talkFrom: string | null;
  readonly askFrom: string | null;
}

const MINUTE = 60;
const FIVE = 5 * MINUTE;
const date = (when: string | null): Date | null => (when === null ? null : new Date(when));

/** `11:48`, and `−0:30` once the time has run over. */
export function saidSeconds(left: number): string {
  const n = Math.abs(left);
  return `${left < 0 ? '−' : ''}${Math.floor(n / MINUTE)}:${String(n % MINUTE).padStart(2, '0')}`;
}

/** The clock of a slot: fifteen minutes for the talk, fifteen for all questions and all answers. */
@Component({
  selector: 'pl-timer',
  imports: [Icon],
  host: { class: 'on-rail' },
  template: `
    <p class="head">
      <pl-icon name="schedule" /><b>{{ phase() }}</b>
      <span class="spring"></span>
      @if (minutes(); as n) {
        <span>{{ t().clock.minutes(n) }}</span>
      }
    </p>
    @if (left() === null) {
      <p class="still">{{ clock().phase === 'WAITING' ? t().clock.starts(formats.hm(startsAt())) : phase() }}</p>
    } @else {
      <p class="time" role="timer" [class.over]="(left() ?? 0) < 0">{{ said() }}</p>
    }
    <div class="course" aria-hidden="true">
      <i [style.flex-grow]="rules().talkMinutes"><b [style.width.%]="talked()"></b></i>
      <i [style.flex-grow]="rules().answerMinutes"><b [style.width.%]="answered()"></b></i>
    </div>
    <p class="foot">
      <span>{{ t().clock.talk(rules().talkMinutes) }}</span>
      <span>{{ t().clock.answer(rules().answerMinutes) }}</span>
    </p>
  `,
  styleUrl: './timer.scss',
})
export class Timer {
  private readonly server = inject(ServerClock);
  private readonly live = inject(LiveWords);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('panel');
  readonly clock = input.required<RunningClock>();
  readonly rules = input.required<Pick<WirePanelRules, 'talkMinutes' | 'answerMinutes'>>();
  readonly startsAt = input.required<string>();

  protected readonly phase = computed(() => this.t().clock.phases[this.clock().phase]);
  protected readonly left = computed(() => {
    const { phase, talkFrom, askFrom } = this.clock();
    const slot = { phase, talkFrom: date(talkFrom), askFrom: date(askFrom) };
    return secondsLeft(slot, this.rules() as WirePanelRules, new Date(this.server.second()));
  });
  protected readonly said = computed(() => saidSeconds(this.left() ?? 0));
  protected readonly minutes = computed(() => {
    const { phase } = this.clock();
    if (phase === 'TALK') return this.rules().talkMinutes;
    return phase === 'ASK' || phase === 'ANSWER' ? this.rules().answerMinutes : 0;
  });
  protected readonly talked = computed(() => {
    const { phase } = this.clock();
    if (phase === 'WAITING') return 0;
    return phase === 'TALK' ? this.share() : 100;
  });
  protected readonly answered = computed(() => {
    const { phase } = this.clock();
    if (phase === 'DONE') return 100;
    return phase === 'ASK' || phase === 'ANSWER' ? this.share() : 0;
  });
  private readonly mark = computed(() => {
    const left = this.left();
    return left === null ? 0 : left <= 0 ? 2 : left <= FIVE ? 1 : 0;
  });

  constructor() {
    let before: number | null = null;
    effect(() => {
      const mark = this.mark();
      const [t, phase] = untracked(() => [this.t().clock, this.phase()] as const);
      if (before !== null && mark > before) this.live.say(mark === 1 ? t.fiveLeft(phase) : t.ended(phase));
      before = mark;
    });
  }

  private share(): number {
    const whole = this.minutes() * MINUTE;
    return Math.max(0, Math.min(100, (100 * (whole - (this.left() ?? 0))) / whole));
  }
}
