import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { LiveClient, type LiveChange } from './live-client';

/** What a screen is told: the changes, or null when some may have been missed. */
export type News = readonly LiveChange[] | null;
type Hears = (news: News) => void;

const AGAIN_MS = 30_000;
/** A short gap is nobody's business. */
const DOWN_MS = 10_000;

/** Tells the screens of what others change, as long as somebody of the house is signed in. */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly client = inject(LiveClient);
  private readonly document = inject(DOCUMENT);
  private readonly hearers = new Set<Hears>();
  private stopListening: (() => void) | null = null;
  private again: ReturnType<typeof setTimeout> | undefined;
  private down: ReturnType<typeof setTimeout> | undefined;
  private opened = false;
  /** What happened while nobody looked at the page; told when it is seen again. */
  private unseen: News | undefined;

  readonly connected = signal(false);
  /** The line has been down for so long that the person should know. */
  readonly lost = signal(false);

  constructor() {
    const seen = (): void => this.catchUp();
    this.document.addEventListener('visibilitychange', seen);
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('visibilitychange', seen);
      this.stop();
    });
  }

  start(): void {
    if (this.stopListening) return;
    this.down ??= setTimeout(() => this.lost.set(true), DOWN_MS);
    this.stopListening = this.client.listen({
      opened: () => this.up(),
      changed: (changes) => this.tell(changes),
      lost: (givenUp) => this.wentDown(givenUp),
    });
  }

  stop(): void {
    clearTimeout(this.again);
    clearTimeout(this.down);
    this.down = undefined;
    this.stopListening?.();
    this.stopListening = null;
    this.opened = false;
    this.connected.set(false);
    this.lost.set(false);
  }

  add(hears: Hears): () => void {
    this.hearers.add(hears);
    return () => void this.hearers.delete(hears);
  }

  private up(): void {
    clearTimeout(this.down);
    this.down = undefined;
    this.lost.set(false);
    this.connected.set(true);
    if (this.opened) this.tell(null);
    this.opened = true;
  }

  private wentDown(givenUp: boolean): void {
    this.connected.set(false);
    this.down ??= setTimeout(() => this.lost.set(true), DOWN_MS);
    if (!givenUp) return;
    this.stopListening?.();
    this.stopListening = null;
    clearTimeout(this.again);
    this.again = setTimeout(() => this.start(), AGAIN_MS);
  }

  private tell(news: News): void {
    if (this.document.visibilityState === 'hidden') {
      this.unseen = news === null || this.unseen === null ? null : [...(this.unseen ?? []), ...news];
      return;
    }
    for (const hears of this.hearers) hears(news);
  }

  private catchUp(): void {
    if (this.unseen === undefined || this.document.visibilityState === 'hidden') return;
    const news = this.unseen;
    this.unseen = undefined;
    this.tell(news);
  }
}

/** Whether the news may concern a case: what was missed may. */
export function concerns(news: News, no: string): boolean {
  return news === null || news.some((c) => c.kind === 'case' && c.no === no);
}

/** Whether somebody else has certainly changed it. */
export function byOthers(news: News, no: string): boolean {
  return news?.some((c) => c.kind === 'case' && c.no === no && !c.own) ?? false;
}

/** Listens for as long as the screen stands. For the constructor of a screen or its store. */
export function whenChanged(hears: Hears): void {
  inject(DestroyRef).onDestroy(inject(Live).add(hears));
}
