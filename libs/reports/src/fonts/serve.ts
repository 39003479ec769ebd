import { readFileSync } from 'node:fs';
import { FONT_PATH } from './faces';
import { families, fontFile, type FamilyKey } from './slices';

const FONT_FILE = new RegExp(`^${FONT_PATH}(${Object.keys(families).join('|')})/([\\w-]+\\.woff2)$`);

const bodies = new Map<string, string>();

/** A bundled font file as base64, by its path under `FONT_PATH`; null for anything else. */
export function fontBody(path: string): string | null {
  const cached = bodies.get(path);
  if (cached !== undefined) return cached;
  const [, family, file] = FONT_FILE.exec(path) ?? [];
  if (family === undefined || file === undefined) return null;
  const body = readFileSync(fontFile(family as FamilyKey, file)).toString('base64');
  bodies.set(path, body);
  return body;
}
