import type { Brief } from '../brief.ts';
import type { Candidate } from '../candidate.ts';
import { inclusionValue } from '../measures/inclusion.ts';
import { qualityValue } from '../measures/quality.ts';
import type { Columns, PackHeader } from './pack-columns.ts';
import { representativeOf } from './row-class.ts';
import { unpackPractice } from './unpack-practice.ts';

/** The parts of the score that inclusion and quality give each row on one day. */
export interface PracticeColumns {
  readonly inclusion: Float64Array;
  readonly quality: Float64Array;
}

/**
 * By the very measures that evaluate a candidate. `candidateOf` is asked only where the policy counts the
 * load, which needs the rolls.
 */
export function practiceColumns(
  columns: Columns,
  { classes }: PackHeader,
  brief: Pick<Brief, 'policy' | 'today'>,
  candidateOf: (row: number) => Candidate | null,
): PracticeColumns {
  const { weights } = brief.policy;
  const representatives = classes.map(representativeOf);
  const loadCounts = brief.policy.inclusion.weights.load > 0;
  const rows = columns.setting.length;
  const parts = { inclusion: new Float64Array(rows), quality: new Float64Array(rows) };
  for (let row = 0; row < rows; row += 1) {
    const representative = representatives[columns.rowClass[row] ?? 0];
    if (representative === undefined) continue;
    const practice = unpackPractice(columns, columns.setting[row] ?? 0);
    const candidate = (loadCounts ? candidateOf(row) : null) ?? { ...representative, practice };
    parts.inclusion[row] = weights.inclusion * inclusionValue(brief, candidate).value;
    parts.quality[row] = weights.quality * qualityValue(brief, practice).value;
  }
  return parts;
}
