import { answerStates, type ReportContent } from '@pilotage/domain/report';
import { addDays } from '@pilotage/domain/taiwan';
import type { Context } from './context';
import { monthDay } from './dates';

type Row = ReportContent['expectations']['rows'][number];

/** Who answers the rest of an open question, and by when. */
function openLine(ctx: Context, row: Row): string {
  if (row.state === 'ANSWERED' || (row.who.trim() === '' && row.by === null)) return '';
  const by = row.by === null ? '' : monthDay(row.by, ctx.locale, ctx.today);
  if (ctx.en) return [`To be answered by ${row.who}`, by].filter((t) => t !== '').join(', ');
  return `由${row.who === '' ? '顧問' : row.who}${by === '' ? '' : `於 ${by}前`}回覆。`;
}

function followUps(ctx: Context) {
  const { en, model } = ctx;
  const asked = ctx.content.expectations.rows.length > 0;
  const texts: readonly (readonly [number, string, string])[] = [
    asked
      ? [
          0,
          '登入或以連結下載本建議書；滿意度調查含上面各題。',
          'Download this report; the survey asks the questions above.',
        ]
      : [0, '登入或以連結下載本建議書，並填寫滿意度調查。', 'Download this report and answer the survey.'],
    [
      30,
      '一鍵回報每項行動：進行中、完成、卡住、不適用。',
      'One answer an action: under way, done, stuck, not applicable.',
    ],
    [
      90,
      '對照第 8 章的衡量值；卡住者可申請一次追加訪談。',
      'Compare with the measures of section 8; if stuck, ask for one more interview.',
    ],
    [
      180,
      '最後一次回報，之後不再寄信；您可隨時停止。',
      'The last question; no mail after it. You may stop at any time.',
    ],
  ];
  return texts.map(([day, zh, english]) => {
    const head = day === 0 ? (en ? 'Delivery' : '交付當日') : en ? `Day ${day}` : `第 ${day} 天`;
    const on =
      model.approvedAt === null ? '' : `${en ? ', ' : '・'}${monthDay(addDays(ctx.today, day), ctx.locale, ctx.today)}`;
    return { head: head + on, text: en ? english : zh };
  });
}

export function expectationsView(ctx: Context) {
  return {
    rows: ctx.content.expectations.rows.map((row) => ({
      question: row.question,
      mark: answerStates[row.state].mark,
      state: ctx.say(answerStates[row.state]),
      answer: row.answer,
      open: openLine(ctx, row),
      where: row.where,
    })),
    followUps: followUps(ctx),
  };
}
