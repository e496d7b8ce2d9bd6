import { ok, type Result, type SettingKey } from '../../../lib/kernel/index.ts';
import type { TailoredListProposal } from '../../../lib/matching/index.ts';
import {
  type Importance,
  type TailoredListBody,
  weightsOfImportance,
} from '../../../lib/tailored-lists/index.ts';
import type { Deps } from '../../shared/deps.ts';

/** A setting in the order of the authority's weights, and in that of the family's. */
export interface TwoPlaces {
  readonly settingKey: SettingKey;
  readonly settingName: string;
  /** Null where it is not among those that the list would name. */
  readonly authority: number | null;
  readonly family: number | null;
}

/**
 * The order of a stored list by the family's weights, beside the authority's: from the list's own inputs, so that nothing
 * differs but the weights. Nothing of it becomes policy. Null where nothing matters to the family.
 */
export async function familyOrder(
  deps: Pick<Deps, 'indexById'>,
  { inputs, proposal }: TailoredListBody,
  importance: Importance,
): Promise<Result<readonly TwoPlaces[] | null>> {
  const weights = weightsOfImportance(importance);
  if (weights === null) return ok(null);
  const index = await deps.indexById(inputs.indexId);
  if (!index.ok) return index;
  const { journeys, counts } = inputs;
  const tried = index.value.tailoredList(
    { ...inputs, policy: { ...inputs.policy, weights }, seed: null },
    new Map(Object.entries(journeys)),
    new Map(Object.entries(counts)),
  );
  const before = placesIn(proposal);
  const after = placesIn(tried);
  const names = new Map([...before, ...after].map(([key, { name }]) => [key, name]));
  const both = [...names].map(([settingKey, settingName]) => ({
    settingKey,
    settingName,
    authority: before.get(settingKey)?.place ?? null,
    family: after.get(settingKey)?.place ?? null,
  }));
  return ok(
    both.sort(
      (a, b) =>
        (a.family ?? MANY) - (b.family ?? MANY) || (a.authority ?? MANY) - (b.authority ?? MANY),
    ),
  );
}

const MANY = 1_000;

/** Place on the list itself, from 1: what a family was shown. */
function placesIn({ recommended }: TailoredListProposal) {
  return new Map(
    recommended.map(({ evaluation: { settingKey, settingName } }, i) => [
      settingKey,
      { name: settingName, place: i + 1 },
    ]),
  );
}
