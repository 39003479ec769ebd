import type { zhHant } from './zh-hant';

/** A piece of work with words of its own; they are loaded with its screens. */
export type Area = keyof typeof zhHant;

/** The words of every area, in the shape of the Chinese source: a missing or surplus key does not compile. */
export type Dictionary = { readonly [A in Area]: Awaited<ReturnType<(typeof zhHant)[A]>> };

export type Loaders = { readonly [A in Area]: () => Promise<Dictionary[A]> };
