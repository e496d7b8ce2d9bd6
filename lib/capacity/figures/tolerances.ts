import type { ProvisionKind } from '../../register/index.ts';

/** Two figures agree while they are apart by no more than the greater of a number and a share of the larger one. */
export interface Tolerance {
  readonly least: number;
  readonly share: number;
}

/** A class more or less in a school of classes; in small groups each place counts. */
const CLASSES: Tolerance = { least: 10, share: 0.05 };
const GROUPS: Tolerance = { least: 2, share: 0.1 };

/** How far figures may be apart, by kind of provision. The register hears of a roll once a year, so some difference is usual. */
export const TOLERANCES: Readonly<Record<ProvisionKind, Tolerance>> = {
  mainstream: CLASSES,
  college: CLASSES,
  'resourced-provision': GROUPS,
  'sen-unit': GROUPS,
  special: GROUPS,
  'alternative-provision': GROUPS,
  'specialist-post-16': GROUPS,
};

export function agree(a: number, b: number, kind: ProvisionKind): boolean {
  const { least, share } = TOLERANCES[kind];
  return Math.abs(a - b) <= Math.max(least, share * Math.max(a, b));
}
