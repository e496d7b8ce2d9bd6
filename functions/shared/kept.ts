/** What was read a short while ago, by key. */
export interface Kept<T> {
  of(key: string): Promise<T>;
  /** After a change made here: everything is read anew. Others see it when what they keep has aged. */
  forget(): void;
}

const KEPT_MS = 30_000;
/** More keys than are in use at once; asked for beyond it, all are read anew. */
const MOST_KEYS = 1_000;

/** Keeps what `read` gives for half a minute. A reading that fails is not kept. */
export function createKept<T>(read: (key: string) => Promise<T>, now: () => number): Kept<T> {
  const kept = new Map<string, { readonly value: Promise<T>; readonly readAt: number }>();
  return {
    of(key) {
      const there = kept.get(key);
      if (there && now() - there.readAt < KEPT_MS) return there.value;
      if (kept.size >= MOST_KEYS) kept.clear();
      const value = read(key);
      value.catch(() => kept.delete(key));
      kept.set(key, { value, readAt: now() });
      return value;
    },
    forget: () => kept.clear(),
  };
}
