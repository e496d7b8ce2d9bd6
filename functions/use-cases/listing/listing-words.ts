import {
  $Basis,
  $Feature,
  $Need,
  BASIS_NAMES,
  featureName,
  NEED_NAMES,
  yearGroupName,
} from '../../../lib/kernel/index.ts';
import type { FailReason, GateId, MissingFact } from '../../../lib/matching/index.ts';
import type { Could, PlaceState, Shown } from '../../../lib/tailored-lists/index.ts';

/** "September 2027": the season of which lists are for. */
export function seasonWords(season: number): string {
  return `September ${season}`;
}

/** "at least 40 lists", "fewer than 5 lists". */
export function listsWords(shown: Shown): string {
  if (shown.as === 'at-least') return `at least ${shown.count.toLocaleString('en-GB')} lists`;
  return shown.as === 'fewer' ? 'fewer than 5 lists' : 'some lists (how many is not shown)';
}

/** In a cell of a table: "40 or more", "fewer than 5". */
export function shownInCell(shown: Shown): string {
  if (shown.as === 'at-least') return countInCell(shown.count);
  return shown.as === 'fewer' ? 'fewer than 5' : 'not shown';
}

export function countInCell(count: number): string {
  return `${count.toLocaleString('en-GB')} or more`;
}

/** What a failed gate means, to the provider whom it cost a place. */
export const FAIL_WORDS: Readonly<Record<FailReason, string>> = {
  'opens-after-start': 'The register says that you open after the child starts.',
  'closed-by-start':
    'The register says that you are to close by the day on which the child starts.',
  'below-age-range': 'The child’s year group is below the ages that you take.',
  'above-age-range': 'The child’s year group is above the ages that you take.',
  'other-sex': 'By the register you admit boys only or girls only, and the child is the other.',
  'basis-not-offered': 'The child needs a place of a kind that you do not offer.',
  'must-have-missing': 'The child must have something that you say is not there.',
};

/** What was not known of a provision that was placed below others. */
export const UNKNOWN_WORDS: Readonly<Record<MissingFact, string>> = {
  'ages-not-published': 'Nobody has said which ages you take.',
  'reception-not-stated': 'Your ages begin at 5, so it is not clear whether you take Reception.',
  'sex-not-published': 'The register does not say whether you take boys, girls or both.',
  'need-not-published': 'Nobody has said for which needs the provision is made.',
  'need-not-listed': 'Your needs are published, and the child’s is not among them.',
  'need-beyond-ordinary':
    'The child needs more than mainstream places ordinarily offer, and nothing is published of what you can do.',
  'need-at-independent': 'Nothing is published of which needs you meet.',
  'need-at-alternative': 'Nothing is published of which needs you meet.',
  'basis-not-published': 'Nobody has said whether your places are day or residential.',
  'features-not-published': 'Nobody has said which features and therapies are there.',
};

export const PLACES_WORDS: Readonly<Record<PlaceState, string>> = {
  'not-published': 'You had published nothing for the year group and start.',
  cannot: 'You had said that you cannot offer a place in the year group.',
  'none-free': 'No place was free in the year group.',
  old: 'A place was free, but your return was so old that it counted for less than half.',
  free: 'A place was free and your return was recent: places were not the reason.',
};

export const COULD_WORDS: Readonly<Record<Could, string>> = {
  capacity: 'had you published free places',
  'need-fit': 'had you published that you are made for the child’s needs',
  cost: 'had you published fees, and low ones',
};

/** What the requests asked for, in words: "hearing impairment", "Year 7", "a hoist". */
export function detailWords(gate: GateId, detail: string): string {
  switch (gate) {
    case 'need':
      return NEED_NAMES[$Need.parse(detail)];
    case 'year-group':
      return yearGroupName(Number(detail));
    case 'basis':
      return BASIS_NAMES[$Basis.parse(detail)];
    case 'required-features':
      return featureName($Feature.parse(detail));
    default:
      return detail;
  }
}
