import type { NoticeTemplates } from '../platform/notices/templates';

const follow = { zh: '查看案件', en: 'See the case' };

/** Messages around an interview that no move of the case tells. */
export const interviewNotices: NoticeTemplates = {
  slotsOffered: {
    subject: { zh: '請選擇訪談時間：{no}', en: 'Choose a time for the interview: {no}' },
    body: [
      {
        zh: '顧問為 {no} 的訪談提供了幾個時段。請用下方按鈕選一個，不需登入；先選定的為準。都不方便時，也請在同一頁告訴顧問。',
        en: 'The consultant offers several times for the interview of {no}. Choose one with the button below; no sign-in is needed. If none suits, say so on the same page.',
      },
    ],
    button: { zh: '選擇時間', en: 'Choose a time' },
  },
  slotsRefused: {
    subject: { zh: '企業另提訪談時間：{no}', en: 'The firm asks for other times: {no}' },
    body: [
      {
        zh: '{no} 的企業無法配合所提供的時段，並寫下方便的時間。請登入查看後再提供一次。',
        en: 'None of the times offered suits the firm of {no}; it has written which would. Sign in to see it and offer again.',
      },
    ],
    button: follow,
  },
  expectationsConfirmed: {
    subject: { zh: '企業已寫下期待事項：{no}', en: 'What the firm wants answered: {no}' },
    body: [
      {
        zh: '{no} 的企業已確認希望得到解答的問題，建議書須逐點回覆。請登入查看。',
        en: 'The firm of {no} has confirmed what it wants answered; the report must reply to each point. Sign in to read it.',
      },
    ],
    button: follow,
  },
  surveyReminder: {
    subject: { zh: '請告訴我們建議是否有用：{no}', en: 'Was the advice useful? {no}' },
    body: [
      {
        zh: '{no} 的建議書已送達。請撥一分鐘回答 5 個問題；您的意見只供計畫改進。',
        en: 'The report of {no} has been delivered. Please take a minute for 5 questions; your answers only serve to improve the programme.',
      },
    ],
    button: { zh: '填寫滿意度', en: 'Answer' },
  },
  followUpRound: {
    subject: { zh: '建議做得如何：{no}', en: 'How is the advice coming along? {no}' },
    body: [
      {
        zh: '{no} 的建議書送達已有一段時間。請用下方按鈕，逐項點選目前的情形，不需登入；不想再收到，也可在同一頁告訴我們。',
        en: 'Some time has passed since the report of {no}. With the button below, tap how each recommendation stands; no sign-in is needed. On the same page you can tell us not to ask again.',
      },
    ],
    button: { zh: '回報進度', en: 'Tell us' },
  },
  interviewTomorrow: {
    subject: { zh: '訪談提醒：{when}', en: 'Reminder: interview on {whenEn}' },
    body: [
      {
        zh: '{no} 的訪談在 {when}（臺灣時間）。地點或會議連結請登入查看；需要改期請儘早告知對方。',
        en: 'The interview of {no} is on {whenEn} (Taiwan time). Sign in for the place or the meeting link; to move it, tell the other side soon.',
      },
    ],
    button: follow,
  },
  interviewSoon: {
    subject: { zh: '訪談即將開始：{when}', en: 'Interview soon: {whenEn}' },
    body: [
      {
        zh: '{no} 的訪談將於 {when}（臺灣時間）開始。',
        en: 'The interview of {no} begins on {whenEn} (Taiwan time).',
      },
    ],
    button: follow,
  },
  interviewOff: {
    subject: { zh: '訪談取消：{no}', en: 'Interview cancelled: {no}' },
    body: [
      {
        zh: '{no} 原訂於 {when}（臺灣時間）的訪談已取消，附件會更新您的行事曆。',
        en: 'The interview of {no} on {whenEn} (Taiwan time) is cancelled; the attachment updates your calendar.',
      },
    ],
    button: follow,
  },
};
