import { addDays, addWorkingDays, isWorkingDay, rocYear, taipeiDate, taipeiInstant } from '@pilotage/domain/taiwan';
import { companyOf, type Company, type Questionnaire, type Sample } from '../sample';
import { officeCalendar } from '../wish';
import type { Part } from './parts';

const HOUR = 3600_000;
const SAMPLE_YEAR = 113;
const SLOTS = [
  [6, 'AM'],
  [7, 'PM'],
  [8, 'AM'],
  [9, 'PM'],
] as const;

/** The sample moved to the days around a moment: the world's "now". */
export class Today {
  readonly calendar = officeCalendar();
  readonly year: number;

  constructor(
    readonly now: Date,
    private readonly sample: Sample,
  ) {
    this.year = rocYear(Number(taipeiDate(now).slice(0, 4)));
  }

  get call(): string {
    return `diagnosis-${this.year}`;
  }

  get allianceCall(): string {
    return `alliance-${this.year}`;
  }

  get isFirstSeason(): boolean {
    return this.year === SAMPLE_YEAR;
  }

  /** A time on the working day that lies so many working days before today. */
  before(days: number, time: string): Date {
    let date = taipeiDate(this.now);
    for (let left = days; left > 0;) {
      date = addDays(date, -1);
      if (isWorkingDay(date, this.calendar)) left -= 1;
    }
    return taipeiInstant(date, time);
  }

  /** A time so many working days after an instant. */
  after(at: Date, days: number, time: string): Date {
    return taipeiInstant(addWorkingDays(taipeiDate(at), days, this.calendar), time);
  }

  /** When a form is handed in: at an hour of its own, so that no two come at once. */
  handedIn(part: Part, index: number): Date {
    if (!Number.isInteger(part.ago)) return new Date(this.now.getTime() - part.ago * 10 * HOUR);
    const minute = (index * 7) % 60;
    return this.before(part.ago, `${10 + (index % 6)}:${String(minute).padStart(2, '0')}`);
  }

  /** A firm of the sample with its figures of the last two years. */
  company(id: string): Company {
    const company = companyOf(this.sample, id);
    const moved = Object.entries(company.exportRevenueTwd).map(([y, twd]) => [
      Number(y) + this.year - SAMPLE_YEAR,
      twd,
    ]);
    return { ...company, exportRevenueTwd: Object.fromEntries(moved) as Record<string, number> };
  }

  /** What a firm answers; one without answers in the sample gives those of another firm of its trade. */
  questionnaire(id: string, at: Date): Questionnaire {
    const company = this.company(id);
    const all = [...this.sample.questionnaires, ...this.sample.more];
    const own = all.findLast((q) => q.companyId === id);
    const trade = all.filter((q) => companyOf(this.sample, q.companyId).focus === company.focus);
    const lent = trade[Number(id.slice(1)) % trade.length];
    const from = own ?? lent;
    if (!from) throw new Error(`nobody of the trade of ${id} has answered`);
    const needs = own ? from.needs : { ...from.needs, N5: `主力產品是${company.mainProducts}，想知道先做哪件事。` };
    const day = taipeiDate(at);
    const slots = SLOTS.map(([days, half]) => [addWorkingDays(day, days, this.calendar), half]);
    return {
      ...from,
      id: own ? from.id : `of ${id}`,
      companyId: id,
      ubn: company.ubn,
      submittedAt: at.toISOString(),
      signature: { ...from.signature, signerName: company.responsiblePerson, signedOn: day },
      needs: {
        ...needs,
        N8: { ...(from.needs['N8'] as object), slots },
        N10: company.address,
      },
    };
  }
}
