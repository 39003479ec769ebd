/** Agreeing to a recording of the interview. */
export const recording = {
  title: '錄音錄影同意',
  intro: '企業與顧問都同意，才可以錄音或錄影。不同意不影響診斷。',
  sides: { FIRM: '企業', CONSULTANT: '顧問' },
  agreed: (when: string) => `已同意（${when}）`,
  open: '尚未同意',
  agree: '同意錄音錄影',
  takeBack: '撤回同意',
  mark: '標記為已錄',
  unmark: '取消已錄標記',
  marked: (when: string) => `已標記為已錄（${when}）`,
};
