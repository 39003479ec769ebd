import { consultCapacity } from './consult-capacity';
import { consultCase } from './consult-case';
import { consultOffer } from './consult-offer';
import { consultVisits } from './consult-visits';

/** The consultant's desk. */
export const consult = {
  ...consultCapacity,
  ...consultOffer,
  ...consultCase,
  ...consultVisits,
  today: {
    title: '今日',
    count: (n: number) => `${n} 件待處理`,
    none: '目前沒有需要處理的事項，有新的邀請會以電子郵件通知。',
    head: (due: string) => (due ? `先做這一件　${due}` : '先做這一件'),
    capacity: (n: number, cap: number) => `承接 ${n}/${cap} 件`,
    groups: { late: '已逾時限', soon: '今天到期', week: '七天內', later: '之後', open: '沒有期限' },
    verbs: {
      answer: '回覆邀請',
      schedule: '約定訪談',
      visit: '進行訪談',
      record: '登錄訪談',
      write: '撰寫建議書',
      mend: '修改建議書',
    },
    why: {
      answer: (needs: string) => `需求：${needs}`,
      schedule: (markets: string) => `目標市場：${markets}`,
      visit: '開始前可再看一次問卷與筆記',
      record: '訪談時間已過，請登錄起訖與出席者',
      write: '訪談後 10 個工作日內送審',
      mend: '核定人已退回，意見標在各章',
    },
    go: { answer: '看邀請', schedule: '約定時間', visit: '開啟案件', record: '登錄訪談', write: '撰寫', mend: '修改' },
  },
};
