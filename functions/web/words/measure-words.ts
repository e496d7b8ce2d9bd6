import { pounds } from '../../../lib/kernel/index.ts';
import type { CriterionScore } from '../../../lib/matching/index.ts';
import { codeInWords } from '../../shared/words.ts';

type Measure = CriterionScore['measures'][number];

/** A raw fact with its unit: "4.7 miles", "£20,168 a year", "designated", "not known". */
export function factWords({ value, unit, measure }: Measure): string {
  if (value === null) return 'not known';
  if (typeof value === 'string') {
    return unit === null ? codeInWords(value) : `${codeInWords(value)} ${unit}`;
  }
  if (measure === 'additional-cost') return `${pounds(Math.round(value / 100) * 100)} a year`;
  const figure = Number.isInteger(value) ? String(value) : value.toFixed(1);
  if (unit === null) return figure;
  if (unit.startsWith('%')) return `${figure}${unit}`;
  return `${figure} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}
