import type { Owner } from '../../lib/access/index.ts';
import { countOf, placeName } from '../../lib/capacity/index.ts';
import { canonicalJson } from '../../lib/kernel/index.ts';
import {
  congested,
  countListed,
  endedListRun,
  isListRunOver,
  type ListRunResult,
} from '../../lib/tailored-lists/index.ts';
import type { Deps } from '../shared/deps.ts';
import { listRunFolder } from './list-run-folder.ts';

/** Ends a run all of whose chunks are over, with what came of it. Whoever comes second finds it ended. */
export async function finishListRun(deps: Deps, owner: Owner, runId: string): Promise<void> {
  const store = deps.listRuns(owner);
  const found = await store.get(runId);
  if (!found.ok) throw new Error(found.problem.detail);
  if (isListRunOver(found.value)) return;
  const result = await resultOf(deps, owner, runId);
  const bytes = Buffer.from(canonicalJson(result));
  const resultId = await deps.objects.put(listRunFolder(owner), bytes);
  await store.change(endedListRun(found.value, resultId, deps.now()), null);
}

async function resultOf(deps: Deps, owner: Owner, runId: string): Promise<ListRunResult> {
  const children = await deps.listRuns(owner).children(runId);
  const counted = countListed(children);
  const counters = await deps.placeCounters.read(counted);
  const nowSeconds = Math.floor(deps.now() / 1000);
  return {
    requests: children.length,
    made: children.filter(({ version }) => version !== null).length,
    refused: children.flatMap(({ requestId, reference, problem }) =>
      problem ? [{ requestId, reference, detail: problem.detail }] : [],
    ),
    congested: [
      ...congested(counted, (places) => {
        const counter = counters.get(placeName(places));
        if (!counter || 'needsChecking' in counter) return null;
        const { published, taken } = countOf(counter, nowSeconds);
        return Math.max(0, published - taken);
      }),
    ],
  };
}
