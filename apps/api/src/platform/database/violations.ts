interface Coded {
  readonly code?: unknown;
  readonly meta?: {
    readonly driverAdapterError?: {
      readonly cause?: {
        readonly originalCode?: unknown;
        readonly originalMessage?: unknown;
        readonly constraint?: unknown;
      };
    };
    readonly target?: unknown;
  };
  readonly message?: string;
}

function coded(error: unknown): Coded {
  return error !== null && typeof error === 'object' ? error : {};
}

function words(error: Coded): string {
  return `${error.message ?? ''} ${JSON.stringify(error.meta ?? {})}`;
}

/** True when a unique index refused a row; `name` is the index or one of its columns. */
export function violatesUnique(error: unknown, name: string): boolean {
  const e = coded(error);
  const unique = e.code === 'P2002' || e.code === '23505' || /23505/.test(words(e));
  return unique && words(e).includes(name);
}

/** True when an exclusion constraint refused a row (P2039 with PostgreSQL's own 23P01). */
export function violatesExclusion(error: unknown): boolean {
  const e = coded(error);
  return e.code === '23P01' || /23P01/.test(words(e));
}

/** True when the database ended one of two transactions that waited for each other: done again, it goes through. */
export function wasDeadlock(error: unknown): boolean {
  const e = coded(error);
  return e.code === 'P2034' || e.code === '40P01' || /40P01|deadlock detected/.test(words(e));
}
