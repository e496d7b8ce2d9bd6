import type { Setting } from '../../lib/register/index.ts';
import type { SeededRandom } from '../simulation/seeded-random.ts';
import type { SimulationCalendar } from '../simulation/simulation-calendar.ts';
import { AMBLEDON_SCHOOLS } from './ambledon-schools.ts';
import { ambledonSpecialists } from './ambledon-specialists.ts';
import { buildSetting } from './build-setting.ts';
import { TARNSHIRE_SETTINGS } from './tarnshire-settings.ts';
import { WESTMERE_SETTINGS } from './westmere-settings.ts';

/**
 * The settings of the region. Their URNs (995001 to 997999) lie far above the newest real one and above
 * those of the small register, so that the registers can never be mistaken for one another.
 */
export function demoSettings(random: SeededRandom, calendar: SimulationCalendar): Setting[] {
  const specs = [
    ...AMBLEDON_SCHOOLS,
    ...ambledonSpecialists(calendar.nextSeptember),
    ...WESTMERE_SETTINGS,
    ...TARNSHIRE_SETTINGS,
  ];
  return specs.map((spec) => buildSetting(spec, random.fork(`setting ${spec.urn}`)));
}
