import type { Owner } from '../../../../lib/access/index.ts';

/** The page on which a draft’s answers are checked; its questions stand under it. */
export function draftPath({ code }: Owner, draftId: string): string {
  return `/authority/${code}/drafts/${draftId}`;
}
