import { yearGroupOfAge } from '../kernel/index.ts';
import type { Provision, ProvisionKind } from './provision.ts';

interface Ages {
  readonly low: number;
  readonly high: number;
}

const WIDEST: Ages = { low: 0, high: 25 };

/** Ages that stand in where the register gives none: assumptions. */
const USUAL_AGES: Readonly<Record<ProvisionKind, Ages>> = {
  mainstream: { low: 4, high: 16 },
  'resourced-provision': { low: 4, high: 16 },
  'sen-unit': { low: 4, high: 16 },
  special: { low: 4, high: 19 },
  'alternative-provision': { low: 11, high: 16 },
  college: { low: 16, high: 25 },
  'specialist-post-16': { low: 16, high: 25 },
};

/** Every year group of a provision's ages, in rising order: "11 to 16" teaches Years 7 to 11. */
export function yearGroupsOf({ kind, lowAge, highAge }: Provision): number[] {
  const usual = USUAL_AGES[kind];
  const low = Math.max(WIDEST.low, lowAge ?? Math.min(usual.low, (highAge ?? usual.high) - 1));
  const high = Math.min(WIDEST.high, highAge ?? Math.max(usual.high, low + 1));
  return Array.from({ length: Math.max(1, high - low) }, (_unused, i) => yearGroupOfAge(low + i));
}
