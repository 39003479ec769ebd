import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { iconPaths } from './icon-paths';

const app = join(__dirname, '../..');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) => {
    const path = join(folder, e.name);
    if (e.isDirectory()) return sources(path);
    return /\.(ts|html)$/.test(path) && !/\.spec\.ts$|icon-paths\.ts$/.test(path) ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('the icon set', () => {
  it('holds only icons that a screen shows', () => {
    const all = sources(app).join('\n');
    expect(Object.keys(iconPaths).filter((name) => !new RegExp(`['"]${name}['"]`).test(all))).toEqual([]);
  });
});
