import { dispositions, type ConcludedCase, type Divergence } from '@pilotage/domain/alliance';
import { formatInstant } from '@pilotage/domain/taiwan';
import type { PanelSummaryPaper } from './panel-model';

const NOTHING = '無';
const ABSENT = '缺席';
const RECUSED = '迴避';
const OUTCOMES = { SELECTED: '入選', RESERVED: '備取', DECLINED: '未入選' } as const;
const at = (when: Date): string => formatInstant(when, 'zh-Hant');
const points = (hundredths: number): string => String(hundredths / 100);

function pairsOf({ result, place, year, hash, frozenAt }: PanelSummaryPaper) {
  return [
    { label: '會議', value: `${result.meeting}　${result.title}` },
    { label: '時間', value: at(new Date(result.startsAt)) },
    { label: '地點', value: place ?? '線上會議' },
    { label: '評選標準', value: `${year}年度評分表 ${result.rubric}，及格標準 ${result.passMark} 分` },
    { label: '入選名額', value: `${result.awards} 案` },
    { label: '簡報順序', value: result.seed === null ? '未抽籤' : `依種子 ${result.seed} 抽定` },
    { label: '同分表決', value: result.votes.length > 0 ? `表決順序 ${result.votes.join('、')}` : NOTHING },
    { label: '結果核定', value: `${at(frozenAt)}，核定碼 ${hash.slice(0, 16)}` },
  ];
}

function seatOf(seat: PanelSummaryPaper['result']['seats'][number], paper: PanelSummaryPaper) {
  const recused = paper.result.cases.filter((c) => c.recused.includes(seat.code)).map((c) => c.id);
  const signed = paper.signed.get(seat.code);
  return {
    code: seat.code,
    attended: seat.attended === null ? '未登記' : seat.attended ? '出席' : ABSENT,
    recused: recused.length > 0 ? recused.join('、') : NOTHING,
    signed: signed ? `已於系統簽署 ${at(signed)}` : '',
  };
}

function outcomeOf({ standing }: ConcludedCase): string {
  const said = OUTCOMES[standing.outcome];
  return standing.outcome === 'RESERVED' ? `${said}第 ${standing.reserve ?? ''} 位` : said;
}

function cellOf(c: ConcludedCase, code: string): string {
  if (c.recused.includes(code)) return RECUSED;
  const score = c.scores.find((s) => s.reviewer === code);
  return score ? points(score.total) : ABSENT;
}

function foundOf(d: Divergence, { rubric }: PanelSummaryPaper): string {
  const criterion = rubric.criteria.find((c) => c.id === d.of)?.label.zh ?? d.of;
  if (d.kind === 'SPREAD') return `總分最高與最低相差 ${d.value} 分（上限 ${d.limit}）`;
  if (d.kind === 'DEVIATION') return `總分標準差 ${d.value}（上限 ${d.limit}）`;
  if (d.kind === 'CRITERION') return `「${criterion}」相差 ${d.value} 分（上限 ${d.limit}）`;
  return `委員 ${d.of} 的排名與總排名相差 ${d.value} 名（自 ${d.limit} 名起）`;
}

function caseOf(c: ConcludedCase, codes: readonly string[], paper: PanelSummaryPaper) {
  const { disposition } = c;
  return {
    id: c.id,
    name: c.name,
    leader: c.leader,
    place: c.standing.place,
    totals: codes.map((code) => cellOf(c, code)),
    mean: c.standing.mean === null ? '—' : c.standing.mean.toFixed(2),
    outcome: outcomeOf(c),
    criteria: paper.rubric.criteria.map((criterion) => ({
      label: `${criterion.label.zh}（${criterion.max}）`,
      points: codes.map((code) => {
        const given = c.scores.find((s) => s.reviewer === code)?.points[criterion.id];
        return given === undefined ? '—' : points(given);
      }),
    })),
    discussed: c.questions > 0 ? `是，統一提問 ${c.questions} 題後統一答覆` : '是，委員無提問',
    opinion: c.opinion ?? NOTHING,
    divergence: c.divergence.length > 0 ? c.divergence.map((d) => foundOf(d, paper)) : [NOTHING],
    handled: disposition ? `${dispositions[disposition.kind].zh}：${disposition.text}` : NOTHING,
  };
}

/** Everything that the sheet prints, as text: reviewers by their letters, never by name (SPEC M7, X14). */
export function panelSummaryView(paper: PanelSummaryPaper) {
  const { result, year } = paper;
  const seats = result.seats.filter((s) => s.answer === 'ACCEPTED');
  const codes = seats.map((s) => s.code);
  return {
    document: {
      title: `評選總表 ${result.meeting}`,
      left: `${year}年度國際主題聯盟輔導　評選總表`,
      right: result.meeting,
      footer: `核定碼 ${paper.hash.slice(0, 16)}　列印 ${at(paper.printedAt)}`,
    },
    year,
    pairs: pairsOf(paper),
    seats: seats.map((s) => seatOf(s, paper)),
    codes,
    cases: result.cases.map((c) => caseOf(c, codes, paper)),
  };
}
