import type { NoticeTemplates } from '../platform/notices/templates';

/** What people are told about their accounts. */
export const peopleNotices: NoticeTemplates = {
  verifyEmail: {
    subject: { zh: '請驗證您的電子郵件', en: 'Please verify your e-mail address' },
    body: [
      {
        zh: '感謝申請帳號。請點選下方按鈕完成信箱驗證，連結 24 小時內有效，只能使用一次。',
        en: 'Thank you for opening an account. Verify your address with the button below; the link works once, within 24 hours.',
      },
    ],
    button: { zh: '驗證信箱', en: 'Verify my address' },
  },
  accountOpened: {
    subject: { zh: '帳號已開通，請設定密碼', en: 'Your account is open; please set a password' },
    body: [
      {
        zh: '貴公司的申請已收到，我們同時為您開通了帳號，帳號即貴公司統一編號。',
        en: 'We have received your application and opened an account for you; its name is your tax ID.',
      },
      {
        zh: '請於 7 天內點選下方按鈕設定密碼，即可查詢案件進度、下載建議書。',
        en: 'Set a password within 7 days with the button below to follow your case and download your report.',
      },
    ],
    button: { zh: '設定密碼', en: 'Set my password' },
  },
  accountInvited: {
    subject: { zh: '您的帳號已開通，請設定密碼', en: 'Your account is open; please set a password' },
    body: [
      {
        zh: '計畫辦公室為您開通了帳號，帳號就是這個電子郵件。請於 7 天內點選下方按鈕設定密碼，連結只能使用一次。',
        en: 'The programme office has opened an account for you; its name is this mail address. Set a password within 7 days with the button below; the link works once.',
      },
    ],
    button: { zh: '設定密碼', en: 'Set my password' },
  },
  passwordRenewed: {
    subject: { zh: '請設定新密碼', en: 'Please set a new password' },
    body: [
      {
        zh: '管理員寄給您設定新密碼的連結，7 天內有效，只能使用一次。設定之前，原來的密碼仍然有效。',
        en: 'An administrator has sent you a link for a new password. It works once, within 7 days; until then the old password stays valid.',
      },
    ],
    button: { zh: '設定新密碼', en: 'Set a new password' },
  },
  passwordReset: {
    subject: { zh: '重設密碼', en: 'Reset your password' },
    body: [
      {
        zh: '您（或他人）要求重設密碼。若不是您本人，請忽略本信。連結 30 分鐘內有效，只能使用一次。',
        en: 'You, or somebody else, asked for a new password. If it was not you, ignore this mail. The link works once, within 30 minutes.',
      },
    ],
    button: { zh: '設定新密碼', en: 'Set a new password' },
  },
};
