import type { GridPoint } from '../../lib/geography/index.ts';
import {
  ageOfYearGroup,
  ageReferenceDay,
  type CalendarDate,
  phaseOfYearGroup,
} from '../../lib/kernel/index.ts';
import { $RequestInput, type RequestInput } from '../../lib/requests/index.ts';
import type { SeededRandom } from '../simulation/seeded-random.ts';
import type { SimulationCalendar } from '../simulation/simulation-calendar.ts';
import type { Difficulty } from './difficulties.ts';
import { type AuthorityName, DEMO_AUTHORITIES, DEMO_TOWNS, type TownName } from './region.ts';

/** A demo request as it is written down: the year group by age, and where the child lives. */
export interface RequestSpec
  extends Partial<
    Pick<
      RequestInput,
      | 'sex'
      | 'secondNeed'
      | 'basis'
      | 'band'
      | 'mustHave'
      | 'niceToHave'
      | 'requestedSettings'
      | 'mainstreamWanted'
      | 'attends'
      | 'siblingsAt'
      | 'taughtInYearGroup'
    >
  > {
  readonly difficulty: Difficulty;
  readonly home: TownName | GridPoint;
  /** Year group on the start date by the child's age. */
  readonly year: number;
  readonly need: RequestInput['primaryNeed'];
  /** Days from today; next September where it is left out. */
  readonly startsInDays?: number;
}

/** One open request of the demo. */
export interface DemoRequest {
  readonly authority: string;
  readonly difficulty: Difficulty;
  readonly input: RequestInput;
}

/** Each authority writes its references in its own way. */
const REFERENCE: Readonly<Record<AuthorityName, (year: number, serial: number) => string>> = {
  ambledon: (year, serial) => `AMB/${year % 100}/${String(serial).padStart(4, '0')}`,
  westmere: (_year, serial) => `WM-${20_000 + serial}`,
  tarnshire: (year, serial) => `TS ${year} ${String(serial).padStart(3, '0')}`,
};

/** Share of children with a plan who are girls (DfE, EHC plans 2025: near three in ten). */
const SHARE_OF_GIRLS = 0.3;

export function stateDemoRequest(
  authority: AuthorityName,
  serial: number,
  spec: RequestSpec,
  random: SeededRandom,
  calendar: SimulationCalendar,
): DemoRequest {
  const { difficulty, home, year, need, startsInDays, ...details } = spec;
  const startDate =
    startsInDays === undefined ? calendar.nextSeptember : calendar.daysAgo(-startsInDays);
  const drawnSex = random.chance(SHARE_OF_GIRLS) ? 'female' : 'male';
  return {
    authority: DEMO_AUTHORITIES[authority].code,
    difficulty,
    input: $RequestInput.parse({
      sex: drawnSex,
      basis: 'day',
      ...details,
      reference: REFERENCE[authority](calendar.year, serial),
      dateOfBirth: birthday(year, startDate, random),
      primaryNeed: need,
      startDate,
      phase: phaseOfYearGroup(details.taughtInYearGroup ?? year),
      home: typeof home === 'string' ? homeIn(home, random) : home,
    }),
  };
}

/** Between 1 September and 31 August of the year of birth that makes this the child's year group. */
function birthday(yearGroup: number, startDate: CalendarDate, random: SeededRandom): CalendarDate {
  const birthYear = Number(ageReferenceDay(startDate).slice(0, 4)) - ageOfYearGroup(yearGroup);
  const month = random.whole(1, 12);
  const day = random.whole(1, 28);
  const inYear = month > 8 ? birthYear - 1 : birthYear;
  return `${inYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function homeIn(town: TownName, random: SeededRandom): GridPoint {
  const { centre, radius } = DEMO_TOWNS[town];
  const off = () => Math.round(((random.fraction() - 0.5) * radius) / 10) * 10;
  return { easting: centre.easting + off(), northing: centre.northing + off() };
}
