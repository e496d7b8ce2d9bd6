import type { NeedsChecking, Page, PageRequest } from '../../lib/kernel/index.ts';

const AT_ONCE = 100;

/** The wanted items of a list that is short by nature, in its order; what cannot be read is passed over. */
export async function findInPages<T extends object>(
  read: (page: PageRequest) => Promise<Page<T | NeedsChecking>>,
  isWanted: (item: T) => boolean,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<T | NeedsChecking> = await read({ after, limit: AT_ONCE });
    for (const item of page.items) {
      if (!('needsChecking' in item) && isWanted(item)) found.push(item);
    }
    if (page.after === null) return found;
    after = page.after;
  }
}
