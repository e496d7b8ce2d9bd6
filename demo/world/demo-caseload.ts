import { NEEDS, type Need } from '../../lib/kernel/index.ts';
import { ALL_PLANS } from '../simulation/need-shares.ts';
import { DEMO_AUTHORITIES } from './region.ts';

/** Children with a plan of one authority, from which demand is forecast. */
export interface DemoCaseload {
  readonly authority: string;
  readonly plans: number;
  readonly byNeed: Readonly<Record<Need, number>>;
  /** Children in residential places, up to 38 weeks and 39 to 52 weeks. */
  readonly residential: { readonly upTo38: number; readonly upTo52: number };
}

/** England, January 2025: children with a plan; of them residential (38 to 51 weeks, 52 weeks). DfE, EHC plans 2025. */
const ENGLAND = { plans: 638_745, upTo38: 1_396, upTo52: 825 };

/** The plans of each authority, by the national shares. */
export function demoCaseload(): DemoCaseload[] {
  return Object.values(DEMO_AUTHORITIES).map(({ code, plans }) => ({
    authority: code,
    plans,
    byNeed: sharedByNeed(plans),
    residential: {
      upTo38: Math.round((plans * ENGLAND.upTo38) / ENGLAND.plans),
      upTo52: Math.round((plans * ENGLAND.upTo52) / ENGLAND.plans),
    },
  }));
}

/** Largest remainders (Hamilton's method), so that the parts add up to the whole. */
function sharedByNeed(plans: number): Record<Need, number> {
  const total = NEEDS.reduce((sum, need) => sum + (ALL_PLANS[need] ?? 0), 0);
  const exact = NEEDS.map((need) => ({ need, share: (plans * (ALL_PLANS[need] ?? 0)) / total }));
  const left = plans - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const raised = new Set(
    [...exact]
      .sort((a, b) => (b.share % 1) - (a.share % 1))
      .slice(0, left)
      .map(({ need }) => need),
  );
  const counts = exact.map(({ need, share }): [Need, number] => [
    need,
    Math.floor(share) + (raised.has(need) ? 1 : 0),
  ]);
  const byNeed = { ...NOBODY };
  for (const [need, count] of counts) byNeed[need] = count;
  return byNeed;
}

const NOBODY: Readonly<Record<Need, number>> = {
  SPLD: 0,
  MLD: 0,
  SLD: 0,
  PMLD: 0,
  SEMH: 0,
  SLCN: 0,
  HI: 0,
  VI: 0,
  MSI: 0,
  PD: 0,
  ASD: 0,
  DS: 0,
  OTH: 0,
};
