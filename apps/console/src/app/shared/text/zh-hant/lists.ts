/** Lists that are taken out as files, and consultants that come in by one. */
export const lists = {
  title: '匯入與匯出',
  year: '年度',
  everyYear: '全部年度',
  yearOf: (year: number) => `${year}年度`,
  intro: '檔案內含個人資料，請妥善保管；要再匯入時請用 CSV（UTF-8，含 BOM）。每次下載都記入稽核軌跡。',
  names: { consultants: '顧問', cases: '診斷案件', surveys: '滿意度', alliances: '主題聯盟' },
  about: {
    consultants: '全部顧問，欄位與匯入相同，可改後再匯入；不分年度。',
    cases: '已送件的案件：企業、狀態、期限、產業、市場與顧問。',
    surveys: '每份問卷的五題分數、平均與意見。',
    alliances: '已送件的提案：領導企業、計畫、成員數與狀態；未選年度時為最近一年。',
  },
  takes: { xlsx: 'Excel', csv: 'CSV' },
  takeOf: (format: string, name: string) => `${format}：下載${name}`,
  import: '匯入顧問',
  importText:
    '欄位同匯出的檔案，標題可用中文、英文或欄位代碼；多個值以分號分隔。代碼相同者更新，其餘新增；往來關係、請假、外部案量與評分不受影響。有一列不符就全部不匯入。',
  choose: '選擇檔案',
  refused: (n: number) => `有 ${n} 處不符規定，沒有匯入任何資料。`,
  faults: '需要修改的地方',
  moreFaults: (n: number) => `還有 ${n} 處，修改後再試算一次即會顯示。`,
  planned: (added: number, changed: number, same: number) =>
    `試算：新增 ${added} 位、更新 ${changed} 位、${same} 位沒有變動。`,
  changes: '會變動的顧問',
  kinds: { NEW: '新增', CHANGED: '更新', SAME: '沒有變動' },
  columns: { row: '列', column: '欄位', rule: '規定', consultant: '顧問', kind: '動作', changes: '變動' },
  moved: (name: string, before: string, after: string) => `${name}：${before} → ${after}`,
  nothing: '（空白）',
  save: '確認匯入',
  stored: (added: number, changed: number) => `已新增 ${added} 位、更新 ${changed} 位顧問`,
};
