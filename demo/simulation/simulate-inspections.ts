import { type Inspection, REPORT_CARD_AREAS } from '../../lib/inclusion/index.ts';
import type { CalendarDate } from '../../lib/kernel/index.ts';
import type { Setting } from '../../lib/register/index.ts';
import { SIMULATED } from './marks.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { SimulationCalendar } from './simulation-calendar.ts';

type OlderInspection = Extract<Inspection, { framework: 'older' }>;
type ReportCard = Extract<Inspection, { framework: 'report-card-2025' }>;

/** Ofsted's report cards began on this day. */
const FIRST_REPORT_CARD: CalendarDate = '2025-11-10';
/** From this day inspections of state-funded schools gave no overall grade. */
const NO_OVERALL_FROM: CalendarDate = '2024-09-02';
const SIX_YEARS = 2_190;
const SHARE_WITH_REPORT_CARD = 0.3;
/** Most ordinary independent schools are inspected by another inspectorate, which gives no grades. */
const SHARE_OF_ORDINARY_INDEPENDENTS = 0.45;

/** Assumed shares of grades, best first, near those of inspections of recent years. */
const OLDER_GRADES = [
  ['outstanding', 0.17],
  ['good', 0.69],
  ['requires-improvement', 0.11],
  ['inadequate', 0.03],
] as const;
const CARD_GRADES = [
  ['exceptional', 0.05],
  ['strong-standard', 0.3],
  ['expected-standard', 0.45],
  ['needs-attention', 0.17],
  ['urgent-improvement', 0.03],
] as const;

/** The newest inspection of each framework, newest first; none where a setting has not been inspected yet. */
export function simulateInspections(
  setting: Pick<Setting, 'category'>,
  random: SeededRandom,
  calendar: SimulationCalendar,
): Inspection[] {
  const ordinary = setting.category === 'independent-school';
  if (ordinary && !random.chance(SHARE_OF_ORDINARY_INDEPENDENTS)) return [];
  const independent = ordinary || setting.category === 'independent-special';
  const card = random.chance(SHARE_WITH_REPORT_CARD)
    ? reportCard(calendar.daysAgo(random.whole(20, 360)), random)
    : null;
  const older = olderInspection(calendar.daysAgo(random.whole(20, SIX_YEARS)), independent, random);
  return [card, older]
    .filter((inspection) => inspection !== null)
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}

function reportCard(date: CalendarDate, random: SeededRandom): ReportCard | null {
  if (date < FIRST_REPORT_CARD) return null;
  const grades: ReportCard['grades'] = {};
  for (const area of REPORT_CARD_AREAS) grades[area] = drawGrade(CARD_GRADES, random);
  return {
    framework: 'report-card-2025',
    date,
    grades,
    safeguardingMet: !random.chance(0.02),
    ...SIMULATED,
  };
}

function olderInspection(
  date: CalendarDate,
  independent: boolean,
  random: SeededRandom,
): OlderInspection | null {
  if (date >= FIRST_REPORT_CARD) return null;
  const overall = drawGrade(OLDER_GRADES, random);
  // Behaviour is most often graded as the whole is.
  const behaviour = random.chance(0.75) ? overall : drawGrade(OLDER_GRADES, random);
  return {
    framework: 'older',
    date,
    overall: !independent && date >= NO_OVERALL_FROM ? null : overall,
    behaviour,
    ...SIMULATED,
  };
}

function drawGrade<G extends string>(
  grades: readonly [readonly [G, number], ...(readonly [G, number])[]],
  random: SeededRandom,
): G {
  let left = random.fraction();
  for (const [grade, share] of grades) {
    left -= share;
    if (left < 0) return grade;
  }
  return grades[0][0];
}
