/* eslint max-lines: ["error", 320] -- one table of texts, an entry for each move and audience */
import type { NoticeTemplates } from '../platform/notices/templates';
import { interviewNotices } from './interview-notices';

const follow = { zh: '查看案件', en: 'See the case' };

/**
 * What people are told about a case, one entry a move and audience. No firm, no person, no report text: a case number and
 * where to look (SPEC P4).
 */
export const flowNotices: NoticeTemplates = {
  ...interviewNotices,
  resumeDraft: {
    subject: { zh: '繼續填寫國際行銷診斷申請', en: 'Continue your diagnosis application' },
    body: [
      {
        zh: '您的申請草稿已建立。請用下方按鈕在任何裝置繼續填寫，內容會自動儲存。',
        en: 'Your draft has been created. Use the button below to continue on any device; everything is saved as you go.',
      },
    ],
    button: { zh: '繼續填寫', en: 'Continue' },
  },
  'submit.firm': {
    subject: { zh: '已收到診斷申請 {no}', en: 'We have your application {no}' },
    body: [
      {
        zh: '我們已收到貴公司的國際行銷診斷申請，案號 {no}。承辦人會在 3 個工作日內審查，結果以電子郵件通知。',
        en: 'We have received your application; the case number is {no}. It will be checked within 3 working days, and you will be told by mail.',
      },
    ],
    button: follow,
  },
  'submit.coordinators': {
    subject: { zh: '新送件 {no}', en: 'New application {no}' },
    body: [
      {
        zh: '{no} 已送件，請於 3 個工作日內受理或退請補件。',
        en: '{no} has been handed in; please accept it or ask for corrections within 3 working days.',
      },
    ],
    button: follow,
  },
  'returnForCorrection.firm': {
    subject: { zh: '請補件：{no}', en: 'Please complete {no}' },
    body: [
      {
        zh: '貴公司的申請 {no} 有資料需要補正，請於 7 個工作日內登入修改後再送出，已填的內容都保留。',
        en: 'Your application {no} needs corrections. Sign in and send it again within 7 working days; everything you filled in is kept.',
      },
    ],
    button: { zh: '前往補件', en: 'Complete it' },
  },
  'waitlist.firm': {
    subject: { zh: '已列候補：{no}', en: 'On the waiting list: {no}' },
    body: [
      {
        zh: '{no} 已完成送件，但本年度名額已滿，依送件完成順序列入候補；有名額時以電子郵件通知。',
        en: '{no} is complete, but all places are taken. It is on the waiting list in the order of submission; we will write when there is a place.',
      },
    ],
    button: follow,
  },
  'reject.firm': {
    subject: { zh: '審查結果：{no}', en: 'Result of the check: {no}' },
    body: [
      {
        zh: '{no} 不符申請資格，未能受理。所依據的規定請登入查看；如有疑問歡迎與我們聯絡。',
        en: '{no} is not eligible and could not be accepted. Sign in to see the rule; please contact us with any question.',
      },
    ],
    button: follow,
  },
  'accept.firm': {
    subject: { zh: '已受理：{no}', en: 'Accepted: {no}' },
    body: [
      { zh: '{no} 已受理，下一步由我們為您媒合顧問。', en: '{no} is accepted; next we find a consultant for you.' },
    ],
    button: follow,
  },
  'offer.consultant': {
    subject: { zh: '新的派案邀請，請於 {deadline} 前回覆', en: 'A new offer; please answer by {deadlineEn}' },
    body: [
      {
        zh: '有一件適合您專長的診斷案，請於 {deadline} 前回覆。企業名稱在您接受並完成利益關係聲明後顯示。',
        en: 'A case fits your field. Please answer by {deadlineEn}. The firm is named once you accept and declare.',
      },
    ],
    button: { zh: '查看邀請', en: 'See the offer' },
  },
  'offerNext.consultant': {
    subject: { zh: '新的派案邀請，請於 {deadline} 前回覆', en: 'A new offer; please answer by {deadlineEn}' },
    body: [
      {
        zh: '有一件適合您專長的診斷案，請於 {deadline} 前回覆。企業名稱在您接受並完成利益關係聲明後顯示。',
        en: 'A case fits your field. Please answer by {deadlineEn}. The firm is named once you accept and declare.',
      },
    ],
    button: { zh: '查看邀請', en: 'See the offer' },
  },
  offerReminder: {
    subject: { zh: '派案邀請待回覆，期限 {deadline}', en: 'Your answer is awaited by {deadlineEn}' },
    body: [
      {
        zh: '您有一份派案邀請尚未回覆，期限為 {deadline}。無法承接也請告訴我們，系統會邀請下一位。',
        en: 'An offer awaits your answer until {deadlineEn}. If you cannot take it, tell us and the next consultant is asked.',
      },
    ],
    button: { zh: '查看邀請', en: 'See the offer' },
  },
  'exhaust.coordinators': {
    subject: { zh: '無人承接：{no}', en: 'Nobody left to ask: {no}' },
    body: [
      {
        zh: '{no} 的候選顧問都未承接，案件已退回媒合，請處理。',
        en: 'No candidate has taken {no}; it is back in matching and needs your attention.',
      },
    ],
    button: follow,
  },
  'acceptOffer.firm': {
    subject: { zh: '已安排顧問：{no}', en: 'A consultant is assigned: {no}' },
    body: [
      {
        zh: '{no} 已有顧問承接，顧問會與貴公司約定訪談時間。登入即可查看顧問與聯絡方式。',
        en: 'A consultant has taken {no} and will arrange the interview with you. Sign in to see who it is.',
      },
    ],
    button: follow,
  },
  'acceptOffer.consultant': {
    subject: { zh: '已承接 {no}', en: 'You have taken {no}' },
    body: [
      {
        zh: '您已承接 {no}。請於 2 個工作日內與企業聯絡，並於 15 個工作日內完成訪談。',
        en: 'You have taken {no}. Please contact the firm within 2 working days and hold the interview within 15.',
      },
    ],
    button: follow,
  },
  'acceptOffer.coordinators': {
    subject: { zh: '已派案：{no}', en: 'Dispatched: {no}' },
    body: [{ zh: '{no} 已有顧問接受邀請並完成聲明。', en: 'A consultant has accepted {no} and declared.' }],
    button: follow,
  },
  'schedule.firm': {
    subject: { zh: '訪談時間：{when}', en: 'Interview: {whenEn}' },
    body: [
      {
        zh: '{no} 的訪談已排定於 {when}（臺灣時間）。地點或會議連結請登入查看；也請先寫下最想得到解答的問題，顧問會逐點回答。',
        en: 'The interview of {no} is on {whenEn} (Taiwan time). Sign in for the place or the meeting link, and write down what you most want answered: the consultant replies to each point.',
      },
    ],
    button: follow,
  },
  'schedule.consultant': {
    subject: { zh: '訪談已排定：{no}，{when}', en: 'Interview fixed: {no}, {whenEn}' },
    body: [
      { zh: '{no} 的訪談已排定於 {when}（臺灣時間）。', en: 'The interview of {no} is on {whenEn} (Taiwan time).' },
    ],
    button: follow,
  },
  'reschedule.firm': {
    subject: { zh: '訪談改期：{when}', en: 'Interview moved to {whenEn}' },
    body: [
      {
        zh: '{no} 的訪談改到 {when}（臺灣時間），顧問不變。',
        en: 'The interview of {no} has moved to {whenEn} (Taiwan time); the consultant stays.',
      },
    ],
    button: follow,
  },
  'reschedule.consultant': {
    subject: { zh: '訪談改期：{no}，{when}', en: 'Interview moved: {no}, {whenEn}' },
    body: [
      { zh: '{no} 的訪談改到 {when}（臺灣時間）。', en: 'The interview of {no} has moved to {whenEn} (Taiwan time).' },
    ],
    button: follow,
  },
  'giveUpSlot.firm': {
    subject: { zh: '訪談取消，將另約時間：{no}', en: 'Interview cancelled; a new time follows: {no}' },
    body: [
      {
        zh: '{no} 原訂的訪談已取消，顧問會再與您約定時間。',
        en: 'The interview of {no} has been cancelled; the consultant will arrange a new time.',
      },
    ],
    button: follow,
  },
  'giveUpSlot.consultant': {
    subject: { zh: '訪談取消：{no}', en: 'Interview cancelled: {no}' },
    body: [
      {
        zh: '{no} 原訂的訪談已取消，請重新約定時間。',
        en: 'The interview of {no} has been cancelled; please arrange a new time.',
      },
    ],
    button: follow,
  },
  'secondVisit.firm': {
    subject: { zh: '加訪時間：{when}', en: 'Second interview: {whenEn}' },
    body: [
      {
        zh: '{no} 加訪一次，時間為 {when}（臺灣時間）。',
        en: 'A second interview of {no} is on {whenEn} (Taiwan time).',
      },
    ],
    button: follow,
  },
  'secondVisit.consultant': {
    subject: { zh: '加訪已排定：{no}，{when}', en: 'Second interview fixed: {no}, {whenEn}' },
    body: [
      {
        zh: '{no} 的加訪已排定於 {when}（臺灣時間）。',
        en: 'The second interview of {no} is on {whenEn} (Taiwan time).',
      },
    ],
    button: follow,
  },
  'submitReport.approvers': {
    subject: { zh: '建議書待核閱：{no}', en: 'Report to approve: {no}' },
    body: [
      {
        zh: '{no} 的建議書已送審，請於 5 個工作日內核閱。',
        en: 'The report of {no} awaits approval within 5 working days.',
      },
    ],
    button: { zh: '前往核閱', en: 'Review it' },
  },
  'sendBack.consultant': {
    subject: { zh: '建議書退回修改：{no}', en: 'Report returned: {no}' },
    body: [
      {
        zh: '{no} 的建議書退回修改，意見已標在各章節，請於 5 個工作日內改好再送審。',
        en: 'The report of {no} has been returned with comments by section; please send it again within 5 working days.',
      },
    ],
    button: { zh: '前往修改', en: 'Edit it' },
  },
  'deliver.firm': {
    subject: { zh: '建議書已送達：{no}', en: 'Your report is ready: {no}' },
    body: [
      {
        zh: '{no} 的國際行銷診斷建議書已完成。請用下方按鈕下載，連結 14 天內有效，可下載 5 次；登入後隨時可以再下載。',
        en: 'The recommendation report of {no} is ready. Download it with the button below: the link works 5 times within 14 days; after signing in you can download it at any time.',
      },
      {
        zh: '讀完後請撥兩分鐘回答 5 個問題，讓我們知道建議是否有用。',
        en: 'When you have read it, please take two minutes for 5 questions.',
      },
    ],
    button: { zh: '下載建議書', en: 'Download the report' },
  },
  'deliver.coordinators': {
    subject: { zh: '已送達：{no}', en: 'Delivered: {no}' },
    body: [{ zh: '{no} 的建議書已送達企業。', en: 'The report of {no} has been delivered.' }],
    button: follow,
  },
  'closeSeason.firm': {
    subject: { zh: '年度結束：{no}', en: 'The season has ended: {no}' },
    body: [
      {
        zh: '本年度受理已結束，{no} 未能遞補。歡迎下年度再申請。',
        en: 'The season has ended before {no} found a place. You are welcome to apply next year.',
      },
    ],
    button: follow,
  },
  'withdraw.firm': {
    subject: { zh: '已撤案：{no}', en: 'Withdrawn: {no}' },
    body: [
      { zh: '{no} 已撤案，資料依保存期限處理。', en: '{no} has been withdrawn; its data follow the retention period.' },
    ],
    button: follow,
  },
  'withdraw.coordinators': {
    subject: { zh: '已撤案：{no}', en: 'Withdrawn: {no}' },
    body: [{ zh: '{no} 已撤案。', en: '{no} has been withdrawn.' }],
    button: follow,
  },
  'suspend.firm': {
    subject: { zh: '案件暫停：{no}', en: 'On hold: {no}' },
    body: [
      {
        zh: '{no} 暫停處理，期間所有期限都停止計算；恢復時會通知您。',
        en: '{no} is on hold and all clocks are stopped; we will tell you when it goes on.',
      },
    ],
    button: follow,
  },
  'resume.firm': {
    subject: { zh: '案件恢復：{no}', en: 'Going on: {no}' },
    body: [{ zh: '{no} 已恢復處理。', en: '{no} is going on.' }],
    button: follow,
  },
};
