import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { drawable, fontFaces, missingGlyphs } from './faces';
import { woffToSfnt } from './fontconfig';
import { families, fontFile, holder, sliceCharacters, sliceFile, slicesOf, type FamilyKey } from './slices';

const keys = Object.keys(families) as FamilyKey[];

describe('the bundled fonts', () => {
  it('have the same characters at every weight, so that one weight answers for all', () => {
    for (const key of keys) {
      const [base, ...others] = families[key].weights;
      // Every eighth slice: all of them give the same answer and take five seconds.
      for (const { stem } of slicesOf(key).filter((_, i) => i % 8 === 0)) {
        const own = [...sliceCharacters(key, stem, base).keys()].join();
        for (const weight of others)
          expect([stem, weight, [...sliceCharacters(key, stem, weight).keys()].join() === own]).toEqual([
            stem,
            weight,
            true,
          ]);
      }
    }
  });

  it('are all installed as the style sheets say', () => {
    for (const key of keys) {
      const files = new Set(readdirSync(fontFile(key, '')));
      for (const { stem } of slicesOf(key))
        for (const w of families[key].weights) expect(files.has(sliceFile(stem, w))).toBe(true);
    }
  });
});

describe('the glyph preflight', () => {
  it('finds what no bundled font has, each once', () => {
    expect(missingGlyphs('齉齉龘한😀 堃喆煊峯𠮷，；：（）？！→▲○●くるみ\n𒀀𓀀𒀀')).toEqual(['𒀀', '𓀀']);
  });

  it('names by its code point what nothing can draw, and lets no name turn the line around', () => {
    expect(drawable('甲𒀀乙\u202e丙\u2066丁')).toBe('甲〔U+12000〕乙丙丁');
  });

  it('is silent about white space, joiners and selectors', () => {
    expect(missingGlyphs('a\u200d\ufe0f\u3000\u00a0\t')).toEqual([]);
  });

  it('takes a rare character from the Japanese font only', () => {
    expect(holder('sans', 0x20bb7)).toBeNull();
    expect(fontFaces('𠮷')).toMatch(/Noto Sans JP";font-weight:400;[^}]*unicode-range:U\+20bb7\}/);
    expect(fontFaces('堃喆煊峯')).not.toContain('Noto Sans JP');
  });

  it('sets a middle dot from a font that gives it back as itself', () => {
    expect(holder('sans', 0x30fb)?.faithful).toBe(false);
    expect(fontFaces('・')).not.toMatch(/Noto Sans TC"[^}]*U\+30fb/);
    expect(fontFaces('・')).toMatch(/Noto Serif TC"[^}]*U\+30fb/);
  });
});

describe('the stand-in for system fonts', () => {
  it('is a plain font file with the tables of the packed one', () => {
    const woff = readFileSync(fontFile('sans', 'noto-sans-tc-latin-400-normal.woff'));
    const sfnt = woffToSfnt(woff);
    expect(sfnt.readUInt32BE(0)).toBe(0x00010000);
    expect(sfnt.readUInt16BE(4)).toBe(woff.readUInt16BE(12));
    expect(sfnt.length).toBe(woff.readUInt32BE(16));
  });
});
