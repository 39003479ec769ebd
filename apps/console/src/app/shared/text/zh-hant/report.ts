/** The report: its editor, its checks, its paper and its review. */
export const report = {
  title: '建議書',
};
