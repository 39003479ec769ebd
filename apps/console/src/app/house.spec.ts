import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? filesIn(join(folder, e.name)) : [join(folder, e.name)],
  );
}

const sources = filesIn(__dirname).filter((f) => f.endsWith('.ts') && !f.endsWith('.spec.ts'));
const naming = (pattern: RegExp): string[] =>
  sources.filter((f) => pattern.test(readFileSync(f, 'utf8'))).map((f) => relative(__dirname, f));

describe('the house', () => {
  it('talks to the server only in files named <noun>-client.ts', () => {
    expect(naming(/inject\(Api\)/).filter((f) => !f.endsWith('-client.ts'))).toEqual([]);
    expect(naming(/inject\(HttpClient\)/)).toEqual(['shared/http/api.ts']);
  });

  it('has dialogs that get their data and never fetch', () => {
    const dialogs = sources.filter((f) => f.endsWith('-dialog.ts'));
    expect(dialogs.filter((f) => /-client'/.test(readFileSync(f, 'utf8')))).toEqual([]);
  });
});
