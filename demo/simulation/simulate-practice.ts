import type { SettingPractice } from '../../lib/inclusion/index.ts';
import type { Setting } from '../../lib/register/index.ts';
import { SIMULATED } from './marks.ts';
import type { SeededRandom } from './seeded-random.ts';
import { simulateInspections } from './simulate-inspections.ts';
import type { SimulationCalendar } from './simulation-calendar.ts';

type Figure = NonNullable<SettingPractice['suspensions']>;

interface Usual {
  /** Suspensions a year for each 100 pupils; null where none are published for the kind. */
  readonly suspensions: number | null;
  /** Per cent of sessions missed. */
  readonly absence: number | null;
}

/** Middles near the national rates of recent years (DfE); the spread round them is assumed. */
const USUAL = {
  primary: { suspensions: 2, absence: 5.4 },
  secondary: { suspensions: 18, absence: 8.7 },
  special: { suspensions: 9, absence: 12.5 },
  alternative: { suspensions: 110, absence: 33 },
  unpublished: { suspensions: null, absence: null },
} as const satisfies Record<string, Usual>;

const OLDEST_OF_PRIMARY = 11;
/** Figures that are left out for small numbers, or were not sent in. */
const SHARE_UNKNOWN = 0.12;
const SHARE_OF_PUPILS_WITH_SEN = 0.6;
/** Pupils with SEN are suspended and absent more often than all pupils. */
const SEN_FACTOR = 1.5;
const SHARE_WITHOUT_ANYTHING = 0.03;

/** How a setting includes pupils with SEN, as files would publish it; null where nothing is published. */
export function simulatePractice(
  setting: Setting,
  random: SeededRandom,
  calendar: SimulationCalendar,
): SettingPractice | null {
  if (setting.category === null || random.chance(SHARE_WITHOUT_ANYTHING)) return null;
  // What is not open yet has no year behind it and has not been inspected.
  if (setting.openDate !== null && setting.openDate > calendar.today) return null;
  const usual = usualOf(setting);
  // A calm school is calm in both figures.
  const unrest = random.deviate(2);
  const suspensions = figure(usual.suspensions, 0.7 * unrest, random, calendar);
  const absence = figure(usual.absence, 0.22 * unrest, random, calendar);
  const alternative = setting.category === 'alternative-provision';
  return {
    settingKey: setting.key,
    suspensions,
    absence,
    reintegration:
      alternative && !random.chance(SHARE_UNKNOWN)
        ? {
            value: random.whole(20, 75),
            of: 'all-pupils',
            year: calendar.figuresYear,
            ...SIMULATED,
          }
        : null,
    inspections: simulateInspections(setting, random, calendar),
    notionalSenBudget: notionalBudget(setting, random, calendar),
  };
}

function usualOf({ category, highAge }: Setting): Usual {
  switch (category) {
    case 'mainstream-school':
      return (highAge ?? 0) <= OLDEST_OF_PRIMARY ? USUAL.primary : USUAL.secondary;
    case 'special-school':
    case 'non-maintained-special':
      return USUAL.special;
    case 'alternative-provision':
      return USUAL.alternative;
    default:
      // Nurseries, colleges and independent schools send no suspensions or sessions to the DfE.
      return USUAL.unpublished;
  }
}

function figure(
  middle: number | null,
  logDeviation: number,
  random: SeededRandom,
  { figuresYear }: SimulationCalendar,
): Figure | null {
  const withSen = random.chance(SHARE_OF_PUPILS_WITH_SEN);
  const unknown = random.chance(SHARE_UNKNOWN);
  if (middle === null || unknown) return null;
  const value = middle * Math.exp(logDeviation) * (withSen ? SEN_FACTOR : 1);
  return {
    value: Math.round(value * 10) / 10,
    of: withSen ? 'pupils-with-sen' : 'all-pupils',
    year: figuresYear,
    ...SIMULATED,
  };
}

/** Assumed: £350 to £900 a pupil of a state-funded mainstream school. */
function notionalBudget(
  { category, onRoll }: Setting,
  random: SeededRandom,
  calendar: SimulationCalendar,
): SettingPractice['notionalSenBudget'] {
  const each = random.whole(350, 900);
  const unknown = random.chance(SHARE_UNKNOWN);
  if (category !== 'mainstream-school' || onRoll === null || unknown) return null;
  return { pence: onRoll * each * 100, year: calendar.financialYear, ...SIMULATED };
}
