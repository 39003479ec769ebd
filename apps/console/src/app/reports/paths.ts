/** The value at a path such as `actions.items.0.owner`. */
export function at(root: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((v, key) => (v === null || v === undefined ? v : (v as Record<string, unknown>)[key]), root);
}

/** A copy of the whole with another value at the path; everything beside the path is the same object as before. */
export function withAt<T>(root: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const next = rest.length === 0 ? value : withAt((root as Record<string, unknown>)[key], rest.join('.'), value);
  if (Array.isArray(root)) return root.map((v: unknown, i) => (i === Number(key) ? next : v)) as T;
  return { ...root, [key]: next };
}

/** `actions.items.0.owner` as what it is called everywhere: `actions.items.owner`. */
export function general(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '');
}
