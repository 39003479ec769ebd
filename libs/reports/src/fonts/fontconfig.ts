import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { cacheFolders } from '../cache';
import { fontFile } from './slices';

const ENTRY = 20;

/** A woff 1.0 font as the plain sfnt file that system font libraries read. */
export function woffToSfnt(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  woff.copy(head, 0, 4, 8);
  [count, power * 16, Math.log2(power), (count - power) * 16].forEach((v, i) => head.writeUInt16BE(v, 4 + i * 2));
  const parts: Buffer[] = [head];
  let at = head.length;
  for (let i = 0; i < count; i++) {
    const entry = 44 + i * ENTRY;
    const [offset, packed, plain] = [4, 8, 12].map((o) => woff.readUInt32BE(entry + o)) as [number, number, number];
    const data = woff.subarray(offset, offset + packed);
    const table = packed === plain ? data : inflateSync(data);
    woff.copy(head, 12 + i * 16, entry, entry + 4);
    woff.copy(head, 16 + i * 16, entry + 16, entry + 20);
    head.writeUInt32BE(at, 20 + i * 16);
    head.writeUInt32BE(plain, 24 + i * 16);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    parts.push(padded);
    at += padded.length;
  }
  return Buffer.concat(parts);
}

const escapeXml = (path: string): string => path.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function writeWhole(file: string, content: string | Buffer): void {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, content);
  renameSync(part, file);
}

/**
 * Writes a font configuration that knows one Latin font and nothing else, and returns its path.
 * Without any system font Chromium prints no text at all, web fonts or not; and with a private one every machine prints
 * the same. Of a machine's own fonts none is ever used.
 */
export function writeFontConfig(): string {
  const folder = join(cacheFolders()[0] ?? '', 'fonts');
  mkdirSync(folder, { recursive: true });
  const latin = fontFile('sans', 'noto-sans-tc-latin-400-normal.woff');
  writeWhole(join(folder, 'latin.ttf'), woffToSfnt(readFileSync(latin)));
  const config = join(folder, 'fonts.conf');
  const dir = escapeXml(folder);
  writeWhole(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${dir}</dir><cachedir>${dir}/cache</cachedir></fontconfig>`,
  );
  return config;
}
