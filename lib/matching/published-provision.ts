import type { CapacityReturn } from '../capacity/index.ts';
import type { Provision } from '../register/index.ts';

/** A provision as its provider describes it in its newest return, and where that says nothing as the register does. */
export function publishedProvision(
  provision: Provision,
  capacity: CapacityReturn | null,
): Provision {
  const profile = capacity?.profile;
  if (profile === undefined) return provision;
  return {
    ...provision,
    designatedNeeds: profile.needs ?? provision.designatedNeeds,
    lowAge: profile.lowAge ?? provision.lowAge,
    highAge: profile.highAge ?? provision.highAge,
    bases: profile.bases ?? provision.bases,
    features: profile.features ?? provision.features,
    places: profile.places ?? provision.places,
    onRoll: profile.onRoll ?? provision.onRoll,
  };
}
