import { fixedAdditional } from '../../lib/banding/index.ts';
import { BASES, type Basis, type PenceRange, phaseOfYearGroup } from '../../lib/kernel/index.ts';
import {
  type Candidate,
  candidatesOf,
  evaluateProvision,
  type PublishedFacts,
} from '../../lib/matching/index.ts';
import type { Setting } from '../../lib/register/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';
import { benchBrief } from './world.ts';

/** One provision as a database keeps it. */
export interface PeerRow {
  readonly n: number;
  readonly id: string;
  readonly settingKey: string;
  readonly easting: number;
  readonly northing: number;
  readonly lowAge: number;
  readonly highAge: number;
  /** 0 mixed or not known, 1 boys, 2 girls. */
  readonly sex: number;
  readonly bases: number;
  /** Days as numbers, 20270901; 0 and 99999999 where the register says nothing. */
  readonly opens: number;
  readonly closes: number;
  readonly needClass: number;
  readonly priceKey: number;
  /** Parts of the score. */
  readonly inclusion: number;
  readonly quality: number;
}

/** What a provision's return gives a year group: part of the score, value of the peers, 1 where a place is free. */
export interface PeerPlace {
  readonly n: number;
  readonly yearGroup: number;
  readonly part: number;
  readonly peers: number;
  readonly free: number;
}

export interface PeerFit {
  readonly kind: string;
  readonly needClass: number;
  /** Need fit before the peer group, and the part of the score that it gives with a peer group of nothing. */
  readonly fit: number;
}

export interface PeerCost extends PenceRange {
  readonly kind: string;
  readonly priceKey: number;
  readonly free: number;
}

/** What every peer is given beforehand, all worked out by the product's own functions. */
export interface PeerWorld {
  readonly rows: readonly PeerRow[];
  readonly places: readonly PeerPlace[];
  readonly fits: readonly PeerFit[];
  readonly costs: readonly PeerCost[];
}

const OLDEST = 127;
/** Never reached: the world of the benchmark has no setting without a position. */
const NOWHERE = { easting: 0, northing: 0 };
const YEARS = Array.from({ length: 14 }, (_none, year) => year);

/** What need fit depends on in these requests, and what cost depends on. */
export const fitKind = ({ primaryNeed, band }: PlacementRequest): string =>
  `${primaryNeed} ${band}`;
export const costKind = ({ band, basis, yearGroup }: PlacementRequest): string =>
  `${band} ${basis} ${phaseOfYearGroup(yearGroup)}`;

export function peerWorld(
  settings: readonly Setting[],
  facts: PublishedFacts,
  requests: readonly PlacementRequest[],
): PeerWorld {
  const candidates = settings
    .filter(({ apart }) => apart === null)
    .flatMap((setting) =>
      candidatesOf({
        setting,
        returns: setting.provisions.flatMap(({ id }) => facts.returns.get(id) ?? []),
        fees: setting.provisions.flatMap(({ id }) => facts.fees.get(id) ?? []),
        practice: facts.practice.get(setting.key) ?? null,
      }),
    );
  const classes = numbered(candidates, needClassOf);
  const prices = numbered(candidates, priceOf);
  const [anyone] = requests;
  if (anyone === undefined) throw new Error('There are no requests.');
  return {
    rows: candidates.map((candidate, n) =>
      rowOf(candidate, n, anyone, classes.numbers[n] ?? 0, prices.numbers[n] ?? 0),
    ),
    places: candidates.flatMap((candidate, n) => placesOf(candidate, n, anyone)),
    fits: byKind(requests, fitKind).flatMap(([kind, request]) =>
      classes.representatives.map((candidate, needClass) => ({
        kind,
        needClass,
        fit: fitOf(request, candidate),
      })),
    ),
    costs: byKind(requests, costKind).flatMap(([kind, request]) =>
      prices.representatives.flatMap((candidate, priceKey) =>
        [0, 1].map((free) => ({ kind, priceKey, free, ...fixedCost(request, candidate, free) })),
      ),
    ),
  };
}

function rowOf(
  candidate: Candidate,
  n: number,
  anyone: PlacementRequest,
  needClass: number,
  priceKey: number,
): PeerRow {
  const { provision, setting } = candidate;
  const { criteria } = evaluateProvision(benchBrief(anyone), candidate, null);
  const part = (name: string) =>
    criteria.find(({ criterion }) => criterion === name)?.contribution ?? 0;
  return {
    n,
    id: provision.id,
    settingKey: setting.key,
    ...(setting.position ?? NOWHERE),
    lowAge: provision.lowAge ?? 0,
    highAge: provision.highAge ?? OLDEST,
    sex: ['mixed', 'boys', 'girls'].indexOf(provision.sex ?? 'mixed'),
    bases: provision.bases?.reduce((bits, basis) => bits | bitOf(basis), 0) ?? 7,
    opens: setting.openDate === null ? 0 : dayNumber(setting.openDate),
    closes: setting.closeDate === null ? 99_999_999 : dayNumber(setting.closeDate),
    needClass,
    priceKey,
    inclusion: part('inclusion'),
    quality: part('quality'),
  };
}

function placesOf(candidate: Candidate, n: number, anyone: PlacementRequest): PeerPlace[] {
  const { lowAge, highAge } = candidate.provision;
  // Nursery and Reception classes are sometimes written as from 5.
  const admits = (year: number) => (lowAge ?? 0) <= year + 5 && (highAge ?? OLDEST) > year + 4;
  return YEARS.filter(admits).map((yearGroup) => {
    const { criteria, place } = evaluateProvision(
      benchBrief({ ...anyone, yearGroup }),
      candidate,
      null,
    );
    const capacity = criteria.find(({ criterion }) => criterion === 'capacity');
    const peers = criteria[0]?.measures.find(({ measure }) => measure === 'peer-group');
    return {
      n,
      yearGroup,
      part: capacity?.contribution ?? 0,
      peers: peers?.scaled ?? 0,
      free: (place?.free ?? 0) > 0 ? 1 : 0,
    };
  });
}

function fitOf(request: PlacementRequest, candidate: Candidate): number {
  const [needFit] = evaluateProvision(benchBrief(request), candidate, null).criteria;
  const parts = needFit?.measures.slice(0, -1) ?? [];
  return parts.reduce((sum, { share, scaled }) => sum + share * scaled, 0);
}

function fixedCost(request: PlacementRequest, candidate: Candidate, free: number): PenceRange {
  const { framework, policy } = benchBrief(request);
  const { provision, setting, fees } = candidate;
  const { kind } = provision;
  return fixedAdditional({
    provision: { kind, category: setting.category, settingAuthorityCode: setting.authorityCode },
    request,
    fees,
    framework,
    policy: policy.cost,
    commitments: { placeOtherwiseEmpty: free === 1, freeSeat: false, prepaidPlace: false },
  });
}

function needClassOf({ provision, setting, neighbouringNeeds }: Candidate): string {
  const { kind, designatedNeeds, features } = provision;
  return JSON.stringify([kind, setting.category, designatedNeeds, neighbouringNeeds, features]);
}

/** Provisions without fees are priced alike by kind and category. */
function priceOf({ provision, setting, fees }: Candidate): string {
  return fees.length > 0 ? provision.id : `${provision.kind} ${setting.category}`;
}

function numbered(candidates: readonly Candidate[], nameOf: (candidate: Candidate) => string) {
  const known = new Map<string, number>();
  const representatives: Candidate[] = [];
  const numbers = candidates.map((candidate) => {
    const name = nameOf(candidate);
    const number = known.get(name) ?? representatives.push(candidate) - 1;
    known.set(name, number);
    return number;
  });
  return { numbers, representatives };
}

function byKind(
  requests: readonly PlacementRequest[],
  kindOf: (request: PlacementRequest) => string,
): readonly (readonly [string, PlacementRequest])[] {
  return [...new Map(requests.map((request) => [kindOf(request), request]))];
}

export function dayNumber(date: string): number {
  return Number(date.replaceAll('-', ''));
}

export function bitOf(basis: Basis): number {
  return 1 << BASES.indexOf(basis);
}
