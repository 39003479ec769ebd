import type { Text } from './text';

/** Refusals of the qualification desk and of the selection meeting. */
export const panelRefusals = {
  PAPERS_NOT_RECEIVED: {
    zh: '尚未收到書面，不能完成審查',
    en: 'The papers have not come; the check cannot be finished',
  },
  CHECK_NEEDS_REASON: {
    zh: '系統檢核有 {n} 項未通過，判定符合須說明理由',
    en: 'The system found {n} things; to pass this check give the reason',
  },
  ROUND_SIGNED: { zh: '審查表已完成簽核，不能再修改', en: 'The sheet has been signed by both and cannot be changed' },
  CORRECTION_ITEMS: { zh: '請列出須補正的項目', en: 'List what has to be corrected' },
  AGENDA_STARTED: { zh: '會議已開始，不能再改議程', en: 'The meeting has begun; the agenda cannot be changed' },
  AGENDA_NOT_DRAWN: { zh: '請先抽定簡報順序', en: 'Draw the order of presentations first' },
  NOT_ON_AGENDA: { zh: '{no} 不在資格符合的提案中', en: '{no} is not among the qualified proposals' },
  SEAT_TAKEN: { zh: '這位委員已在名單中', en: 'This member has been invited already' },
  INVITATION_OPEN: { zh: '請先回覆是否出席', en: 'Answer the invitation first' },
  INVITATION_CLOSED: { zh: '會議已開始，不能再改出席回覆', en: 'The meeting has begun; the answer cannot be changed' },
  SLOT_MOVED: { zh: '這一場剛才已進到「{phase}」', en: 'This slot has just moved on: {phaseEn}' },
  SLOT_RUNNING: { zh: '{no} 正在進行，請先結束', en: '{no} is going on; end it first' },
  SLOT_NOT_OVER: {
    zh: '這一案的簡報與答詢結束後才能送出評分，內容已暫存',
    en: 'Scores can be handed in when the presentation is over; your draft is kept',
  },
  QUESTIONS_CLOSED: { zh: '目前不是提問時間（統問統答）', en: 'Questions are not collected now' },
  AGENDA_NOT_OVER: { zh: '{no} 尚未完成簡報答詢', en: '{no} has not been presented yet' },
  SCORING_CLOSED: { zh: '評分已關閉', en: 'The scoring is closed' },
  SCORING_OPEN: { zh: '請先關閉評分', en: 'Close the scoring first' },
  VOTE_NOT_OF_TIE: { zh: '表決只適用於同分的提案', en: 'A vote is taken among tied proposals only' },
  OBJECTION_CLOSED: {
    zh: '目前不能提出疑義：結果尚未通知，或已逾期限',
    en: 'No objection can be made now: there is no letter yet, or the days for it are over',
  },
  OBJECTION_FILED: {
    zh: '這一案已經提出過疑義，請等候答覆或查看答覆',
    en: 'An objection has been made already; its answer stands or will stand beside it',
  },
  OBJECTION_ANSWERED: {
    zh: '這份疑義已經答覆，答覆不能修改',
    en: 'The objection has been answered, and an answer is not changed',
  },
  RELEASE_COUNT: {
    zh: '將寄給 {n} 位收件人，請再次確認',
    en: 'This goes to {n} people; confirm the number',
  },
} as const satisfies Record<string, Text>;
