import { inject, Injectable } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { ServerClock } from '../../shared/clock/server-clock';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Refused } from '../../shared/http/refused';
import type { Act } from './acts';
import { DiagnosisClient, type DiagnosisView } from './diagnosis-client';
import type { GivenUp, GiveUpAsked } from './give-up-dialog';
import type { HeldAsked } from './held-dialog';
import { heldOf, meetingOf, newMeeting, type HeldTyped, type MeetingTyped } from '../../shared/meeting/meeting';
import type { MeetingAsked } from './meeting-dialog';

type Refusals = readonly WireRefusal[];
const acts: readonly Act[] = ['schedule', 'secondVisit', 'reschedule', 'giveUpSlot', 'holdInterview'];

/** Interviews on behalf: what is typed comes back with what is wrong with it until it fits or is given up. */
@Injectable()
export class InterviewActs {
  private readonly client = inject(DiagnosisClient);
  private readonly dialogs = inject(Dialogs);
  private readonly clock = inject(ServerClock);

  knows(act: Act): boolean {
    return acts.includes(act);
  }

  run(act: Act, c: DiagnosisView, label: string): Promise<boolean> {
    if (act === 'giveUpSlot') return this.giveUp(c, label);
    if (act === 'holdInterview') return this.hold(c, label);
    return this.meet(c, label, act === 'reschedule');
  }

  private async meet(c: DiagnosisView, title: string, moves: boolean): Promise<boolean> {
    const { MeetingDialog } = await import('./meeting-dialog');
    const slots = c.application.needs?.N8?.slots ?? [];
    const about = { title, firm: c.firm.name, slots, moves, now: this.clock.now() };
    let typed: MeetingTyped = newMeeting(c, moves);
    return this.until(
      (refusals) => this.dialogs.open<MeetingAsked, MeetingTyped>(MeetingDialog, { ...about, typed, refusals }),
      async (answer) => {
        typed = answer;
        const body = meetingOf(answer);
        if (moves) await this.client.reschedule(c.no, { ...body, reason: answer.reason });
        else await this.client.schedule(c.no, body);
      },
    );
  }

  private async hold(c: DiagnosisView, title: string): Promise<boolean> {
    const { HeldDialog } = await import('./held-dialog');
    const planned = c.interviews.findLast((i) => i.status === 'SCHEDULED');
    if (!planned) return false;
    let typed: HeldTyped = heldOf(planned, c.application.profile?.responsiblePerson ?? '');
    const about = { title, firm: c.firm.name, mode: planned.mode, now: this.clock.now() };
    return this.until(
      (refusals) => this.dialogs.open<HeldAsked, HeldTyped>(HeldDialog, { ...about, typed, refusals }),
      async (answer) => {
        typed = answer;
        const { heldFrom, heldTo, attendees, shortReason } = answer;
        await this.client.record(c.no, { heldFrom, heldTo, attendees, ...(shortReason ? { shortReason } : {}) });
      },
    );
  }

  private async giveUp(c: DiagnosisView, title: string): Promise<boolean> {
    const { GiveUpDialog } = await import('./give-up-dialog');
    const answer = await this.dialogs.open<GiveUpAsked, GivenUp>(GiveUpDialog, { title, firm: c.firm.name });
    if (!answer) return false;
    await this.client.giveUp(c.no, answer);
    return true;
  }

  /** Asks again with the refusals of single fields; everything else is trouble. */
  private async until<T>(
    ask: (refusals: Refusals) => Promise<T | undefined>,
    send: (answer: T) => Promise<void>,
  ): Promise<boolean> {
    let refusals: Refusals = [];
    for (;;) {
      const answer = await ask(refusals);
      if (answer === undefined) return false;
      try {
        await send(answer);
        return true;
      } catch (error) {
        if (!(error instanceof Refused) || !error.refusals.some((r) => r.field !== '')) throw error;
        refusals = error.refusals;
      }
    }
  }
}
