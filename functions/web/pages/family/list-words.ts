import { longDate, pounds } from '../../../../lib/kernel/index.ts';
import type { Evaluation } from '../../../../lib/matching/index.ts';
import { CRITERIA, type Criterion, type PolicyPack } from '../../../../lib/policy/index.ts';
import type { RightsHolder } from '../../../../lib/tailored-lists/index.ts';

/** Criteria as families say them, to follow “We looked at”. */
export const CRITERION_WORDS: Readonly<Record<RightsHolder, Readonly<Record<Criterion, string>>>> =
  {
    parent: {
      'need-fit': 'how well it fits your child’s needs',
      distance: 'how near it is to home',
      capacity: 'whether it has a free place',
      cost: 'what it costs the council',
      inclusion: 'how well it includes children who need extra help',
      quality: 'how good it is, from its inspections',
      continuity: 'whether your child or a brother or sister goes there already',
    },
    'young-person': {
      'need-fit': 'how well it fits your needs',
      distance: 'how near it is to home',
      capacity: 'whether it has a free place',
      cost: 'what it costs the council',
      inclusion: 'how well it includes people who need extra help',
      quality: 'how good it is, from its inspections',
      continuity: 'whether you or a brother or sister go there already',
    },
  };

/** The criteria that count, the weightiest first. */
export function criteriaByWeight(weights: PolicyPack['weights']): readonly Criterion[] {
  return CRITERIA.filter((criterion) => weights[criterion] > 0).toSorted(
    (a, b) => weights[b] - weights[a],
  );
}

const KIND_WORDS: Readonly<Record<Evaluation['kind'], string>> = {
  mainstream: 'Mainstream school',
  'resourced-provision': 'Mainstream school with special places',
  'sen-unit': 'Special unit in a mainstream school',
  special: 'Special school',
  'alternative-provision': 'School for a short time, on the way back to another',
  college: 'College',
  'specialist-post-16': 'Special college',
};

export function kindWords({ kind, sector }: Pick<Evaluation, 'kind' | 'sector'>): string {
  const words = KIND_WORDS[kind];
  return sector === 'independent'
    ? `Private: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
    : words;
}

export function journeyWords({ miles, minutes }: Pick<Evaluation, 'miles' | 'minutes'>): string {
  if (miles === null) return 'We do not know how far it is.';
  // To a tenth, as the reasons say it.
  const tenths = Math.max(0.1, Math.round(miles * 10) / 10);
  const far = `About ${amount(tenths, 'mile')} from home`;
  return minutes === null
    ? `${far}.`
    : `${far}, about ${amount(Math.max(1, Math.round(minutes)), 'minute')} by road.`;
}

const STALE = 0.5;

/** Free places with how old that word of them is. */
export function placeWords({ place }: Pick<Evaluation, 'place'>): string {
  if (place === null) return 'We do not know if it has a free place.';
  if (place.heldForChild) return 'A place is being kept.';
  const said = place.free === 0 ? 'no free place' : amount(place.free, 'free place');
  const when = `on ${longDate(place.asOf)}`;
  const old = place.freshness < STALE ? ' That was some time ago and may have changed.' : '';
  const madeUp = place.publishedBy === 'simulated' ? ' (an example figure)' : '';
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${when}${madeUp}.${old}`;
}

/** What the place costs in full; null where the list does not say. */
export function priceWords({ cost }: Pick<Evaluation, 'cost'>): string | null {
  if (cost === null) return null;
  const { low, high } = cost.full;
  const amountWords =
    low === high ? pounds(rounded(low)) : `${pounds(rounded(low))} to ${pounds(rounded(high))}`;
  return `${amountWords} a year, with transport${cost.simulated ? ' (an example figure)' : ''}.`;
}

const HUNDRED_POUNDS = 10_000;

function rounded(pence: number): number {
  return Math.round(pence / HUNDRED_POUNDS) * HUNDRED_POUNDS;
}

function amount(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}
