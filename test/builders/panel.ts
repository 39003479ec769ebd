// The reader that the printer's own specs use.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { readPdf } from '../../libs/reports/src/fixtures/pdf-reader';
import { printPanelSummary, seePanelSummary } from '@pilotage/contracts/panel-result';
import { answerInvitation, declareInterests, seeMyMeeting } from '@pilotage/contracts/panel';
import { drawAgenda, invitePanel, moveClock, planMeeting } from '@pilotage/contracts/panel-desk';
import { saveMySheet, seeMySheet, submitMySheet } from '@pilotage/contracts/panel-sheet';
import type { ScoreEntries, SlotPhase } from '@pilotage/domain/alliance';
import type { Caller } from '../support/caller';
import type { TestOffice } from '../support/office';
import { emailOf } from '../support/template';
import type { AllianceInHand } from './alliance';

export const ALLIANCE_CALL = 'alliance-113';

const MAXIMA = { development: 10, market: 25, feasibility: 30, innovation: 25, interaction: 10 } as const;
const PHASES: readonly SlotPhase[] = ['WAITING', 'TALK', 'ASK', 'ANSWER'];

/** Scores that sum to a total on the step of half a point, in proportion to the maxima, each with a comment. */
export function scoresOf(total: number): ScoreEntries {
  const halves = Object.entries(MAXIMA).map(([id, max]) => ({
    id,
    max: max * 2,
    n: Math.floor((total / 100) * max * 2),
  }));
  let left = total * 2 - halves.reduce((sum, h) => sum + h.n, 0);
  for (const h of halves) {
    const more = Math.min(left, h.max - h.n, 1);
    h.n += more;
    left -= more;
  }
  return Object.fromEntries(halves.map((h) => [h.id, { points: h.n / 2, comment: '示範評語' }]));
}

/** A selection meeting with its reviewers, by letter. */
export class MeetingInHand {
  private constructor(
    readonly office: TestOffice,
    readonly no: string,
    readonly reviewers: ReadonlyMap<string, Caller>,
  ) {}

  /** Planned, everybody invited and coming; nothing is on the agenda. */
  static async planned(office: TestOffice, reviewers = 3): Promise<MeetingInHand> {
    const body = { call: ALLIANCE_CALL, title: '113年度遴選會議（示範）', startsAt: '2024-03-26T09:00:00+08:00' };
    const { no } = await office.coordinator.call(planMeeting, { body });
    const logins = Array.from({ length: reviewers }, (_, i) => `reviewer${i + 1}`);
    const callers: Caller[] = [];
    for (const login of logins) callers.push(await office.another('PANEL_MEMBER', login));
    await office.coordinator.call(invitePanel, { params: { no }, body: { emails: logins.map(emailOf) } });
    for (const caller of callers) await caller.call(answerInvitation, { params: { no }, body: { come: true } });
    return new MeetingInHand(office, no, new Map(callers.map((c, i) => [String.fromCharCode(65 + i), c])));
  }

  reviewer(code: string): Caller {
    const found = this.reviewers.get(code);
    if (!found) throw new Error(`no reviewer ${code}`);
    return found;
  }

  async draw(proposals: readonly AllianceInHand[], seed = '20240326-7') {
    const body = { proposals: proposals.map((p) => p.no), seed };
    return this.office.coordinator.call(drawAgenda, { params: { no: this.no }, body });
  }

  /** Everybody declares; `conflicts` names who is recused from what. */
  async declare(conflicts: Readonly<Record<string, readonly string[]>> = {}): Promise<void> {
    for (const [code, caller] of this.reviewers) {
      const { toDeclare } = await caller.call(seeMyMeeting, { params: { no: this.no } });
      const answers = toDeclare.map(({ proposal }) => {
        const conflict = conflicts[code]?.includes(proposal) ?? false;
        return { proposal, conflict, reason: conflict ? '成員企業的顧問' : null };
      });
      await caller.call(declareInterests, { params: { no: this.no }, body: { pledge: true, answers } });
    }
  }

  /** The presentation from its beginning to its end, or to a phase. */
  async present(proposal: AllianceInHand, until: SlotPhase = 'DONE'): Promise<void> {
    for (const from of PHASES) {
      if (from === until) return;
      const params = { no: this.no, proposal: proposal.no };
      await this.office.coordinator.call(moveClock, { params, body: { from } });
    }
  }

  async score(code: string, proposal: AllianceInHand, total: number | ScoreEntries): Promise<void> {
    const [caller, params] = [this.reviewer(code), { no: this.no, proposal: proposal.no }];
    const scores = typeof total === 'number' ? scoresOf(total) : total;
    const { revision } = await caller.call(seeMySheet, { params });
    const saved = await caller.call(saveMySheet, { params, body: { scores }, revision });
    await caller.call(submitMySheet, { params, revision: saved.revision });
  }

  /** The words of the summary sheet, printed now. */
  async summarySheet(): Promise<string> {
    const ask = { params: { no: this.no } };
    await this.office.coordinator.call(printPanelSummary, ask);
    await this.office.settled();
    const { content } = await this.office.coordinator.call(seePanelSummary, ask);
    return (await readPdf(content)).pages.map((p) => p.text).join('');
  }
}
