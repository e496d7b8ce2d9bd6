import type { SeededRandom } from '../simulation/seeded-random.ts';
import type { SimulationCalendar } from '../simulation/simulation-calendar.ts';
import { AMBLEDON_REQUESTS } from './ambledon-requests.ts';
import type { AuthorityName } from './region.ts';
import { type DemoRequest, type RequestSpec, stateDemoRequest } from './state-demo-request.ts';
import { TARNSHIRE_REQUESTS } from './tarnshire-requests.ts';
import { WESTMERE_REQUESTS } from './westmere-requests.ts';

const REQUESTS: readonly (readonly [AuthorityName, readonly RequestSpec[]])[] = [
  ['ambledon', AMBLEDON_REQUESTS],
  ['westmere', WESTMERE_REQUESTS],
  ['tarnshire', TARNSHIRE_REQUESTS],
];

/** Gaps between serial numbers: other children's requests stand between these. */
const MOST_BETWEEN = 23;

/** Thirty open requests; between them they show every difficulty. */
export function demoRequests(random: SeededRandom, calendar: SimulationCalendar): DemoRequest[] {
  return REQUESTS.flatMap(([authority, specs]) => {
    const drawn = random.fork(`requests ${authority}`);
    let serial = 40;
    return specs.map((spec, i) => {
      serial += drawn.whole(1, MOST_BETWEEN);
      return stateDemoRequest(authority, serial, spec, drawn.fork(`child ${i}`), calendar);
    });
  });
}
