import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/**
 * A folder of this library, found upwards from where the code runs, which is here or in a bundle under `dist`.
 * @throws when the code runs outside the repository
 */
function folder(name: string): string {
  for (let at = HERE; at !== dirname(at); at = dirname(at)) {
    const place = join(at, 'libs/reports/src', name);
    if (existsSync(place)) return place;
  }
  throw new Error(`libs/reports/src/${name} is not found upwards from ${HERE}`);
}

/** The Handlebars templates of a folder by name, without their ending. */
export function readTemplates(of: string): ReadonlyMap<string, string> {
  const at = folder(of);
  const names = readdirSync(at).filter((file) => file.endsWith('.hbs'));
  return new Map(names.map((file) => [file.slice(0, -4), readFileSync(join(at, file), 'utf8').trimEnd()]));
}

/** Static style sheets, in the order in which they apply. */
export function readStyles(...names: readonly string[]): string {
  const at = folder('styles');
  return names.map((file) => readFileSync(join(at, file), 'utf8')).join('\n');
}
