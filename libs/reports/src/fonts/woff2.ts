import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

const SIGNATURE = 0x774f4632;
const HEADER = 48;
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const OWN_TAG = 63;

interface Reader {
  readonly data: Buffer;
  at: number;
}

/** A variable-length number of the woff2 table directory (UIntBase128). */
function base128(r: Reader): number {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = r.data.readUInt8(r.at++);
    value = value * 128 + (byte & 127);
    if ((byte & 128) === 0) return value;
  }
  throw new Error('woff2: number too long');
}

/** Where the cmap table lies in the decompressed stream; tables follow one another in directory order. */
function findCmap(r: Reader, tables: number): { from: number; length: number } {
  let offset = 0;
  let found: { from: number; length: number } | null = null;
  for (let i = 0; i < tables; i++) {
    const flags = r.data.readUInt8(r.at++);
    const tag = flags & 63;
    const own = tag === OWN_TAG ? r.data.toString('latin1', r.at, (r.at += 4)) : '';
    const version = flags >> 6;
    const plain = base128(r);
    const outline = tag === GLYF || tag === LOCA || own === 'glyf' || own === 'loca';
    // Only a transformed table states a second length: outlines in version 0, the others in any but 0.
    const transformed = outline ? version === 0 : version !== 0;
    const length = transformed ? base128(r) : plain;
    if (tag === CMAP || own === 'cmap') found = { from: offset, length };
    offset += length;
  }
  if (!found) throw new Error('woff2: no cmap');
  return found;
}

function readFormat4(cmap: Buffer, at: number, into: Map<number, number>): void {
  const segments = cmap.readUInt16BE(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + segments * 2];
  const [deltas, ranges] = [starts + segments * 2, starts + segments * 4];
  for (let s = 0; s < segments; s++) {
    const [end, start] = [cmap.readUInt16BE(ends + s * 2), cmap.readUInt16BE(starts + s * 2)];
    const [delta, range] = [cmap.readUInt16BE(deltas + s * 2), cmap.readUInt16BE(ranges + s * 2)];
    for (let c = start; c <= end && c < 0xffff; c++) {
      const raw = range === 0 ? c : cmap.readUInt16BE(ranges + s * 2 + range + (c - start) * 2);
      if (range !== 0 && raw === 0) continue;
      const glyph = (raw + delta) & 0xffff;
      if (glyph !== 0) into.set(c, glyph);
    }
  }
}

function readFormat12(cmap: Buffer, at: number, into: Map<number, number>): void {
  const groups = cmap.readUInt32BE(at + 12);
  for (let g = 0; g < groups; g++) {
    const entry = at + 16 + g * 12;
    const [start, end, glyph] = [cmap.readUInt32BE(entry), cmap.readUInt32BE(entry + 4), cmap.readUInt32BE(entry + 8)];
    for (let c = start; c <= end; c++) if (glyph + c - start !== 0) into.set(c, glyph + c - start);
  }
}

/** The character map of a woff2 font, code point to glyph, read from its own table (formats 4 and 12). */
export function woff2Characters(file: string): ReadonlyMap<number, number> {
  const data = readFileSync(file);
  if (data.readUInt32BE(0) !== SIGNATURE) throw new Error(`${file} is no woff2 font`);
  const reader: Reader = { data, at: HEADER };
  const { from } = findCmap(reader, data.readUInt16BE(12));
  const tables = brotliDecompressSync(data.subarray(reader.at, reader.at + data.readUInt32BE(20)));
  const cmap = tables.subarray(from);
  const glyphs = new Map<number, number>();
  const subtables = cmap.readUInt16BE(2);
  for (let i = 0; i < subtables; i++) {
    const at = cmap.readUInt32BE(4 + i * 8 + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 4) readFormat4(cmap, at, glyphs);
    if (format === 12) readFormat12(cmap, at, glyphs);
  }
  return glyphs;
}
