import type { NoticeTemplates } from '../platform/notices/templates';

const see = { zh: '查看提案', en: 'See the proposal' };

/**
 * What people are told from the qualification check to the result, an entry a move and audience: a number and where to
 * look. A result is read after signing in, never in the mail (SPEC P4).
 */
export const reviewNotices: NoticeTemplates = {
  'alliance.returnForCorrection.leader': {
    subject: { zh: '請補正：{no}', en: 'Please correct {no}' },
    body: [
      {
        zh: '{no} 資格審查有項目須補正。請登入查看須補正的項目與期限，修改後再送出。',
        en: 'The check of {no} asks for corrections. Sign in to see what and by when, and hand it in again.',
      },
    ],
    button: { zh: '前往補正', en: 'Correct it' },
  },
  'alliance.qualify.leader': {
    subject: { zh: '資格審查結果：{no}', en: 'Qualification check: {no}' },
    body: [
      {
        zh: '{no} 資格符合，將安排遴選會議，時間另行通知。',
        en: '{no} is qualified. The selection meeting will be fixed; we will write to you.',
      },
    ],
    button: see,
  },
  'alliance.disqualify.leader': {
    subject: { zh: '資格審查結果：{no}', en: 'Qualification check: {no}' },
    body: [
      {
        zh: '{no} 的資格審查已有結果，所依據的規定請登入查看；如有疑問歡迎與我們聯絡。',
        en: 'The check of {no} is done. Sign in to see the result and its rule; please contact us with any question.',
      },
    ],
    button: see,
  },
  'alliance.schedule.leader': {
    subject: { zh: '遴選會議已排定：{no}', en: 'Selection meeting: {no}' },
    body: [
      {
        zh: '{no} 已排入遴選會議：簡報 15 分鐘，統一提問後統一答覆 15 分鐘。時間與地點請登入查看。',
        en: '{no} is on the agenda: 15 minutes to present, then all questions and all answers in 15. Sign in for time and place.',
      },
    ],
    button: see,
  },
  'alliance.reschedule.leader': {
    subject: { zh: '遴選會議時間異動：{no}', en: 'Selection meeting moved: {no}' },
    body: [
      {
        zh: '{no} 的遴選會議時間或地點已異動，請登入查看。',
        en: 'The time or place of the meeting of {no} has changed; please sign in.',
      },
    ],
    button: see,
  },
  'alliance.select.leader': resultOf(),
  'alliance.reserve.leader': resultOf(),
  'alliance.decline.leader': resultOf(),
  'alliance.stepUp.leader': {
    subject: { zh: '備取遞補：{no}', en: 'From the reserve list: {no}' },
    body: [
      {
        zh: '{no} 由備取遞補，請登入查看後續簽約事項與期限。',
        en: '{no} steps up. Sign in to see what to sign by when.',
      },
    ],
    button: see,
  },
  'alliance.stepUp.coordinators': {
    subject: { zh: '備取遞補：{no}', en: 'From the reserve list: {no}' },
    body: [{ zh: '{no} 由備取遞補，待簽約。', en: '{no} has stepped up and is to sign.' }],
    button: see,
  },
  'alliance.endReserve.leader': resultOf(),
  'alliance.lapse.leader': {
    subject: { zh: '未如期簽約：{no}', en: 'Not signed in time: {no}' },
    body: [
      { zh: '{no} 未於期限內完成簽約，入選資格已失效。', en: '{no} was not signed in time; the award has lapsed.' },
    ],
    button: see,
  },
  'alliance.lapse.coordinators': {
    subject: { zh: '未如期簽約：{no}', en: 'Not signed in time: {no}' },
    body: [{ zh: '{no} 未如期簽約，請確認備取遞補。', en: '{no} has lapsed; look at the reserve list.' }],
    button: see,
  },
  allianceObjected: {
    subject: { zh: '對遴選結果提出疑義：{no}', en: 'Objection to a result: {no}' },
    body: [{ zh: '{no} 對遴選結果提出疑義，請登入查看並答覆。', en: '{no} objects to its result. Sign in to answer.' }],
    button: { zh: '查看疑義', en: 'See the objection' },
  },
  allianceObjectionAnswered: {
    subject: { zh: '疑義已答覆：{no}', en: 'Your objection is answered: {no}' },
    body: [
      { zh: '{no} 提出的疑義已有答覆，請登入查看。', en: 'Your objection about {no} is answered; please sign in.' },
    ],
    button: see,
  },
  panelMoved: {
    subject: { zh: '遴選會議異動：{no}', en: 'The selection meeting has moved: {no}' },
    body: [
      {
        zh: '遴選會議（{no}）的時間或地點已異動，會議時間為 {when}。請登入查看，並回覆是否出席。',
        en: 'The time or place of the meeting {no} has changed; it is {whenEn}. Sign in to see it and to answer.',
      },
    ],
    button: { zh: '查看並回覆', en: 'See it and answer' },
  },
  panelInvited: {
    subject: { zh: '邀請擔任評選委員：{no}', en: 'Invitation to the panel: {no}' },
    body: [
      {
        zh: '謹邀請您擔任 {when} 遴選會議（{no}）的評選委員。請登入回覆是否出席，並完成利益迴避聲明；之後才會開啟提案文件。',
        en: 'You are invited to the panel of the selection meeting {no}, {whenEn}. Sign in to answer and to declare your interests; the documents open after that.',
      },
    ],
    button: { zh: '回覆邀請', en: 'Answer' },
  },
};

/** The same words for every outcome: nobody learns a result from a subject line. */
function resultOf(): NoticeTemplates[string] {
  return {
    subject: { zh: '遴選結果通知：{no}', en: 'Result of the selection: {no}' },
    body: [
      {
        zh: '{no} 的遴選結果已公布，通知內容請登入查看。',
        en: 'The result of {no} has been released; sign in to read your letter.',
      },
    ],
    button: { zh: '查看結果', en: 'See the result' },
  };
}
