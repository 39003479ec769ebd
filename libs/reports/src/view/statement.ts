import { qrSvg } from '../charts/qr';
import type { Context } from './context';
import { fullDate, plainDate, taipeiDate } from './dates';

function lines(ctx: Context): readonly string[] {
  const { dataUntil, ties } = ctx.content.statement;
  const until = dataUntil === null ? '' : plainDate(dataUntil, ctx.locale);
  if (ctx.en) {
    return [
      `Written on data obtained ${until === '' ? 'before writing' : `until ${until}`}, for reference only, no promise of profit or of passing any review.`,
      ties.length === 0
        ? 'The consultant has no investment, employment, agency or family tie with the firm, the vendors of the tools listed or the bodies referred to; the statement on competing firms was signed at assignment.'
        : `The consultant has disclosed: ${ties.map((t) => `${t.vendor} (${t.relation})`).join(', ')}; beyond that no tie with the firm, vendors or bodies named here.`,
      'Laws and grants are as last announced by the authorities; check again before filing.',
      'Data of the firm are used only for this diagnosis and for referrals it has agreed to; the access log can be seen in the system.',
    ];
  }
  return [
    `本建議書依 ${until === '' ? '撰寫日' : until}以前取得的資料撰寫，僅供企業參考，不構成獲利或通過審查的保證。`,
    ties.length === 0
      ? '顧問與受診斷企業、所列工具業者及轉介單位無投資、受僱、代理或親屬關係；同業競爭聲明已於派案時簽署。'
      : `顧問已揭露：${ties.map((t) => `與${t.vendor}有${t.relation}關係`).join('；')}。除此之外，與受診斷企業、所列工具業者及轉介單位無利益關係。`,
    '法規與補助內容以主管機關最新公告為準；送件前請再次查核。',
    '企業資料僅用於本案診斷與經同意之轉介；閱覽紀錄可於系統查詢。',
  ];
}

/** `K7QM-3XRD` from either way of writing the eight characters. */
export function codeGroups(code: string): string {
  const plain = code.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
  return plain.length === 8 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : code;
}

/** A hash in groups of four, eight groups a line. */
function hashLines(hash: string): readonly string[] {
  const groups = hash.match(/.{1,4}/g) ?? [];
  return Array.from({ length: Math.ceil(groups.length / 8) }, (_, i) => groups.slice(i * 8, i * 8 + 8).join(' '));
}

export function statementView(ctx: Context) {
  const { model, w, locale, en } = ctx;
  const dot = en ? ', ' : '・';
  const approved = model.approvedAt === null ? w.notApproved : fullDate(taipeiDate(model.approvedAt), locale);
  const first = /^1(\.0)*$/.test(model.version);
  return {
    lines: lines(ctx),
    qr: qrSvg(model.verifyUrl, `${w.qrLabel} ${model.verifyUrl}`),
    code: codeGroups(model.verifyCode),
    how: model.draft ? w.verifyDraft : w.verifyHow,
    hashLines: hashLines(model.contentHash),
    signatures: [
      { label: w.author, name: model.consultant, on: fullDate(taipeiDate(model.writtenAt), locale) },
      { label: w.approver, name: model.approver ?? '', on: approved },
      { label: w.version, name: `${model.version}${dot}${first ? w.firstDelivery : w.replaces}`, on: '' },
    ],
  };
}
