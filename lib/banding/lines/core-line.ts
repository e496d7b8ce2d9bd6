import { phaseOfYearGroup } from '../../kernel/index.ts';
import { exactly } from '../pence-range.ts';
import type { PlaceInput } from '../place-input.ts';
import type { ReckonedLine } from '../reckoned-line.ts';

/**
 * Core per-pupil funding by phase; early years are reckoned as primary. It follows the pupil, so it counts
 * as a cost of the place (as AWPU does in the case law), even where the child has it today elsewhere.
 */
export function coreLine({ request, policy }: PlaceInput): ReckonedLine {
  const { core, source, year } = policy.funding;
  const phase = phaseOfYearGroup(request.yearGroup);
  const pence = phase === 'post-16' ? core.post16 : core[phase === 'secondary' ? phase : 'primary'];
  return {
    code: 'core',
    amount: exactly(pence),
    payer: 'education',
    marked: 'policy',
    words: () => ({
      basis: `core funding of one ${phase} pupil`,
      source: `${source}, ${year}`,
    }),
  };
}
