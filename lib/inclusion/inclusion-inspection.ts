import type { GradesPolicy } from '../policy/index.ts';
import { type PracticePart, unknownPart } from './practice-part.ts';
import type { Inspection } from './setting-practice.ts';

interface Judgement {
  readonly words: string;
  readonly area: string;
  readonly scaled: number;
}

/**
 * The newest inspection that graded inclusion, or what stands nearest to it: a report card's area "inclusion"; under the
 * older framework behaviour and attitudes, else the overall grade.
 */
export function inclusionInspection(
  inspections: readonly Inspection[],
  weight: number,
  grades: GradesPolicy,
  since: string,
): PracticePart {
  for (const inspection of inspections) {
    const judgement = inspection.date < since ? null : judgementOf(inspection, grades);
    if (judgement === null) continue;
    return {
      measure: 'inclusion-inspection',
      weight,
      value: judgement.words,
      unit: judgement.area,
      asOf: inspection.date,
      file: inspection.file,
      simulated: inspection.simulated,
      scaled: judgement.scaled,
    };
  }
  return unknownPart('inclusion-inspection', weight);
}

function judgementOf(inspection: Inspection, grades: GradesPolicy): Judgement | null {
  if (inspection.framework === 'report-card-2025') {
    const grade = inspection.grades.inclusion;
    if (grade === undefined) return null;
    return { words: inWords(grade), area: 'for inclusion', scaled: grades.reportCard[grade] };
  }
  const { behaviour, overall } = inspection;
  const grade = behaviour ?? overall;
  if (grade === null) return null;
  const area = behaviour === null ? 'overall' : 'for behaviour and attitudes';
  return { words: inWords(grade), area, scaled: grades.older[grade] };
}

/** "requires improvement" of `requires-improvement`. */
export function inWords(grade: string): string {
  return grade.replaceAll('-', ' ');
}
