import { scaleValue } from '../../policy/index.ts';
import { placeValue } from '../place-standing.ts';
import { type CriterionMeasure, single } from './criterion-measure.ts';
import { known, unknownMeasure } from './measure.ts';

const OWN_PLACE = {
  measure: 'free-places',
  value: 'own place',
  unit: null,
  source: 'request',
} as const;

/** Free places for the child's year group on the start date, as far as the return is still believed. */
export const capacity: CriterionMeasure = {
  criterion: 'capacity',
  measure: ({ policy, request }, { setting }, { place }) => {
    // A child who is there already takes no place of another.
    if (request.attends === setting.key)
      return single(known(OWN_PLACE, scaleValue(policy.capacity.scale, 1)));
    if (place === null) return single(unknownMeasure('free-places', policy.neutral.capacity));
    const source = place.publishedBy === 'simulated' ? 'simulated' : 'published-return';
    const raw = {
      measure: 'free-places' as const,
      value: place.free,
      unit: 'places',
      source,
      asOf: place.asOf,
    } as const;
    return single(known(raw, placeValue(place, policy)));
  },
};
