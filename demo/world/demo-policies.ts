import type { PolicyVersionInput } from '../../lib/policy/index.ts';
import type { SimulationCalendar } from '../simulation/simulation-calendar.ts';
import { DEMO_AUTHORITIES } from './region.ts';

/** Policies of their own, by authority: the rural county’s distances reach further. */
export function demoPolicies(
  calendar: SimulationCalendar,
): Readonly<Record<string, PolicyVersionInput>> {
  return {
    [DEMO_AUTHORITIES.westmere.code]: {
      basedOn: '2014-act',
      inForceFrom: calendar.today,
      reason:
        'Westmere is rural: its schools stand further apart, so a longer journey is worth more here than in the national pack.',
      changes: {
        scales: {
          distanceDay: [
            [0, 1],
            [5, 0.9],
            [12, 0.6],
            [28, 0.2],
            [50, 0],
          ],
          distanceResidential: [
            [30, 1],
            [80, 0.6],
            [180, 0.2],
            [320, 0],
          ],
        },
      },
    },
  };
}
