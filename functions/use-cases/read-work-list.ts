import type { Owner } from '../../lib/access/index.ts';
import type { CalendarDate, NeedsChecking } from '../../lib/kernel/index.ts';
import type { Case, CaseStep } from '../../lib/requests/index.ts';
import type { Deps } from '../shared/deps.ts';

/** What a work list is narrowed to; what is left out narrows nothing. */
export interface WorkListFilter {
  readonly steps: readonly CaseStep[];
  readonly needs: readonly string[];
  readonly phases: readonly string[];
  /** `mine`, `nobody` or anybody. */
  readonly officer: 'mine' | 'nobody' | 'anybody';
  /** Due on this day or before. */
  readonly dueBy: CalendarDate | null;
  /** Part of the authority's reference. */
  readonly reference: string;
  readonly closed: boolean;
}

export interface WorkList {
  /** In order of what is due first. */
  readonly cases: readonly Case[];
  /** Of all that are open, whatever the filter. */
  readonly open: number;
  readonly needChecking: readonly NeedsChecking[];
}

/** What an authority has to do for its children, what is due first at the top. */
export async function readWorkList(
  deps: Pick<Deps, 'cases'>,
  owner: Owner,
  person: string,
  filter: WorkListFilter,
): Promise<WorkList> {
  const all = await deps.cases(owner).all();
  const cases = all.filter((each) => 'requestId' in each);
  const wanted = cases.filter((each) => passes(each, filter, person)).sort(byDeadline);
  return {
    cases: wanted,
    open: cases.filter(({ step }) => step !== 'closed').length,
    needChecking: all.filter((each) => 'needsChecking' in each),
  };
}

function passes(one: Case, filter: WorkListFilter, person: string): boolean {
  const { steps, needs, phases, officer, dueBy, reference, closed } = filter;
  if ((one.step === 'closed') !== closed) return false;
  if (steps.length > 0 && !steps.includes(one.step)) return false;
  if (needs.length > 0 && !needs.includes(one.primaryNeed)) return false;
  if (phases.length > 0 && !phases.includes(one.phase)) return false;
  if (officer === 'mine' && one.officer?.personId !== person) return false;
  if (officer === 'nobody' && one.officer !== null) return false;
  if (dueBy !== null && one.dueOn > dueBy) return false;
  return one.reference.toLowerCase().includes(reference.toLowerCase());
}

/** An answer of the family that is overdue comes by its own day; the rest by the day a setting is to be named. */
function byDeadline(a: Case, b: Case): number {
  return a.dueOn.localeCompare(b.dueOn) || a.reference.localeCompare(b.reference);
}
