import type { Person } from './person';

export interface Screen {
  /** The address without what differs from case to case: `/desk/cases/:no?tab=offers`. */
  readonly pattern: string;
  readonly path: string;
}

const MOST = 60;

/** What kind of screen an address leads to; null for what is none of the console's. */
function patternOf(href: string): string | null {
  const url = new URL(href, 'http://pilotage.invalid');
  if (url.origin !== 'http://pilotage.invalid' || url.pathname.startsWith('/api/')) return null;
  const path = url.pathname
    .replace(/\/[A-Z]\d{3}[A-Z]?-\d+/g, '/:no')
    .replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}/g, '/:id')
    .replace(/(\/desk\/consultants)\/[^/]+$/, '$1/:code')
    .replace(/(\/catalogues\/[a-z]+)\/(?!new$)[^/]+$/, '$1/:entry');
  const query = ['tab', 'page'].flatMap((key) =>
    url.searchParams.has(key) ? [`${key}=${url.searchParams.get(key)}`] : [],
  );
  return query.length > 0 ? `${path}?${query.join('&')}` : path;
}

/** Every kind of screen that a person reaches by links, one of each, in the order in which they are found. */
export async function walk(person: Person, from: readonly string[]): Promise<Screen[]> {
  const found = new Map<string, string>();
  const open = [...from];
  for (let path = open.shift(); path !== undefined && found.size < MOST; path = open.shift()) {
    const pattern = patternOf(path);
    if (pattern === null || found.has(pattern)) continue;
    await person.goTo(path);
    found.set(pattern, path);
    const links = await person.page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    open.push(...links);
  }
  return [...found].map(([pattern, path]) => ({ pattern, path }));
}
