import type { Fee } from '../../lib/banding/index.ts';
import type { CapacityReturn } from '../../lib/capacity/index.ts';
import type { SettingPractice } from '../../lib/inclusion/index.ts';
import type { CalendarDate } from '../../lib/kernel/index.ts';
import type { OverlayFacts } from '../../lib/matching/index.ts';
import type { Setting } from '../../lib/register/index.ts';
import { seededRandom } from '../simulation/seeded-random.ts';
import { simulateFees } from '../simulation/simulate-fees.ts';
import { simulatePractice } from '../simulation/simulate-practice.ts';
import { type ReturnWish, simulateReturn } from '../simulation/simulate-return.ts';
import { simulationCalendar } from '../simulation/simulation-calendar.ts';

/** What a story needs of some provisions and settings; all the rest is drawn. */
export interface Wishes {
  /** By provision id. */
  readonly returns: ReadonlyMap<string, ReturnWish>;
  /** By setting key: whether it has published its fees. */
  readonly feesPublished: ReadonlyMap<string, boolean>;
}

const NO_WISHES: Wishes = { returns: new Map(), feesPublished: new Map() };

/**
 * Returns, fees and practice for every setting that matching sees, by its kind and category. A setting's draws
 * depend on the seed and its key alone: adding or taking away others changes nothing for it.
 */
export function simulateFacts(
  settings: readonly Setting[],
  seed: number,
  today: CalendarDate,
  wishes: Wishes = NO_WISHES,
): OverlayFacts {
  const random = seededRandom(seed);
  const calendar = simulationCalendar(today);
  const returns: CapacityReturn[] = [];
  const fees: Fee[] = [];
  const practice: SettingPractice[] = [];
  for (const setting of settings) {
    if (setting.apart !== null || setting.category === null) continue;
    for (const provision of setting.provisions) {
      const drawn = random.fork(`return ${provision.id}`);
      const wish = wishes.returns.get(provision.id);
      const published = simulateReturn(setting, provision, drawn, calendar, wish);
      if (published) returns.push(published);
    }
    const asked = wishes.feesPublished.get(setting.key);
    fees.push(
      ...simulateFees(
        setting,
        random.fork(`fees ${setting.key}`),
        calendar,
        asked === undefined ? {} : { published: asked },
      ),
    );
    const found = simulatePractice(setting, random.fork(`practice ${setting.key}`), calendar);
    if (found) practice.push(found);
  }
  return { returns, fees, practice };
}
