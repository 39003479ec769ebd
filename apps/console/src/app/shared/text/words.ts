import { computed, DOCUMENT, effect, inject, Injectable, signal, type Signal } from '@angular/core';
import { say, type Locale, type Text } from '@pilotage/domain/kernel';
import type { WireRefusal } from '@pilotage/contracts/common';
import { remembered } from '../remembered';
import type { Area, Dictionary, Loaders } from './dictionary';
import { zhHant } from './zh-hant';
import { shell } from './zh-hant/shell';

/** Codes whose Chinese words may not be changed. */
const FIXED: ReadonlySet<string> = new Set(['ACCOUNT_EXISTS']);

type Loaded = Partial<{ [A in Area]: Dictionary[A] }>;

/** `?lang=en` in the address stands over what was remembered. */
function forcedLocale(search: string): Locale | null {
  const lang = new URLSearchParams(search).get('lang');
  if (lang === 'en') return 'en';
  return lang?.startsWith('zh') ? 'zh-Hant' : null;
}

/** The words of the interface in the language in use; screens read them through signals, so a switch is live. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly document = inject(DOCUMENT);
  private readonly memory = remembered<Locale>('locale', ['zh-Hant', 'en'], 'zh-Hant');
  private readonly loaded = signal<Record<Locale, Loaded>>({ 'zh-Hant': { shell }, en: {} });
  private readonly areas = new Set<Area>(['shell']);
  private readonly current = signal<Locale>('zh-Hant');

  readonly locale = this.current.asReadonly();

  constructor() {
    effect(() => this.document.documentElement.setAttribute('lang', this.locale() === 'en' ? 'en' : 'zh-Hant-TW'));
  }

  /** The words of an area; its screens are reached only once they are loaded (`speaking` in the routes). */
  of<A extends Area>(area: A): Signal<Dictionary[A]> {
    return computed(() => {
      const words = this.loaded()[this.locale()][area];
      if (!words) throw new Error(`the words of "${area}" are not loaded: name the area in its route`);
      return words;
    });
  }

  /** One text of the domain or of the wire. */
  say(text: Text): string {
    return say(text, this.locale());
  }

  /** A refusal in words. Texts that the programme has fixed stay letter by letter, with the English gloss behind. */
  refusal(refused: WireRefusal): string {
    const said = this.say(refused.message);
    return FIXED.has(refused.code) && this.locale() === 'en' ? `${refused.message.zh} (${said})` : said;
  }

  /** Before the first screen: the forced language, else the remembered one. */
  async start(): Promise<void> {
    await this.use(forcedLocale(this.document.location.search) ?? this.memory.read());
  }

  async use(locale: Locale): Promise<void> {
    await this.load(locale, [...this.areas]);
    this.current.set(locale);
    this.memory.keep(locale);
  }

  /** Loads areas in the language in use. */
  async need(...areas: readonly Area[]): Promise<void> {
    areas.forEach((a) => this.areas.add(a));
    await this.load(this.locale(), areas);
  }

  private async load(locale: Locale, areas: readonly Area[]): Promise<void> {
    const missing = areas.filter((a) => !this.loaded()[locale][a]);
    if (missing.length === 0) return;
    const loaders: Loaders = locale === 'en' ? (await import('./en')).en : zhHant;
    const found = await Promise.all(missing.map(async (a) => [a, await loaders[a]()] as const));
    this.loaded.update((all) => ({ ...all, [locale]: { ...all[locale], ...Object.fromEntries(found) } }));
  }
}
