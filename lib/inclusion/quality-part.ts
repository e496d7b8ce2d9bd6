import type { CalendarDate } from '../kernel/index.ts';
import type { GradesPolicy, PolicyPack } from '../policy/index.ts';
import { earliestKnown } from './earliest-known.ts';
import { inWords } from './inclusion-inspection.ts';
import { type PracticePart, unknownPart } from './practice-part.ts';
import {
  $ReportCardGrade,
  type Inspection,
  REPORT_CARD_AREAS,
  type SettingPractice,
} from './setting-practice.ts';

/** Inclusion is scored under its own criterion and would count twice here. */
const AREAS = REPORT_CARD_AREAS.filter((area) => area !== 'inclusion');

/**
 * The newest inspection that says something of quality: the mean worth of a report card's areas other than inclusion, or
 * the overall grade of the older framework (none was given from September 2024). Its weight is 1.
 */
export function qualityPart(
  practice: SettingPractice | null,
  today: CalendarDate,
  policy: PolicyPack['quality'],
): PracticePart {
  const since = earliestKnown(today, policy.yearsKnown);
  for (const inspection of practice?.inspections ?? []) {
    const found = inspection.date < since ? null : gradeOf(inspection, policy.grades);
    if (found === null) continue;
    const { date: asOf, file, simulated } = inspection;
    return { measure: 'inspection', weight: 1, ...found, asOf, file, simulated };
  }
  return unknownPart('inspection', 1);
}

function gradeOf(
  inspection: Inspection,
  grades: GradesPolicy,
): Pick<PracticePart, 'value' | 'unit' | 'scaled'> | null {
  if (inspection.framework === 'older') {
    const { overall } = inspection;
    if (overall === null) return null;
    return { value: inWords(overall), unit: 'overall', scaled: grades.older[overall] };
  }
  let graded = 0;
  let worth = 0;
  let value = '';
  for (const grade of $ReportCardGrade.options) {
    let areas = 0;
    for (const area of AREAS) if (inspection.grades[area] === grade) areas += 1;
    if (areas === 0) continue;
    graded += areas;
    worth += areas * grades.reportCard[grade];
    value += `${value === '' ? '' : ', '}${inWords(grade)} in ${areas}`;
  }
  if (graded === 0) return null;
  return { value, unit: `of ${graded} areas`, scaled: worth / graded };
}
