const CONTENT_HEIGHT = (250 * 72) / 25.4;

/** The gap before a section that follows on the same page, in pages. */
const GAP = 9.5 / 250;

/** Sections that open a page of their own (the summary always follows the cover). */
const OPENERS: ReadonlySet<number> = new Set([2, 3, 5, 6, 8, 9, 11]);

/** A page filled less than this takes in the next section (REPORT-DESIGN section 7). */
const LEAST_FILL = 0.6;

/** Where a section lies, in pages from the top of the first text area: 3.25 is a quarter down the fourth page. */
export interface SectionPlace {
  readonly from: number;
  readonly to: number;
}

/** Object numbers of the pages in order, from the page tree. */
function pageOrder(plain: string): readonly number[] {
  const kids = new Map<number, readonly number[]>();
  for (const [, id, body] of plain.matchAll(/(\d+) 0 obj\s*<<\/Type \/Pages\b([\s\S]*?)>>/g)) {
    const list = /\/Kids \[([^\]]*)\]/.exec(body ?? '')?.[1] ?? '';
    kids.set(
      Number(id),
      [...list.matchAll(/(\d+) 0 R/g)].map((m) => Number(m[1])),
    );
  }
  const inner = new Set([...kids.values()].flat());
  const root = [...kids.keys()].find((id) => !inner.has(id));
  const walk = (id: number): readonly number[] => kids.get(id)?.flatMap(walk) ?? [id];
  return root === undefined ? [] : walk(root);
}

const plainPart = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

/** Number of pages of a PDF written by Chromium, whose objects are plain text: only its streams are compressed. */
export function pageCount(pdf: Uint8Array): number {
  return pageOrder(plainPart(pdf)).length;
}

/** Where every section came to lie, read from the named places of the document. */
export function sectionPlaces(pdf: Uint8Array): ReadonlyMap<number, SectionPlace> {
  const plain = plainPart(pdf);
  const pages = pageOrder(plain);
  const found = [...plain.matchAll(/\/([se]\d+) \[(\d+) 0 R \/XYZ [\d.-]+ ([\d.-]+) /g)];
  // The summary opens its page, so its height is that of every page's first line, whatever origin Chromium counts from.
  const top = Number(found.find(([, name]) => name === 's1')?.[3] ?? 0);
  const marks = new Map<string, number>();
  for (const [, name, page, y] of found)
    marks.set(name ?? '', pages.indexOf(Number(page)) + (top - Number(y)) / CONTENT_HEIGHT);
  const places = new Map<number, SectionPlace>();
  for (let no = 1; no <= 12; no++) {
    const [from, to] = [marks.get(`s${no}`), marks.get(`e${no}`)];
    if (from !== undefined && to !== undefined) places.set(no, { from, to });
  }
  return places;
}

/** How full the page is on which a section ends, 0–1. */
export function fillAt(to: number): number {
  return to - Math.floor(to);
}

/**
 * Sections that should follow on the page before them because that page would stay too empty, in one pass: where a
 * section moves up, those after it are expected to move with it.
 * @param joined sections that follow already
 */
export function crowding(pdf: Uint8Array, joined: readonly number[] = []): readonly number[] {
  const places = sectionPlaces(pdf);
  const out = [...joined];
  let shift = 0;
  let end = places.get(1)?.to ?? 0;
  for (let no = 2; no <= 12; no++) {
    const place = places.get(no);
    if (!place) continue;
    if (OPENERS.has(no) && !joined.includes(no)) {
      const follows = fillAt(end) < LEAST_FILL;
      if (follows) out.push(no);
      shift = follows ? end + GAP - place.from : Math.ceil(end) - place.from;
    }
    end = place.to + shift;
  }
  return out.sort((a, b) => a - b);
}
