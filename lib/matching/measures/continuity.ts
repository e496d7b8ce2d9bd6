import { type CriterionMeasure, single } from './criterion-measure.ts';
import { known } from './measure.ts';

/** The child is already there, or a brother or sister is. The request says so or not: never unknown. */
export const continuity: CriterionMeasure = {
  criterion: 'continuity',
  measure: ({ request, policy }, { setting }) => {
    const ties = [
      {
        value: 'attends',
        holds: request.attends === setting.key,
        worth: policy.continuity.attends,
      },
      {
        value: 'sibling',
        holds: request.siblingsAt.includes(setting.key),
        worth: policy.continuity.sibling,
      },
    ].filter((tie) => tie.holds);
    const value = ties.map((tie) => tie.value).join(' and ') || 'none';
    return single(
      known(
        { measure: 'continuity', value, unit: null, source: 'request' },
        Math.max(0, ...ties.map((tie) => tie.worth)),
      ),
    );
  },
};
