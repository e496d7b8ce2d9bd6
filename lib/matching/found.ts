import {
  type CostSummary,
  costOfPlace,
  type PlaceCost,
  type PlaceInput,
  type PreparedTransport,
  prepareTransport,
  summariseCost,
} from '../banding/index.ts';
import type { Journey } from '../geography/index.ts';
import type { Brief } from './brief.ts';
import type { Candidate } from './candidate.ts';
import { type PlaceStanding, placeStanding } from './place-standing.ts';

/** What is worked out once for a candidate and looked at by several measures and cautions. */
export interface Found {
  /** Null when the setting's position is unknown. */
  readonly journey: Journey | null;
  /** Null when nothing is published for the child's year group and start. */
  readonly place: PlaceStanding | null;
  readonly cost: CostSummary;
}

export function findOut(brief: Brief, candidate: Candidate, journey: Journey | null): Found {
  const place = placeStanding(brief, candidate);
  const input = placeInput(brief, candidate, place);
  const cost = summariseCost(input, transportOf(brief), journey?.miles ?? null);
  return { journey, place, cost };
}

/** The cost of a candidate's place by line, for what is shown. */
export function costByLine(brief: Brief, candidate: Candidate, miles: number | null): PlaceCost {
  const place = placeStanding(brief, candidate);
  return costOfPlace({ ...placeInput(brief, candidate, place), miles });
}

function placeInput(
  { request, framework, policy }: Brief,
  { provision, setting, fees }: Candidate,
  place: PlaceStanding | null,
): PlaceInput {
  return {
    provision: {
      kind: provision.kind,
      category: setting.category,
      settingAuthorityCode: setting.authorityCode,
    },
    request,
    fees,
    framework,
    policy: policy.cost,
    commitments: commitmentsOf(place),
  };
}

const prepared = new WeakMap<Brief, PreparedTransport>();

/** The child's age and needs decide it once for all journeys. */
function transportOf(brief: Brief): PreparedTransport {
  const known = prepared.get(brief);
  if (known !== undefined) return known;
  const made = prepareTransport(brief.request, brief.policy.cost);
  prepared.set(brief, made);
  return made;
}

/** A place that is free would otherwise stand empty, so what is paid for it already is not paid again. */
export function commitmentsOf(place: Pick<PlaceStanding, 'free'> | null) {
  return {
    placeOtherwiseEmpty: place !== null && place.free > 0,
    freeSeat: false,
    prepaidPlace: false,
  };
}
