import type { Owner } from '../../../lib/access/index.ts';
import {
  type Caseload,
  type CaseloadProgress,
  type CaseloadWork,
  calledAgainCaseload,
  chunksIn,
  finishedCaseload,
  isCaseloadAtWork,
  workOf,
} from '../../../lib/requests/index.ts';
import type { Deps } from '../../shared/deps.ts';
import type { ChunkedWork } from '../chunked-work.ts';

/** How caseloads are worked on: their rows are applied, or closed as made in error. */
export function caseloadWork(
  deps: Pick<Deps, 'caseloads'>,
  owner: Owner,
): ChunkedWork<Caseload, CaseloadWork, CaseloadProgress> {
  return {
    store: deps.caseloads(owner),
    isAtWork: isCaseloadAtWork,
    workOf,
    chunksIn,
    calledAgain: calledAgainCaseload,
    finished: finishedCaseload,
  };
}
