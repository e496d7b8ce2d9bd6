import { type CalendarDate, ok, problem, type Result, refused } from '../kernel/index.ts';
import type { Case, CaseChange } from './case.ts';
import { offer, stepAfter } from './case-steps.ts';
import type { Decision, DecisionInput } from './decision.ts';

/** Who decides, when, and as which record. */
export interface Deciding {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly today: CalendarDate;
}

/** A decision and what it changes of where the request stands, or why it cannot be made now. */
export function decide(
  standing: Case,
  decided: DecisionInput,
  { id, at, by, today }: Deciding,
): Result<{ readonly decision: Decision; readonly change: CaseChange }> {
  const offered = offer(decided.kind, standing, today);
  if (!offered.available) return refused(problem('conflict', 'not-to-be-decided', offered.why));
  const newest = standing.latestList;
  if (decided.list !== null && (newest === null || decided.list > newest)) {
    return refused(
      problem('invalid', 'no-such-list', `There is no version ${decided.list} of the list.`, [
        { pointer: '/list', detail: `there is no version ${decided.list}` },
      ]),
    );
  }
  if (isAboutNewest(decided) && decided.list !== newest) return refused(newerList(newest));
  const after = stepAfter(decided.kind, standing, followsOf(decided));
  const decision: Decision = {
    id,
    authority: standing.authority,
    requestId: standing.requestId,
    decidedAt: at,
    decidedBy: by,
    stepBefore: standing.step,
    stepAfter: after,
    decided,
  };
  return ok({ decision, change: changeOf(decided, standing, after) });
}

function changeOf(decided: DecisionInput, standing: Case, step: Case['step']): CaseChange {
  const moved = step === standing.step ? {} : { step, familyAnswersBy: null };
  if (decided.kind === 'closed') return { ...moved, closedAs: decided.closedAs };
  return decided.kind === 'reopened' ? { ...moved, closedAs: null } : moved;
}

function isAboutNewest({ kind }: DecisionInput): boolean {
  return kind === 'list-accepted' || kind === 'list-varied';
}

function followsOf(decided: DecisionInput) {
  return 'follows' in decided ? decided.follows : null;
}

function newerList(newest: number | null) {
  return problem(
    'stale',
    'newer-list',
    `There is a newer version of the list: version ${newest}. Look at it before you decide.`,
  );
}
