import type { Text } from '../kernel';
import { isWorkingDay, taipeiDate, weekdayZh, type WorkingCalendar } from '../taiwan';
import type { CallSettings, SeasonSettings } from './season';

export type FindingCode =
  | 'WEEKDAY_WRONG'
  | 'PAPER_BASIS_CONFLICT'
  | 'RUBRIC_NEEDS_CONFIRMATION'
  | 'TARGET_PERIOD_MISSING'
  | 'RUBRIC_SUM'
  | 'CLOSES_BEFORE_OPENING'
  | 'SELECTION_BEFORE_QUALIFICATION'
  | 'DEADLINE_ON_DAY_OFF';

export interface Finding {
  readonly code: FindingCode;
  /** The finding of the specification that it is an instance of, where there is one. */
  readonly briefing: 'S1' | 'S2' | 'S3' | 'S4' | null;
  /** Errors block publishing, warnings do not (SPEC A5). */
  readonly severity: 'error' | 'warning';
  readonly scheme: CallSettings['scheme'] | null;
  readonly text: Text;
}

type Rule = (call: CallSettings, calendar: WorkingCalendar) => readonly Finding[];

function finding(
  code: FindingCode,
  briefing: Finding['briefing'],
  severity: Finding['severity'],
  scheme: Finding['scheme'],
  zh: string,
  en: string,
): Finding {
  return { code, briefing, severity, scheme, text: { zh, en } };
}

const weekdaysAreRight: Rule = (call) =>
  call.announcedDates
    .filter((d) => weekdayZh(d.date) !== d.weekday)
    .map((d) =>
      finding(
        'WEEKDAY_WRONG',
        'S1',
        'warning',
        call.scheme,
        `${d.what.zh}：${d.date} 是星期${weekdayZh(d.date)}，公告寫星期${d.weekday}`,
        `${d.what.en}: ${d.date} is 星期${weekdayZh(d.date)}, the announcement says 星期${d.weekday}`,
      ),
    );

const paperRuleIsOne: Rule = (call) => {
  const other = call.paper?.statements.filter((s) => s.basis !== call.paper?.basis) ?? [];
  if (other.length === 0) return [];
  const where = other.map((s) => s.where).join('、');
  return [
    finding(
      'PAPER_BASIS_CONFLICT',
      'S2',
      'warning',
      call.scheme,
      `紙本以送達或郵戳為憑說法不一：${where}`,
      `Received or postmark: the announcement contradicts itself in ${where}`,
    ),
  ];
};

const rubricIsConfirmed: Rule = (call) => {
  const open = call.rubric?.criteria.filter((c) => c.needsOwnerConfirmation) ?? [];
  if (open.length === 0) return [];
  return [
    finding(
      'RUBRIC_NEEDS_CONFIRMATION',
      'S3',
      'warning',
      call.scheme,
      `評分配分待主辦單位確認：${open.map((c) => `${c.label.zh} ${c.max}`).join('、')}`,
      `Rubric weights await the owner's confirmation: ${open.map((c) => `${c.label.en} ${c.max}`).join(', ')}`,
    ),
  ];
};

const rubricSumsTo100: Rule = (call) => {
  const sum = call.rubric?.criteria.reduce((s, c) => s + c.max, 0) ?? 100;
  return sum === 100
    ? []
    : [
        finding(
          'RUBRIC_SUM',
          null,
          'error',
          call.scheme,
          `評分配分合計 ${sum}，應為 100`,
          `Rubric sums to ${sum}, not 100`,
        ),
      ];
};

const closesAfterOpening: Rule = (call) =>
  Date.parse(call.closesAt) > Date.parse(call.opensAt)
    ? []
    : [
        finding(
          'CLOSES_BEFORE_OPENING',
          null,
          'error',
          call.scheme,
          '截止時間早於開放時間',
          'The call closes before it opens',
        ),
      ];

const selectionFollowsQualification: Rule = (call) => {
  const [qualification, selection] = ['qualification', 'selection'].map((id) =>
    call.milestones.find((m) => m.id === id),
  );
  if (!qualification || !selection || selection.to >= qualification.from) return [];
  return [
    finding(
      'SELECTION_BEFORE_QUALIFICATION',
      null,
      'error',
      call.scheme,
      '遴選會議早於資格審查',
      'The selection meeting comes before the qualification check',
    ),
  ];
};

/** Not repeated on a date whose weekday is already reported wrong. */
const deadlineIsAWorkingDay: Rule = (call, calendar) => {
  const day = taipeiDate(new Date(Date.parse(call.closesAt) - 1));
  const named = call.announcedDates.some((d) => d.date === day && weekdayZh(d.date) !== d.weekday);
  if (named || isWorkingDay(day, calendar)) return [];
  return [
    finding(
      'DEADLINE_ON_DAY_OFF',
      null,
      'warning',
      call.scheme,
      `截止日 ${day} 不是上班日`,
      `The deadline ${day} is not a working day`,
    ),
  ];
};

const callRules: readonly Rule[] = [
  weekdaysAreRight,
  paperRuleIsOne,
  rubricIsConfirmed,
  rubricSumsTo100,
  closesAfterOpening,
  selectionFollowsQualification,
  deadlineIsAWorkingDay,
];

function targetsHavePeriods(season: SeasonSettings): readonly Finding[] {
  const open = season.targets.filter((t) => t.period === null);
  if (open.length === 0) return [];
  return [
    finding(
      'TARGET_PERIOD_MISSING',
      'S4',
      'warning',
      null,
      `目標未註明期間（年度或累計）：${open.map((t) => `${t.label.zh} ${t.value}`).join('、')}`,
      `Targets without a period (year or cumulative): ${open.map((t) => `${t.label.en} ${t.value}`).join(', ')}`,
    ),
  ];
}

/** Reads a season's settings and names what contradicts itself; publishing is blocked while an error stands. */
export function lintSeason(season: SeasonSettings, calendar: WorkingCalendar): readonly Finding[] {
  return [
    ...season.calls.flatMap((call) => callRules.flatMap((rule) => rule(call, calendar))),
    ...targetsHavePeriods(season),
  ];
}
