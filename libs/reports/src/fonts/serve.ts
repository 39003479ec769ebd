import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FONT_PATH } from './faces';
import { families, packFolder } from './slices';

const packs = Object.values(families).map((family) => family.pack);
const FONT_FILE = new RegExp(`^${FONT_PATH}(${packs.join('|')})/([\\w-]+\\.woff2)$`);

const bodies = new Map<string, string>();

/** A bundled font file as base64, by its path under `FONT_PATH`; null for anything else. */
export function fontBody(path: string): string | null {
  const cached = bodies.get(path);
  if (cached !== undefined) return cached;
  const [, pack, file] = FONT_FILE.exec(path) ?? [];
  if (pack === undefined || file === undefined) return null;
  const body = readFileSync(join(packFolder(pack), 'files', file)).toString('base64');
  bodies.set(path, body);
  return body;
}
