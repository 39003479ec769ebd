import type { tieKinds as zh } from '../zh-hant/tie-kinds';

export const tieKinds: typeof zh = {
  EMPLOYMENT: 'Employment',
  DIRECTOR: 'Director',
  SHAREHOLDER: 'Shareholder',
  TOOL_VENDOR: 'Tool vendor',
  PAID_CLIENT: 'Paying client',
  KIN: 'Relative',
  SAME_ALLIANCE: 'Same alliance',
  DECLARED: 'Other declaration',
};
