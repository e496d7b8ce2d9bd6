import { pounds } from '../../kernel/index.ts';
import { frameworkMark, frameworkSource } from '../framework-source.ts';
import { exactly } from '../pence-range.ts';
import type { PlaceInput } from '../place-input.ts';
import type { ReckonedLine } from '../reckoned-line.ts';

/** What the setting finds from its notional SEN budget, up to the framework's threshold. */
export function notionalSenLine({ framework }: PlaceInput): ReckonedLine {
  const threshold = framework.notionalSenThreshold;
  return {
    code: 'notional-sen',
    amount: exactly(threshold),
    payer: 'setting',
    marked: frameworkMark(framework),
    words: () => ({
      basis: `the first ${pounds(threshold)} of support, from the setting’s notional SEN budget`,
      source: frameworkSource(framework),
    }),
  };
}
