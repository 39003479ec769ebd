import { computed, inject, Injectable, signal } from '@angular/core';
import { Words } from '../../shared/text/words';
import { Navigation } from '../navigation';
import { Session } from '../session';
import { PaletteClient, type FoundCase } from './palette-client';

export type HitKind = 'cases' | 'consultants' | 'screens';

export interface Hit {
  readonly id: string;
  readonly label: string;
  readonly more: string;
  readonly url: string;
}

export interface HitGroup {
  readonly kind: HitKind;
  readonly hits: readonly Hit[];
}

const MOST = 8;
const REST_MS = 150;

/** `d113-152` is how people say it; stored are four digits. */
export function asNumber(text: string): string {
  const hit = /^([a-z]\d{2,3})-(\d{1,4})$/i.exec(text);
  return hit ? `${hit[1]?.toUpperCase()}-${hit[2]?.padStart(4, '0')}` : text;
}

const holds = (wanted: string, ...texts: readonly string[]): boolean =>
  texts.some((t) => t.normalize('NFKC').toLowerCase().includes(wanted.toLowerCase()));

/** What a role may open, found by a few letters. Nothing is asked for that the role's screens would not show. */
@Injectable({ providedIn: 'root' })
export class PaletteStore {
  private readonly client = inject(PaletteClient);
  private readonly session = inject(Session);
  private readonly navigation = inject(Navigation);
  private readonly t = inject(Words).of('shell');
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private readonly found = signal<readonly HitGroup[]>([]);

  readonly wanted = signal('');
  readonly searching = signal(false);
  readonly trouble = signal(false);
  readonly groups = computed<readonly HitGroup[]>(() => {
    const { nav } = this.t();
    const screens = this.navigation
      .items()
      .map((i) => ({ id: `screen-${i.key}`, label: nav[i.key], more: '', url: i.path }))
      .filter((s) => holds(this.wanted(), s.label));
    const all: readonly HitGroup[] = [...this.found(), { kind: 'screens', hits: screens }];
    return all.filter((g) => g.hits.length > 0);
  });

  /** Asked when the typing rests; of two questions the later answer stands. */
  search(text: string): void {
    clearTimeout(this.waiting);
    const wanted = text.normalize('NFKC').trim();
    this.wanted.set(wanted);
    const ticket = ++this.asked;
    this.trouble.set(false);
    this.searching.set(wanted !== '');
    if (wanted === '') return this.found.set([]);
    this.waiting = setTimeout(() => void this.ask(wanted, ticket), REST_MS);
  }

  private async ask(wanted: string, ticket: number): Promise<void> {
    try {
      const groups = await this.look(wanted);
      if (ticket === this.asked) this.found.set(groups);
    } catch {
      if (ticket === this.asked) this.trouble.set(true);
    } finally {
      if (ticket === this.asked) this.searching.set(false);
    }
  }

  private async look(wanted: string): Promise<readonly HitGroup[]> {
    if (this.session.is('COORDINATOR', 'ADMIN')) {
      const [cases, all] = await Promise.all([this.client.cases(asNumber(wanted), MOST), this.client.consultants()]);
      const consultants = all.filter((k) => holds(wanted, k.name, k.code)).slice(0, MOST);
      return [
        casesAt('/desk/cases', cases),
        {
          kind: 'consultants',
          hits: consultants.map((k) => ({
            id: `consultant-${k.code}`,
            label: k.name,
            more: k.code,
            url: `/desk/consultants?open=${encodeURIComponent(k.code)}&q=${encodeURIComponent(k.name)}`,
          })),
        },
      ];
    }
    const mine = (all: readonly FoundCase[]): readonly FoundCase[] =>
      all.filter((c) => holds(asNumber(wanted), c.no) || holds(wanted, c.firm)).slice(0, MOST);
    if (this.session.is('CONSULTANT')) return [casesAt('/consult/cases', mine(await this.client.myCases()))];
    if (this.session.is('APPROVER')) return [casesAt('/review', mine(await this.client.reviews()))];
    return [];
  }
}

function casesAt(path: string, cases: readonly FoundCase[]): HitGroup {
  const hits = cases.map((c) => ({
    id: `case-${c.no}`,
    label: c.firm,
    more: [c.no, c.ubn].filter(Boolean).join('　'),
    url: `${path}/${c.no}`,
  }));
  return { kind: 'cases', hits };
}
