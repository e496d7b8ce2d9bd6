import type { Owner } from '../../lib/access/index.ts';
import type { Result } from '../../lib/kernel/index.ts';
import { compareReplay, type ReplayOutcome } from '../../lib/tailored-lists/index.ts';
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
  const index = await deps.indexById(body.inputs.indexId);
  if (!index.ok) return index;
  const { journeys, counts } = body.inputs;
  const proposal = index.value.tailoredList(
    body.inputs,
    new Map(Object.entries(journeys)),
    new Map(Object.entries(counts)),
  );
  return compareReplay(body, bytes, proposal);
}
