import type { FrameworkInput } from '../../lib/banding/index.ts';
import type { Boundary } from '../../lib/geography/index.ts';
import type { CalendarDate } from '../../lib/kernel/index.ts';
import type { OverlayFacts } from '../../lib/matching/index.ts';
import type { PolicyVersionInput } from '../../lib/policy/index.ts';
import type { Setting } from '../../lib/register/index.ts';
import { simulateFacts } from '../overlay/simulate-facts.ts';
import { seededRandom } from '../simulation/seeded-random.ts';
import { simulationCalendar } from '../simulation/simulation-calendar.ts';
import { demoBoundaries } from './demo-boundaries.ts';
import { type DemoCaseload, demoCaseload } from './demo-caseload.ts';
import { demoFrameworks } from './demo-frameworks.ts';
import { demoPolicies } from './demo-policies.ts';
import { demoRequests } from './demo-requests.ts';
import { demoSettings } from './demo-settings.ts';
import { demoWishes } from './demo-wishes.ts';
import {
  DEMO_AUTHORITIES,
  DEMO_CONSORTIUM,
  type DemoAuthority,
  type DemoConsortium,
} from './region.ts';
import type { DemoRequest } from './state-demo-request.ts';

/** A fictional region: three authorities and their consortium, some sixty settings with what they publish, open requests. */
export interface DemoWorld {
  readonly authorities: readonly DemoAuthority[];
  readonly consortium: DemoConsortium;
  readonly caseload: readonly DemoCaseload[];
  readonly settings: readonly Setting[];
  readonly facts: OverlayFacts;
  readonly requests: readonly DemoRequest[];
  /** By authority code. */
  readonly frameworks: Readonly<Record<string, FrameworkInput>>;
  /** Of the authorities that publish a policy of their own, by code; the others rank by the national pack. */
  readonly policies: Readonly<Record<string, PolicyVersionInput>>;
  /** Of the three authorities, for maps. */
  readonly boundaries: readonly Boundary[];
}

/** The seed of the demo that people see. */
export const DEMO_SEED = 2_026;

/** The demo as of a day: every date in it is reckoned from `today`, and the same seed gives the same world. */
export function demoWorld(today: CalendarDate, seed: number = DEMO_SEED): DemoWorld {
  const random = seededRandom(seed);
  const calendar = simulationCalendar(today);
  const settings = demoSettings(random, calendar);
  return {
    authorities: Object.values(DEMO_AUTHORITIES),
    consortium: DEMO_CONSORTIUM,
    caseload: demoCaseload(),
    settings,
    facts: simulateFacts(settings, seed, today, demoWishes(settings)),
    requests: demoRequests(random, calendar),
    frameworks: demoFrameworks(calendar),
    policies: demoPolicies(calendar),
    boundaries: demoBoundaries(),
  };
}
