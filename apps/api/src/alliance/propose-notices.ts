import type { NoticeTemplates } from '../platform/notices/templates';

const see = { zh: '查看提案', en: 'See the proposal' };

/** What people are told while a proposal is written and handed in: a number, files by hash, and where to look. */
export const proposeNotices: NoticeTemplates = {
  inviteAllianceMember: {
    subject: { zh: '請填寫「{name}」聯盟的成員資料', en: "Your firm's sheet in the alliance {name}" },
    body: [
      {
        zh: '有領導企業邀請貴公司參加 {year} 年度主題聯盟「{name}」。請用下方按鈕查看並填寫貴公司自己的資料；看得到的只有這一份，其他成員與領導企業的資料不會顯示。',
        en: 'A leading firm invites yours to the alliance {name} of year {year}. The button leads to the sheet of your own firm; you see nothing of the other members, and they see nothing of yours but what you release.',
      },
      {
        zh: '送出前請閱讀個人資料蒐集告知事項，並選擇是否讓領導企業看到貴公司的營業額。不參加也請告訴我們。連結 60 天內有效。',
        en: 'Before you confirm, read the notice on personal data and choose whether the leader may see your figures. If you do not take part, tell us there too. The link works for 60 days.',
      },
    ],
    button: { zh: '填寫成員資料', en: 'Open our sheet' },
  },
  'alliance.submit.leader': {
    subject: { zh: '檔案上傳成功：{no}', en: 'Files received: {no}' },
    body: [
      {
        zh: '提案 {no} 已於 {at}（臺灣時間）送出，狀態為「待審核」。收到的檔案：\n{files}',
        en: 'Proposal {no} was handed in at {atEn} (Taiwan time) and is to be checked. Files received:\n{filesEn}',
      },
      {
        zh: '書面資料也須在期限前送達；兩者齊備才算完成。期限前仍可抽回修改後再送出，以最後一次為準。',
        en: 'The paper copies must arrive in time too; only both together are complete. Until the deadline you may take it back, change it and hand it in again; the last one counts.',
      },
    ],
    button: see,
  },
  'alliance.submit.coordinators': {
    subject: { zh: '新提案 {no}', en: 'New proposal {no}' },
    body: [{ zh: '{no} 已線上送出，待資格審查。', en: '{no} has been handed in online and is to be checked.' }],
    button: see,
  },
  'alliance.withdraw.leader': {
    subject: { zh: '已撤案：{no}', en: 'Withdrawn: {no}' },
    body: [{ zh: '提案 {no} 已撤案，書面資料不予退還。', en: 'Proposal {no} is withdrawn; papers are not returned.' }],
    button: see,
  },
  'alliance.withdraw.coordinators': {
    subject: { zh: '撤案 {no}', en: 'Withdrawn: {no}' },
    body: [{ zh: '{no} 已由提案單位撤案。', en: '{no} has been withdrawn by the applicant.' }],
    button: see,
  },
};
