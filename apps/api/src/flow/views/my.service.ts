import { Injectable } from '@nestjs/common';
import { mainCourse, statuses, type StatusCode } from '@pilotage/domain/flow';
import { checkDispute, mayExpect } from '@pilotage/domain/interview';
import { DomainError, fill, type Text } from '@pilotage/domain/kernel';
import { preferences } from '@pilotage/domain/matching';
import { isTag, tags } from '@pilotage/domain/questionnaire';
import { formatInstant } from '@pilotage/domain/taiwan';
import type { Output } from '@pilotage/contracts/endpoint';
import type { listMyDiagnoses, MyDiagnosis } from '@pilotage/contracts/my';
import { Clock } from '../../platform/clock/clock';
import type { Actor } from '../../platform/http/actor';
import { Cases } from '../cases.store';
import { interviewView, scoreView } from '../wire';
import { ViewsStore, type WholeCase } from './views.store';

/** The waypoints a firm sees; several statuses of the desk lie on one of them. */
const COURSE: readonly (readonly [(typeof mainCourse)[number], Text])[] = [
  ['applied', { zh: '已送件', en: 'Submitted' }],
  ['accepted', { zh: '已受理', en: 'Accepted' }],
  ['dispatched', { zh: '顧問已接案', en: 'Consultant assigned' }],
  ['scheduled', { zh: '訪談已排定', en: 'Interview scheduled' }],
  ['interviewed', { zh: '訪談完成', en: 'Interview held' }],
  ['approved', { zh: '建議書核定', en: 'Report approved' }],
  ['delivered', { zh: '建議書送達', en: 'Report delivered' }],
];

/** Like a parcel's: where it is, who has it, what comes next and by when. */
@Injectable()
export class MyService {
  constructor(
    private readonly store: ViewsStore,
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<Output<typeof listMyDiagnoses>> {
    const now = await this.clock.now();
    const cases = actor.firmId ? await this.store.ofFirm(actor.firmId) : [];
    return { now: now.toISOString(), diagnoses: await Promise.all(cases.map((c) => this.view(c, now))) };
  }

  async see(no: string, actor: Actor): Promise<MyDiagnosis> {
    const c = await this.store.byNumber(no);
    if (!c || c.firmId === null || c.firmId !== actor.firmId) throw new DomainError('NOT_FOUND');
    return this.view(c, await this.clock.now());
  }

  private async view(c: WholeCase, now: Date): Promise<MyDiagnosis> {
    const waitingPlace = await this.store.waitingPlace(c);
    const label = fill(statuses[c.status].public, { n: waitingPlace ?? 0 });
    const interview = c.interviews.findLast((i) => i.status === 'SCHEDULED' || i.status === 'HELD');
    const last = c.transitions.at(-1);
    return {
      no: c.number ?? '',
      status: c.status,
      label,
      headline: headline(c, label, interview?.status === 'SCHEDULED' ? interview : null),
      statusSince: c.statusSince.toISOString(),
      dueAt: c.status === 'offered' ? null : (c.dueAt?.toISOString() ?? null),
      firm: c.firm?.nameZh ?? '',
      submittedAt: c.submittedAt?.toISOString() ?? null,
      waitingPlace,
      reason: c.status === 'returned' || c.status === 'rejected' ? (last?.reason ?? null) : null,
      draft: c.id,
      course: course(c),
      consultant: c.consultant
        ? {
            name: c.consultant.name,
            years: c.consultant.years,
            expertise: c.consultant.expertise.map((e) => e.tag),
            why: this.why(c),
          }
        : null,
      interview: interview ? interviewView(interview) : null,
      expectations: expectationsOf(c),
      slotsOpen: c.slotOffers.length > 0,
      absence: absenceOf(c, now),
      score:
        c.score === null ? null : scoreView(this.cases.scoreOf(c), await this.cases.definition(c.questionnaireKey)),
      document: await this.document(c, now),
      survey: { due: c.status === 'delivered' && c.survey === null, done: c.survey !== null },
      mayWithdraw: !statuses[c.status].ended && c.status !== 'delivered' && c.status !== 'suspended',
    };
  }

  /** A polite version of the decision: what fits, never who else was considered. */
  private why(c: WholeCase): Text {
    const covered = this.cases
      .scoreOf(c)
      .needs.slice(0, 5)
      .filter((n) => c.consultant?.expertise.some((e) => e.tag === n.tag))
      .slice(0, 2)
      .map((n) => (isTag(n.tag) ? tags[n.tag] : { zh: n.tag, en: n.tag }));
    if (covered.length > 0) {
      const [zh, en] = [covered.map((t) => `「${t.zh}」`).join('與'), covered.map((t) => t.en).join(' and ')];
      return { zh: `您最需要的${zh}是這位顧問的專長。`, en: `What you need most, ${en}, is this consultant's field.` };
    }
    const parts = c.candidates.find((k) => k.consultantId === c.consultantId && k.state === 'ACCEPTED')?.parts as
      Record<string, number> | undefined;
    const best = preferences
      .filter((p) => p.name !== 'load')
      .sort((a, b) => (parts?.[b.name] ?? 0) - (parts?.[a.name] ?? 0))[0];
    return {
      zh: `這位顧問在「${best?.label.zh ?? ''}」方面最適合貴公司。`,
      en: `This consultant suits your firm best in: ${best?.label.en ?? ''}.`,
    };
  }

  private async document(c: WholeCase, now: Date): Promise<MyDiagnosis['document']> {
    if (c.status !== 'delivered' && c.status !== 'closed') return null;
    const version = c.report?.versions[0];
    const final = version?.documents.find((d) => d.kind === 'FINAL');
    const delivered = c.transitions.findLast((t) => t.to === 'delivered');
    if (!version || !final || !delivered) return null;
    const until = await this.store.linkOpenUntil(c.id, now);
    return {
      version: version.no,
      deliveredAt: delivered.at.toISOString(),
      pages: final.pages,
      bytes: final.file.bytes,
      verifyCode: version.verifyCode ?? '',
      availableUntil: until?.toISOString() ?? null,
    };
  }
}

/** As the firm sees its own points. */
function expectationsOf(c: WholeCase): MyDiagnosis['expectations'] {
  const confirmedAt = c.expectationsAt?.toISOString() ?? null;
  return { questions: c.expectations, confirmedAt, open: mayExpect(c.status) };
}

function absenceOf(c: WholeCase, now: Date): MyDiagnosis['absence'] {
  const row = c.interviews.findLast((i) => i.noShowBy === 'FIRM');
  const noShow = { by: 'FIRM' as const, at: row?.noShowAt ?? null, disputedAt: row?.disputedAt ?? null };
  return row && checkDispute(noShow, 'FIRM', now).length === 0 ? interviewView(row) : null;
}

function headline(c: WholeCase, label: Text, next: WholeCase['interviews'][number] | null): Text {
  if (c.status === 'scheduled' && next) {
    const how =
      next.mode === 'ONSITE'
        ? { zh: '顧問到貴公司訪談', en: 'the consultant visits you' }
        : { zh: '線上訪談', en: 'interview online' };
    return {
      zh: `${formatInstant(next.startsAt, 'zh-Hant')} ${how.zh}`,
      en: `${formatInstant(next.startsAt, 'en')}: ${how.en}`,
    };
  }
  return label;
}

/** How far along the course a status lies; side statuses stand where the case was. */
function reached(status: StatusCode): number {
  const at: Partial<Record<StatusCode, number>> = {
    returned: 0,
    held: 0,
    waitlisted: 0,
    rejected: 0,
    matched: 1,
    offered: 1,
    submitted: 4,
    sentBack: 4,
    closed: 6,
  };
  return at[status] ?? COURSE.findIndex(([s]) => s === status);
}

function course(c: WholeCase): MyDiagnosis['course'] {
  const status =
    c.status === 'suspended' || c.status === 'withdrawn' ? (c.transitions.at(-1)?.from ?? c.status) : c.status;
  const here = reached(status);
  return COURSE.map(([id, label], i) => {
    const at = i <= here ? c.transitions.findLast((t) => t.to === id)?.at : undefined;
    const state =
      statuses[c.status].ended || i < here ? ('done' as const) : i === here ? ('here' as const) : ('ahead' as const);
    return {
      id,
      label,
      at: at?.toISOString() ?? null,
      state: i > here ? ('ahead' as const) : state,
      expectedBy: i === here + 1 ? (c.dueAt?.toISOString() ?? null) : null,
    };
  });
}
