import type { NoticeTemplates } from '../platform/notices/templates';

const see = { zh: '查看提案', en: 'See the alliance' };
const told = (subjectZh: string, subjectEn: string, zh: string, en: string): NoticeTemplates[string] => ({
  subject: { zh: `${subjectZh}：{no}`, en: `${subjectEn}: {no}` },
  body: [{ zh, en }],
  button: see,
});

/** What people are told from the contract to the close: a number and where to look (SPEC P4). */
export const awardNotices: NoticeTemplates = {
  'alliance.contract.leader': told(
    '完成簽約',
    'Contract signed',
    '{no} 已完成簽約，輔導期間開始。請依進度表執行，並隨時上傳佐證。',
    'The contract of {no} is signed and the coaching begins. Please file your evidence as you go.',
  ),
  'alliance.fileMidterm.coordinators': told(
    '期中查核送件',
    'Midterm filed',
    '{no} 已送期中查核，請審查佐證並安排訪視。',
    '{no} has filed its midterm; review the evidence and arrange the visit.',
  ),
  'alliance.passMidterm.leader': told(
    '期中通過',
    'Midterm passed',
    '{no} 期中查核通過。',
    '{no} has passed its midterm.',
  ),
  'alliance.conditionMidterm.leader': told(
    '期中限期改善',
    'Midterm: please improve',
    '{no} 期中查核須限期改善，事項與期限請登入查看。',
    'The midterm of {no} asks for improvements; sign in to see what and by when.',
  ),
  'alliance.fileFinal.coordinators': told(
    '期末審查送件',
    'Final review filed',
    '{no} 已送期末審查，請審查全程佐證。',
    '{no} has filed its final review; please review the evidence.',
  ),
  'alliance.returnFinal.leader': told(
    '期末請補件',
    'Final review: please complete',
    '{no} 期末資料須補件，事項請登入查看。',
    'The final filing of {no} has to be completed; sign in to see how.',
  ),
  'alliance.passFinal.leader': told(
    '期末通過',
    'Final review passed',
    '{no} 期末審查通過。',
    '{no} has passed its final review.',
  ),
  'alliance.failFinal.leader': told(
    '期末審查結果',
    'Final review',
    '{no} 期末審查已有結果，請登入查看。',
    'The final review of {no} is done; sign in to see the result.',
  ),
  'alliance.close.leader': told(
    '已結案',
    'Closed',
    '{no} 已結案，謝謝貴聯盟的參與。',
    '{no} is closed. Thank you for taking part.',
  ),
  'alliance.closeAbnormally.leader': told(
    '結案通知',
    'Closed',
    '{no} 已結案，結果請登入查看。',
    '{no} is closed; sign in to see how.',
  ),
  'alliance.reject.leader': told(
    '審查結果',
    'Result',
    '{no} 的審查已有結果，所依據的規定請登入查看。',
    'The check of {no} is done; sign in to see its rule.',
  ),
  'alliance.revoke.leader': told(
    '撤銷入選',
    'Award revoked',
    '{no} 的入選資格已撤銷，理由請登入查看。',
    'The award of {no} is revoked; sign in to see why.',
  ),
  'alliance.terminate.leader': told(
    '撤銷輔導並解約',
    'Revoked and terminated',
    '{no} 已撤銷輔導並解約，理由與後續事項請登入查看。',
    '{no} is revoked and its contract terminated; sign in to see why and what follows.',
  ),
};
