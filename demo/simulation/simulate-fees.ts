import type { Fee } from '../../lib/banding/index.ts';
import type { Setting } from '../../lib/register/index.ts';
import { SIMULATED_PERSON } from './marks.ts';
import type { SeededRandom } from './seeded-random.ts';
import { simulatedId } from './simulated-id.ts';
import type { SimulationCalendar } from './simulation-calendar.ts';

/** Assumption: independent settings that have published no fee. */
const UNPUBLISHED_SHARE = 0.25;
/** Kept within this many standard deviations, where a day fee reaches the £133,000 that is the highest found. */
const WIDEST = 2.2;
/** Upper tenth of a normal distribution, in standard deviations. */
const UPPER_TENTH = 1.281_552;

/**
 * Log-normal by median and upper tenth, pounds a year. Found: median day fee £58,000 and upper tenth £95,000 fit
 * a mean of £62,000 to £64,000 (DfE s. 251; NAO 2024); residential medians £130,000 and £230,000, with
 * £350,000 the highest found. The shapes, and fees of ordinary independent schools, are assumptions.
 */
const FEES = {
  special: {
    day: { median: 58_000, upperTenth: 95_000 },
    'residential-38': { median: 130_000, upperTenth: 178_000 },
    'residential-52': { median: 230_000, upperTenth: 294_000 },
  },
  ordinary: {
    day: { median: 21_000, upperTenth: 30_000 },
    'residential-38': { median: 42_000, upperTenth: 54_000 },
    'residential-52': { median: 60_000, upperTenth: 75_000 },
  },
} as const;

/** Shares of a fee by part, before the draw: therapy and care of a day place, and what lodging adds. */
const THERAPY = { least: 0.08, most: 0.18 };
const CARE = { least: 0, most: 0.1 };

/** Every fee of an independent setting's main provision, one a basis; none elsewhere, or where none is published. */
export function simulateFees(
  setting: Setting,
  random: SeededRandom,
  calendar: SimulationCalendar,
  wish: { readonly published?: boolean } = {},
): Fee[] {
  const [main] = setting.provisions;
  const level = levelOf(setting);
  const unpublished = random.chance(UNPUBLISHED_SHARE);
  if (main === undefined || level === null || !(wish.published ?? !unpublished)) return [];
  // One draw for the setting: a dear day school is dear by the week too, so 52 weeks never cost less than 38.
  const dearness = random.deviate(WIDEST);
  const therapyShare = between(THERAPY, random);
  const careShare = between(CARE, random);
  const published = calendar.morningOf(random.whole(30, 110));
  const dayTotal = drawTotal(FEES[level].day, dearness);
  return (main.bases ?? ['day']).map((basis) => {
    const total = basis === 'day' ? dayTotal : drawTotal(FEES[level][basis], dearness);
    const therapy = level === 'special' ? toPence(dayTotal * therapyShare) : 0;
    const care = level === 'special' ? toPence(total * careShare) : 0;
    const residential = basis === 'day' ? 0 : toPence((total - dayTotal) * 0.8);
    const education = toPence(total) - therapy - care - residential;
    return {
      id: simulatedId(published.epochMilliseconds, random),
      settingKey: setting.key,
      provisionId: main.id,
      basis,
      from: calendar.thisSeptember,
      parts: { education, therapy, care, residential },
      publishedAt: published.at,
      publishedBy: 'simulated',
      person: SIMULATED_PERSON,
    };
  });
}

function levelOf({ category }: Setting): keyof typeof FEES | null {
  if (category === 'independent-special') return 'special';
  return category === 'independent-school' ? 'ordinary' : null;
}

function drawTotal(
  { median, upperTenth }: { readonly median: number; readonly upperTenth: number },
  deviation: number,
): number {
  return median * Math.exp((Math.log(upperTenth / median) / UPPER_TENTH) * deviation);
}

function between({ least, most }: { least: number; most: number }, random: SeededRandom): number {
  return least + (most - least) * random.fraction();
}

const ROUND_TO_POUNDS = 50;

/** Pounds rounded as fee lists round them, in pence. */
function toPence(amount: number): number {
  return Math.round(amount / ROUND_TO_POUNDS) * ROUND_TO_POUNDS * 100;
}

/** The whole fee, pence a year. */
export function feeTotal({ parts }: Fee): number {
  return parts.education + parts.therapy + parts.care + parts.residential;
}
