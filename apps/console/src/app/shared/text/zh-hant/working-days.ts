/** The office calendar: holidays and make-up days by which every deadline is counted. */
export const workingDays = {
  title: '工作日曆',
  year: '年度',
  yearOf: (roc: number, year: number, imported: boolean) => `${roc} 年（${year}）${imported ? '' : '，尚未匯入'}`,
  import: '匯入年度',
  importOf: (year: number) => `匯入 ${year} 年`,
  imported: (year: number, moved: number) =>
    `已匯入 ${year} 年的工作日曆${moved > 0 ? `，${moved} 件案件的期限隨之調整` : ''}`,
  origin: (source: string, checked: string, closed: number, worked: number) =>
    `來源：${source}；${checked}核對。平日放假 ${closed} 天、週末上班 ${worked} 天。`,
  missing: (year: number) => `${year} 年尚未匯入，期限暫以週一至週五計算。`,
  none: (year: number) => `${year} 年沒有與週一至週五不同的日子。`,
  listed: (year: number) => `${year} 年放假日與補班日`,
  month: (m: number) => `${m}月`,
  weekdays: ['日', '一', '二', '三', '四', '五', '六'],
  kinds: { CLOSED: '放假', WORKED: '補行上班' },
  columns: {
    date: '日期',
    kind: '類別',
    name: '名稱',
    before: '目前',
    after: '匯入後',
    no: '案號',
    status: '狀態',
    dueAt: '目前期限',
    then: '匯入後期限',
  },
  formats:
    'CSV 欄位：日期、類別（放假或上班）、名稱；也可直接用政府資料開放平臺的「政府行政機關辦公日曆表」，或 JSON 的 closedWeekdays 與 workingWeekendDays。整年取代，先試算，不會立即儲存。',
  choose: '選擇檔案',
  rowSaid: (row: string, said: string) => `第 ${row} 列：${said}`,
  planned: (changes: number, moves: number) =>
    changes === 0
      ? '檔案與目前的日曆相同；儲存只更新來源與核對日。'
      : `試算：${changes} 天不同，${moves === 0 ? '沒有期限受影響' : `${moves} 件案件的期限會調整`}。`,
  changes: '不同的日子',
  moves: '會調整的期限',
  daySaid: (kind: string, name: string) => (name ? `${kind}：${name}` : kind),
  plain: { WEEKDAY: '平日上班', WEEKEND: '週末休息' },
  kept: '已通知對方的期限不變：派案邀請、聯盟補正與簽約；企業與顧問的期限只會延後，不會提前。',
  source: '來源',
  sourceHint: '例如：行政院人事行政總處 116 年辦公日曆表',
  lastChecked: '核對日期',
  save: '儲存並調整期限',
};
