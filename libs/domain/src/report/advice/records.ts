import { halfUp } from '../../kernel';
import { taipeiDate, type IsoDate } from '../../taiwan';
import type { ReportContent } from '../content';
import { evidenceUse } from '../usage';
import type { Facts } from './facts';
import { exportGrowth, growthWords } from './market-cells';
import { clip, plainDate, title, twd } from './text';

const QUOTE = 60;
const EVIDENCE = 48;
/** Codes documents on file may have; the first two are the form and the register. */
const ON_FILE = /^E(?!0[0-2])\d{2}$/;

export function firmSection(facts: Facts): ReportContent['firm'] {
  const { firm, needs } = facts.input;
  const last = firm.exports.at(-1);
  const growth = exportGrowth(facts);
  const people = firm.employees > 0 ? `${firm.employees}人的企業` : '投保人數未提供';
  const market = facts.markets[0]?.name;
  const none = title(
    `${people}，尚無外銷${market === undefined ? '' : `，先鎖定${market}`}`,
    `${people}，尚無外銷金額`,
  );
  const before = firm.exports.at(-2);
  const sold =
    last && last.amountTwd > 0
      ? `${last.year}年外銷${before?.amountTwd === 0 ? '由0增為' : ''}${twd(last.amountTwd)}`
      : '';
  const change = growth === null ? '' : `，${growthWords(growth)}`;
  const rounded = growth === null ? '' : `，${growthWords(growth, 0)}`;
  return {
    title:
      sold === ''
        ? none
        : title(`${people}，${sold}${change}`, `${people}，${sold}${rounded}`, `${people}，${sold}`, sold),
    quote: clip(needs.pain, QUOTE),
  };
}

function hours(facts: Facts): number {
  const ms = facts.input.meetings.reduce((sum, m) => sum + Math.max(0, m.endsAt.getTime() - m.startsAt.getTime()), 0);
  return halfUp(ms / 3_600_000, 1);
}

export function interviewSection(facts: Facts): ReportContent['interview'] {
  const notes = facts.notes.map((n) => ({
    code: n.code,
    said: clip(n.said, QUOTE),
    meaning: clip(n.meaning, QUOTE),
    confirmed: n.confirmed,
  }));
  const met = facts.input.meetings.length;
  const sure = notes.filter((n) => n.confirmed).length;
  const visits = met === 0 ? '訪談時間未登錄' : `${met}次訪談共${hours(facts)}小時`;
  const list =
    notes.length === 0 ? '談話重點0項' : `${notes.length}項重點${sure === notes.length ? '都' : `有${sure}項`}經您確認`;
  const whole =
    met === 0 && notes.length === 0 ? `尚無訪談，本稿依${facts.input.score.answered}題作答寫成` : `${visits}，${list}`;
  return { title: title(whole, visits), notes };
}

/** Rows for what is cited, and only for it: the form, the register, and documents on file. */
export function evidenceSection(content: Omit<ReportContent, 'evidence'>, facts: Facts): ReportContent['evidence'] {
  const { input } = facts;
  const used = evidenceUse({ ...content, evidence: { title: '', rows: [] } });
  const when = (date: IsoDate | null | undefined): string => (date ? `，${plainDate(date)}` : '');
  const capital = twd(input.firm.paidInCapitalTwd);
  const sample = input.firm.isFictional ? '（示範）' : '';
  const all: ReportContent['evidence']['rows'] = [
    {
      code: 'E01',
      kind: 'QUESTIONNAIRE',
      content: `問卷暨申請書作答${input.score.answered}題${when(input.appliedOn)}${input.appliedOn ? '送出' : ''}`,
    },
    {
      code: 'E02',
      kind: 'DOCUMENT',
      content: `登記公示資料快照：實收資本額${capital}${when(input.registerCheckedOn)}${sample}`,
    },
    ...(input.documents ?? [])
      .filter((d) => ON_FILE.test(d.code))
      .map((d) => ({ ...d, content: clip(d.content, EVIDENCE) })),
  ];
  const rows = all.filter((r, i) => used.has(r.code) && all.findIndex((x) => x.code === r.code) === i);
  const items = [...used.keys()].filter((c) => c.startsWith('Q')).length;
  const notes = [...used.keys()].filter((c) => c.startsWith('V')).length;
  const talk = notes > 0 ? `、${notes}項談話` : '';
  return {
    title: title(
      `${rows.length}項文件、${items}題作答${talk}，建議都查得回來`,
      `${rows.length}項文件、${items}題作答${talk}`,
    ),
    rows,
  };
}

/** Data up to the last meeting or the application, whichever is later, and never after today. */
export function statementSection(facts: Facts): ReportContent['statement'] {
  const { input } = facts;
  const days = [input.appliedOn ?? '', ...input.meetings.map((m) => taipeiDate(m.endsAt))].filter(
    (d) => d !== '' && d <= input.today,
  );
  const until = days.sort().at(-1) ?? input.today;
  return { title: `資料截至${plainDate(until)}，僅供企業參考`, dataUntil: until, ties: [] };
}
