/** The office's calendar of interviews. */
export const visits = {
  title: '訪談行事曆',
  before: '前一週',
  after: '後一週',
  today: '本週',
  consultant: '顧問',
  everybody: '全部顧問',
  span: (from: string, to: string) => `${from}–${to}`,
  counted: (n: number) => `${n} 場`,
  none: '沒有訪談',
  noneAll: '這一週沒有訪談。',
  unrecorded: '待登錄',
  modes: { ONLINE: '線上', ONSITE: '實地' },
  states: { SCHEDULED: '已排定', HELD: '已舉行', CANCELLED: '已取消', NO_SHOW: '未出席' },
};
