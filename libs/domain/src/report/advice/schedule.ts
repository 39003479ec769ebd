import type { Tag } from '../../questionnaire';
import { addDays, isWorkingDay, type IsoDate, type WorkingCalendar } from '../../taiwan';
import type { ReportAction } from '../content';
import { actionOf, type Planned } from './plan';
import { worded, type Facts } from './facts';

const WEEK = 7;
const LAST_WEEK = 13;
const FRIDAY = 4;
const MAX_DEPENDENCIES = 2;

interface Slot {
  readonly planned: Planned;
  from: number;
  to: number;
}

function workingDayFrom(date: IsoDate, calendar: WorkingCalendar): IsoDate {
  return isWorkingDay(date, calendar) ? date : workingDayFrom(addDays(date, 1), calendar);
}

function workingDayUntil(date: IsoDate, calendar: WorkingCalendar): IsoDate {
  return isWorkingDay(date, calendar) ? date : workingDayUntil(addDays(date, -1), calendar);
}

/** A day off moves back to the working day before, but not before the start (REPORT-DESIGN section 3, roadmap). */
function within(start: IsoDate, wanted: IsoDate, calendar: WorkingCalendar): IsoDate {
  const day = workingDayUntil(wanted, calendar);
  return day < start ? start : day;
}

/** Actions of the plan that come before this one, at most two, the more important first. */
export function predecessors(planned: Planned, plan: readonly Planned[], facts: Facts) {
  const after = facts.advice.get(planned.tag)?.after ?? [];
  return plan
    .flatMap((p) => {
      const rule = after.find((a) => a.tag === p.tag);
      return rule && p.id !== planned.id ? [{ planned: p, before: worded(facts, rule.before) }] : [];
    })
    .filter((p, i, all) => all.findIndex((x) => x.planned.tag === p.planned.tag) === i)
    .slice(0, MAX_DEPENDENCIES);
}

/** Moves an action to end after what it waits for, as far as thirteen weeks allow. */
function settle(slots: ReadonlyMap<string, Slot>, plan: readonly Planned[], facts: Facts): void {
  for (let round = 0; round < plan.length; round += 1) {
    for (const slot of slots.values()) {
      for (const { planned } of predecessors(slot.planned, plan, facts)) {
        const before = slots.get(planned.id);
        if (!before || planned.template.continuous || slot.to > before.to) continue;
        const by = Math.min(LAST_WEEK, before.to + 2) - slot.to;
        slot.from += by;
        slot.to += by;
      }
    }
  }
}

function dated(slot: Slot, slots: ReadonlyMap<string, Slot>, plan: readonly Planned[], facts: Facts): ReportAction {
  const { startsOn, calendar } = facts.input;
  const start = workingDayFrom(addDays(startsOn, WEEK * (slot.from - 1)), calendar);
  const dependsOn = predecessors(slot.planned, plan, facts).map(({ planned, before }) => {
    const other = slots.get(planned.id);
    const overlaps = planned.template.continuous || (other !== undefined && slot.from <= other.to);
    return { action: planned.id, before: overlaps ? before : '' };
  });
  return {
    ...actionOf(slot.planned, facts),
    startsOn: start,
    firstStepBy: within(start, addDays(startsOn, WEEK * (slot.from - 1) + 2), calendar),
    dueOn: within(start, addDays(startsOn, WEEK * (slot.to - 1) + FRIDAY), calendar),
    dependsOn,
  };
}

/** Dates and dependencies for the plan; the order of the plan is kept. */
export function scheduleActions(plan: readonly Planned[], facts: Facts): readonly ReportAction[] {
  const slots = new Map(plan.map((p) => [p.id, { planned: p, from: p.template.weeks[0], to: p.template.weeks[1] }]));
  settle(slots, plan, facts);
  return [...slots.values()].map((slot) => dated(slot, slots, plan, facts));
}

/** How two themes hang together: one waits for the other in the catalogue. */
export function areLinked(a: Tag, b: Tag, facts: Facts): boolean {
  const waits = (x: Tag, y: Tag): boolean => facts.advice.get(x)?.after.some((r) => r.tag === y) ?? false;
  return waits(a, b) || waits(b, a);
}
