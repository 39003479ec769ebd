/** What ties a consultant to somebody. */
export const tieKinds = {
  EMPLOYMENT: '任職',
  DIRECTOR: '董監事',
  SHAREHOLDER: '持股',
  TOOL_VENDOR: '工具廠商',
  PAID_CLIENT: '付費客戶',
  KIN: '親屬',
  SAME_ALLIANCE: '同一聯盟',
  DECLARED: '其他聲明',
};
