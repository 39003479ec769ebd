/** A made-up world of cases and consultants, the same from the same seed: the one behind the published instances. */
const TAGS = 128;
const INDUSTRIES = 24;
const LANGUAGES = 6;
const REGIONS = 16;
const MARKETS = 8;
const MOST_NEEDS = 6;
export const HIGHEST = 1399;

/** Mulberry32: uniform in [0, 1). */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Index by Zipf's law with exponent `s`, from a uniform number. */
function zipf(n: number, s: number): (u: number) => number {
  const sums = new Float64Array(n);
  let total = 0;
  for (let i = 0; i < n; i++) sums[i] = total += 1 / (i + 1) ** s;
  return (u) => {
    let [low, high] = [0, n - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < u * total) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

interface WorldCase {
  readonly needs: readonly { readonly tag: number; readonly weight: number }[];
  readonly industry: number;
  readonly language: number;
  readonly region: number;
  readonly markets: number;
  readonly onsite: boolean;
  readonly owner: number;
}

export interface World {
  readonly consultants: number;
  readonly tags: Uint32Array;
  readonly industries: Uint32Array;
  readonly languages: Uint8Array;
  readonly regions: Uint8Array;
  readonly markets: Uint8Array;
  readonly ratings: Uint8Array;
  readonly reaches: Uint8Array;
  readonly owners: Uint16Array;
  readonly cases: readonly WorldCase[];
}

export function makeWorld(cases: number, consultants: number, seed: number): World {
  const draw = uniform(seed);
  const [tag, industry, language] = [zipf(TAGS, 0.9), zipf(INDUSTRIES, 0.8), zipf(LANGUAGES, 1.4)];
  const [region, market] = [zipf(REGIONS, 0.9), zipf(MARKETS, 0.6)];
  const int = (from: number, to: number): number => from + Math.floor(draw() * (to - from + 1));
  const bytes = (): Uint8Array => new Uint8Array(consultants);
  const tags = new Uint32Array(consultants * 4);
  const industries = new Uint32Array(consultants);
  const [languages, regions, markets, ratings, reaches] = [bytes(), bytes(), bytes(), bytes(), bytes()];
  const owners = new Uint16Array(consultants);
  for (let j = 0; j < consultants; j++) {
    for (let n = int(5, 14); n > 0; n--) {
      const t = tag(draw());
      tags[j * 4 + (t >> 5)]! |= 1 << (t & 31);
    }
    for (let n = int(1, 3); n > 0; n--) industries[j]! |= 1 << industry(draw());
    languages[j] = 1;
    for (let n = int(0, 2); n > 0; n--) languages[j]! |= 1 << language(draw());
    regions[j] = region(draw());
    reaches[j] = int(1, 4);
    ratings[j] = int(10, 50);
    owners[j] = int(0, 4095);
    for (let n = int(1, 4); n > 0; n--) markets[j]! |= 1 << market(draw());
  }
  const aCase = (): WorldCase => {
    const wanted = int(2, MOST_NEEDS);
    const needs = new Map<number, number>();
    for (let tries = 0; tries < 40 && needs.size < wanted; tries++) {
      const t = tag(draw());
      if (!needs.has(t)) needs.set(t, int(1, 3));
    }
    const own = industry(draw());
    const spoken = draw() < 0.8 ? 1 : 1 << language(draw());
    const at = region(draw());
    let aims = 1 << market(draw());
    if (draw() < 0.4) aims |= 1 << market(draw());
    const onsite = draw() < 0.25;
    return {
      needs: [...needs].map(([t, weight]) => ({ tag: t, weight })),
      industry: own,
      language: spoken,
      region: at,
      markets: aims,
      onsite,
      owner: int(0, 4095),
    };
  };
  const list = Array.from({ length: cases }, aCase);
  return { consultants, tags, industries, languages, regions, markets, ratings, reaches, owners, cases: list };
}

const distance = (a: number, b: number): number => Math.min(Math.abs(a - b), REGIONS - Math.abs(a - b));
const bits = (x: number): number => {
  let n = 0;
  for (let rest = x; rest; rest &= rest - 1) n++;
  return n;
};

/** Points of each need, together 500 when all are met. */
function pointsOf({ needs }: WorldCase): number[] {
  const whole = needs.reduce((sum, n) => sum + n.weight, 0);
  let before = 0;
  return needs.map(({ weight }) => {
    const points = Math.floor((500 * (before + weight)) / whole) - Math.floor((500 * before) / whole);
    before += weight;
    return points;
  });
}

/** Scores case `i` with every consultant: 1 … 1000, or −1 where a gate is closed. */
export function scoreRow(w: World, i: number, out: Int32Array): void {
  const c = w.cases[i]!;
  const points = pointsOf(c);
  const wanted = bits(c.markets);
  const own = 1 << c.industry;
  const near = (1 << ((c.industry + 1) % INDUSTRIES)) | (1 << ((c.industry + 5) % INDUSTRIES));
  const far = Uint8Array.from({ length: REGIONS }, (_, r) => distance(c.region, r));
  const words = c.needs.map((n) => n.tag >> 5);
  const shifts = c.needs.map((n) => n.tag & 31);
  const needs = points.length;
  for (let j = 0; j < w.consultants; j++) {
    const d = far[w.regions[j]!]!;
    if ((w.languages[j]! & c.language) === 0 || w.owners[j] === c.owner || (c.onsite && d > w.reaches[j]!)) {
      out[j] = -1;
      continue;
    }
    let score = 1 + (8 - d) * 12 + w.ratings[j]! * 3;
    for (let t = 0; t < needs; t++) score += ((w.tags[j * 4 + words[t]!]! >>> shifts[t]!) & 1) * points[t]!;
    const industries = w.industries[j]!;
    if (industries & own) score += 150;
    else if (industries & near) score += 60;
    const shared = w.markets[j]! & c.markets;
    if (shared) score += bits(shared) === wanted ? 100 : 50;
    out[j] = score;
  }
}
