/** The report: its editor, its checks, its paper and its review. */
export const report = {
  title: '建議書',
  version: (n: number) => `第 ${n} 版`,
  list: {
    toWrite: '要撰寫的',
    sent: '已送審與已完成',
    none: '還沒有建議書。訪談登錄後，就能在這裡開始撰寫。',
    states: {
      NONE: '尚未開始',
      DRAFT: '撰寫中',
      SUBMITTED: '審核中',
      SENT_BACK: '退回修改',
      APPROVED: '已核定',
      SUPERSEDED: '已被取代',
      WITHDRAWN: '已撤回',
    },
  },
};
