import type { Owner } from '../../lib/access/index.ts';
import { problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { ProvisionIndex } from '../../lib/matching/index.ts';
import {
  compareReplay,
  type ReplayOutcome,
  type TailoredListBody,
} from '../../lib/tailored-lists/index.ts';
import type { Deps } from '../shared/deps.ts';
import { readList } from './read-list.ts';

/** Decides a stored list again from its stored inputs and compares the bytes. */
export async function replayList(
  deps: Pick<Deps, 'lists' | 'objects' | 'indexById'>,
  owner: Owner,
  requestId: string,
  version: number,
): Promise<Result<ReplayOutcome>> {
  const stored = await readList(deps, owner, requestId, version);
  if (!stored.ok) return stored;
  const { body, bytes } = stored.value;
  const index = await indexOf(deps, body);
  if (!index.ok) return index;
  const { journeys, counts } = body.inputs;
  const proposal = index.value.tailoredList(
    body.inputs,
    new Map(Object.entries(journeys)),
    new Map(Object.entries(counts)),
  );
  return compareReplay(body, bytes, proposal);
}

/** The provision index that a list was made from. */
export async function indexOf(
  deps: Pick<Deps, 'indexById'>,
  body: TailoredListBody,
): Promise<Result<ProvisionIndex>> {
  const index = await deps.indexById(body.inputs.indexId);
  if (index) return { ok: true, value: index };
  return refused(
    problem(
      'not-found',
      'index-missing',
      `The provision index ${body.inputs.indexId} of this list is not in the object store any more.`,
    ),
  );
}
