import type { YearGroupReturn } from '../../capacity/index.ts';
import type { PolicyPack } from '../../policy/index.ts';
import { scaleValue } from '../../policy/index.ts';
import type { PlacementRequest } from '../../requests/index.ts';
import type { Brief } from '../brief.ts';
import type { Candidate } from '../candidate.ts';
import { type CriterionMeasure, combined } from './criterion-measure.ts';
import { known, type Measure, unknownMeasure } from './measure.ts';
import { needValue } from './need-value.ts';

/** The primary need, the second, the nice-to-have features, and peers within two years. */
export const needFit: CriterionMeasure = {
  criterion: 'need-fit',
  measure: (brief, candidate) => combined(needFitParts(brief, candidate)),
};

/** The parts that this request calls for, each with its sub-weight. */
export function needFitParts(
  brief: Pick<Brief, 'request' | 'policy'>,
  candidate: Candidate,
): readonly { readonly weight: number; readonly measure: Measure }[] {
  const { request, policy } = brief;
  const { weights } = policy.needFit;
  const { primaryNeed, secondNeed, band } = request;
  const { neutral } = policy;
  const parts = [
    {
      weight: weights.primary,
      measure: needValue('primary-need', primaryNeed, band, candidate, policy, neutral.needFit),
    },
  ];
  if (secondNeed !== null) {
    parts.push({
      weight: weights.second,
      measure: needValue('second-need', secondNeed, band, candidate, policy, neutral.second),
    });
  }
  if (request.niceToHave.length > 0) {
    parts.push({ weight: weights.niceToHave, measure: niceToHave(request, candidate, policy) });
  }
  // Last, since the provision index adds this part for each provision to the sum of the others.
  parts.push({ weight: weights.peers, measure: peerGroup(brief, candidate) });
  return parts;
}

const PEER_YEARS = 2;

/** Pupils of the provision within two years of the child's year group, by its return. */
function peerGroup(
  { request, policy }: Pick<Brief, 'request' | 'policy'>,
  { capacity }: Candidate,
): Measure {
  const peers = capacity === null ? null : peersIn(capacity.years, request.yearGroup);
  if (capacity === null || peers === null) {
    return unknownMeasure('peer-group', policy.neutral.peers);
  }
  return known(
    {
      measure: 'peer-group',
      value: peers,
      unit: 'pupils',
      source: capacity.publishedBy === 'simulated' ? 'simulated' : 'published-return',
      asOf: capacity.asOf,
    },
    scaleValue(policy.needFit.peers, peers),
  );
}

/** Null when the return says nothing of the pupils of any of these years. */
export function peersIn(
  years: readonly Pick<YearGroupReturn, 'yearGroup' | 'onRoll'>[],
  yearGroup: number,
): number | null {
  let peers: number | null = null;
  for (const year of years) {
    if (year.onRoll === null || Math.abs(year.yearGroup - yearGroup) > PEER_YEARS) continue;
    peers = (peers ?? 0) + year.onRoll;
  }
  return peers;
}

/** Share of the nice-to-have features that the provision publishes. */
function niceToHave(request: PlacementRequest, candidate: Candidate, policy: PolicyPack): Measure {
  const { features } = candidate.provision;
  if (features === null) return unknownMeasure('nice-to-have', policy.neutral.niceToHave);
  const isSaid = (candidate.capacity?.profile?.features ?? null) !== null;
  const source = isSaid ? 'published-return' : 'register';
  const met = request.niceToHave.filter((feature) => features.includes(feature)).length;
  return known(
    { measure: 'nice-to-have', value: met, unit: 'features', source },
    met / request.niceToHave.length,
  );
}
