import { evidenceKinds, evidenceUse } from '@pilotage/domain/report';
import { sectionNo, type Context } from './context';

/** Above this many rows the table is set in 8 pt (REPORT-DESIGN section 11). */
const ROOMY = 24;

function usedIn(ctx: Context, sections: readonly number[]): string {
  const list = [...new Set(sections)].sort((a, b) => a - b);
  if (list.length === 0) return '—';
  return ctx.en ? list.join(', ') : `第 ${list.join('、')} 章`;
}

export function evidenceView(ctx: Context) {
  const { content, say, en } = ctx;
  const use = evidenceUse(content);
  const sections = (code: string): readonly number[] => (use.get(code) ?? []).map((s) => sectionNo[s]);
  const written = content.evidence.rows.map((r) => ({
    code: r.code,
    kind: say(evidenceKinds[r.kind]),
    content: r.content,
    usedIn: usedIn(ctx, r.kind === 'QUESTIONNAIRE' ? [sectionNo.assessment, ...sections(r.code)] : sections(r.code)),
  }));
  const notes = content.interview.notes.map((x) => ({
    code: x.code,
    kind: say(evidenceKinds.INTERVIEW),
    content: x.said,
    usedIn: usedIn(ctx, [sectionNo.interview, ...sections(x.code)]),
  }));
  const rows = [...written, ...notes];
  return {
    rows,
    dense: rows.length > ROOMY,
    note: en
      ? 'V = interview note (section 2), E = document, observation or public source, Q = questionnaire item (section 3). Originals are kept in the system; the firm may see them at any time.'
      : 'V 為訪談紀錄（第 2 章），E 為文件、觀察或公開來源，Q 為問卷題號（第 3 章）。原檔存於系統，企業可隨時調閱。',
  };
}
