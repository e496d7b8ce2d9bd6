import type { PracticePart } from '../../inclusion/index.ts';
import { known, type Measure, unknownMeasure } from './measure.ts';

/** A published figure of a setting as a measure; one that is not known, or too old, stands at the neutral value. */
export function practiceMeasure(part: PracticePart, neutral: number): Measure {
  if (part.scaled === null) return unknownMeasure(part.measure, neutral);
  const { measure, value, unit, asOf } = part;
  const source = part.simulated ? 'simulated' : part.file === null ? 'register' : 'published-file';
  return known({ measure, value, unit, source, asOf }, part.scaled);
}
