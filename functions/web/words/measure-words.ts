import { longDate, pounds } from '../../../lib/kernel/index.ts';
import type { CriterionScore } from '../../../lib/matching/index.ts';
import { codeInWords } from '../../shared/words.ts';
import { FRAMEWORK_IN_FEW, frameworkOfUnit } from './inspection-words.ts';
import { sentence } from './sentence.ts';

type Measure = CriterionScore['measures'][number];

/** A raw fact with its unit: "4.7 miles", "designated", "not known"; a grade with its framework and day. */
export function factWords({ value, unit, measure, asOf }: Measure): string {
  if (value === null) return 'not known';
  if (typeof value === 'string') {
    const framework = frameworkOfUnit(unit);
    const on = asOf === null ? '' : `, ${longDate(asOf)}`;
    const under = framework === null ? '' : ` (${FRAMEWORK_IN_FEW[framework]}${on})`;
    return unit === null ? codeInWords(value) : `${codeInWords(value)} ${unit}${under}`;
  }
  if (measure === 'additional-cost') return `${pounds(Math.round(value / 100) * 100)} a year`;
  const figure = Number.isInteger(value) ? String(value) : value.toFixed(1);
  if (unit === null) return figure;
  if (unit.startsWith('%')) return `${figure}${unit}`;
  return `${figure} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}

/** The inspection that counts for quality, with its framework and date: no grade is said without them. */
export function ofstedWords({
  criteria,
}: {
  readonly criteria: readonly CriterionScore[];
}): string {
  const measures = criteria.flatMap((criterion) => criterion.measures);
  const found = measures.find(({ measure, value }) => measure === 'inspection' && value !== null);
  if (found === undefined) return 'No grade that counts is known';
  const invented = found.source === 'simulated' ? ', simulated' : '';
  return `${sentence(factWords(found))}${invented}`;
}
