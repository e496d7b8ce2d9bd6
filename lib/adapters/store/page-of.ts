import type { NeedsChecking, Page } from '../../kernel/index.ts';
import { bodyOf, type Item, type ItemKind } from './item.ts';

/** A page of bodies; an item that no longer parses stays in its place, marked. */
export function pageOf<T>(kind: ItemKind<T>, page: Page<Item>): Page<T | NeedsChecking> {
  return {
    after: page.after,
    items: page.items.map((item) => {
      const body = bodyOf(kind, item);
      return body.ok ? body.value : { needsChecking: item.sk };
    }),
  };
}
