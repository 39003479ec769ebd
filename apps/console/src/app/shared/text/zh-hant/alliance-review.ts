/** What the lead firm is told of the review of its alliance. */
export const allianceReview = {
  title: '遴選會議',
  how: (talk: number, answer: number) => `簡報 ${talk} 分鐘，委員統一提問後統一答覆 ${answer} 分鐘。`,
  place: '地點',
  link: '視訊連結',
  comments: '委員意見',
};
