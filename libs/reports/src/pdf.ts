/** Facts read from the plain part of a PDF as Chromium writes it: only its streams are compressed. */
interface Ends {
  /** Object numbers of the pages, in order. */
  readonly pages: readonly number[];
  /** Page object and height above the page's foot, in points, of every named place. */
  readonly places: ReadonlyMap<string, { readonly page: number; readonly y: number }>;
}

const POINTS_PER_MM = 72 / 25.4;
const CONTENT_TOP = 841.89 - 25 * POINTS_PER_MM;
const CONTENT_HEIGHT = 250 * POINTS_PER_MM;

/** Sections that open a page of their own (the summary always follows the cover). */
const OPENERS = [2, 3, 5, 6, 8, 9, 11] as const;

/** A page filled less than this takes in the next section (REPORT-DESIGN section 7). */
const LEAST_FILL = 0.6;

function pageOrder(plain: string): readonly number[] {
  const kids = new Map<number, readonly number[]>();
  for (const [, id, body] of plain.matchAll(/(\d+) 0 obj\s*<<\/Type \/Pages\b([\s\S]*?)>>/g)) {
    const list = /\/Kids \[([^\]]*)\]/.exec(body ?? '')?.[1] ?? '';
    kids.set(Number(id), [...list.matchAll(/(\d+) 0 R/g)].map((m) => Number(m[1])));
  }
  const inner = new Set([...kids.values()].flat());
  const root = [...kids.keys()].find((id) => !inner.has(id));
  const walk = (id: number): readonly number[] => kids.get(id)?.flatMap(walk) ?? [id];
  return root === undefined ? [] : walk(root);
}

function read(pdf: Uint8Array): Ends {
  const plain = Buffer.from(pdf).toString('latin1');
  const places = new Map<string, { page: number; y: number }>();
  for (const [, name, page, y] of plain.matchAll(/\/([\w-]+) \[(\d+) 0 R \/XYZ [\d.-]+ ([\d.-]+) /g)) {
    places.set(name ?? '', { page: Number(page), y: Number(y) });
  }
  return { pages: pageOrder(plain), places };
}

/** Number of pages of a PDF written by Chromium. */
export function pageCount(pdf: Uint8Array): number {
  return read(pdf).pages.length;
}

/** How full the page is on which each section ends, from the top of the text area to the section's end, 0–1. */
export function sectionFills(pdf: Uint8Array): ReadonlyMap<number, number> {
  const { places } = read(pdf);
  const fills = new Map<number, number>();
  for (let no = 1; no <= 12; no++) {
    const end = places.get(`e${no}`);
    if (end) fills.set(no, (CONTENT_TOP - end.y) / CONTENT_HEIGHT);
  }
  return fills;
}

/** Sections that should follow on the page before them, because that page would stay too empty otherwise. */
export function crowding(pdf: Uint8Array): readonly number[] {
  const fills = sectionFills(pdf);
  return OPENERS.filter((no) => (fills.get(no - 1) ?? 1) < LEAST_FILL);
}
