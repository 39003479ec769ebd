/** What the lead firm is told of the review of its alliance. */
export const allianceReview = {
  title: '遴選會議',
  how: (talk: number, answer: number) => `簡報 ${talk} 分鐘，委員統一提問後統一答覆 ${answer} 分鐘。`,
  place: '地點',
  link: '視訊連結',
  comments: '委員意見',
  objection: {
    title: '對結果的疑義',
    file: '提出疑義',
    ask: '每一案可提出一次，送出後不能修改。請寫明對哪一項有疑義與理由；承辦人答覆後會寄信通知。',
    label: '疑義內容與理由',
    no: '先不提出',
    until: (at: string) => `對結果有疑義，可於 ${at} 前提出。`,
    filed: (at: string) => `${at} 提出`,
    waiting: '承辦人處理中。',
    outcomes: { UPHELD: '疑義成立', DISMISSED: '維持原結果' },
  },
};
