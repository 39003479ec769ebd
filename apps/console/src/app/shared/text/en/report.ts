import type { Dictionary } from '../dictionary';

export const report: Dictionary['report'] = {
  title: 'Report',
};
