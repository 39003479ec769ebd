import type { lists as zh } from '../zh-hant/lists';

export const lists: typeof zh = {
  title: 'Import and export',
  year: 'Season',
  everyYear: 'All seasons',
  yearOf: (year: number) => `Season ${year}`,
  intro:
    'The files hold personal data, so keep them safe. To import one again, take CSV (UTF-8 with BOM). Each download is written to the audit trail.',
  names: { consultants: 'Consultants', cases: 'Diagnoses', surveys: 'Satisfaction', alliances: 'Alliances' },
  about: {
    consultants: 'All consultants in the columns of the import, to be edited and imported again; for no season.',
    cases: 'Cases that were handed in: firm, status, due date, industry, markets and consultant.',
    surveys: 'The five marks of each answer, their mean and the comment.',
    alliances:
      'Proposals that were handed in: leader, plan, members and status; of the newest season unless one is chosen.',
  },
  takes: { xlsx: 'Excel', csv: 'CSV' },
  takeOf: (format: string, name: string) => `${format}: download ${name}`,
  import: 'Import consultants',
  importText:
    'The columns are those of the export; heads may be Chinese, English or keys, several values are separated by semicolons. A known code is updated, others are added; ties, leave, outside loads and ratings stay. One wrong row, and nothing is imported.',
  choose: 'Choose a file',
  refused: (n: number) => `${n} cells do not follow their rules; nothing was imported.`,
  faults: 'What has to be corrected',
  moreFaults: (n: number) => `${n} more are shown when the file is tried again.`,
  planned: (added: number, changed: number, same: number) =>
    `Trial: ${added} new, ${changed} changed, ${same} as they are.`,
  changes: 'Consultants that would change',
  kinds: { NEW: 'New', CHANGED: 'Changed', SAME: 'As it is' },
  columns: { row: 'Row', column: 'Column', rule: 'Rule', consultant: 'Consultant', kind: 'Act', changes: 'Changes' },
  moved: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
  nothing: '(empty)',
  save: 'Import',
  stored: (added: number, changed: number) => `${added} consultants added, ${changed} changed`,
};
