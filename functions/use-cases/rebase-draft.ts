import type { Owner, Principal } from '../../lib/access/index.ts';
import type { Result } from '../../lib/kernel/index.ts';
import type { Answers, Draft } from '../../lib/requests/index.ts';
import type { Deps } from '../shared/deps.ts';

/** A request as its form would have been filled in: at the revision that a draft began with, and now. */
export interface Bases {
  readonly before: Answers;
  readonly now: Answers;
  readonly revision: number;
}

/** Puts what a draft changed on top of what the request says now; what it left as it was follows the request. */
export async function rebaseDraft(
  deps: Pick<Deps, 'drafts' | 'now'>,
  owner: Owner,
  principal: Principal,
  draft: Draft,
  { before, now, revision }: Bases,
): Promise<Result<Draft>> {
  const changed = Object.entries(draft.answers).filter(
    ([field, values]) => !sameValues(values, before[field] ?? []),
  );
  const rebased: Draft = {
    ...draft,
    of: draft.of && { ...draft.of, revision },
    answers: { ...now, ...Object.fromEntries(changed) },
    revision: draft.revision + 1,
    changedAt: new Date(deps.now()).toISOString(),
    changedBy: principal.person,
  };
  return deps.drafts(owner).put(rebased, null);
}

function sameValues(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
