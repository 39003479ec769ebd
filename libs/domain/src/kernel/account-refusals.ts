import type { Text } from './text';

/** Refusals of passwords and of looking after accounts. */
export const accountRefusals = {
  PASSWORD_WEAK: { zh: '密碼還缺：{missing}', en: 'Password still needs: {missing}' },
  PASSWORD_COMMON: { zh: '這個密碼太常見，請換一個', en: 'This password is too common; choose another' },
  ACCOUNT_MOVED: {
    zh: '這個帳號剛才已被修改，請看最新的內容再改',
    en: 'This account has just been changed; look at it as it is now',
  },
  OWN_ACCOUNT: {
    zh: '不能停用自己的帳號，也不能移除自己的系統管理角色；請由另一位管理員處理',
    en: 'You cannot shut your own account or give up your own administration; ask another administrator',
  },
  ROLES_OF_FIRM: {
    zh: '企業帳號的角色由申請而來，不能與計畫人員的角色互換',
    en: 'The roles of a firm come with its application and cannot be exchanged for those of the staff',
  },
  ROLE_NEEDS_PROFILE: {
    zh: '顧問角色須連到一份顧問資料，請先匯入顧問',
    en: 'The role of a consultant needs a profile; import the consultant first',
  },
} as const satisfies Record<string, Text>;
