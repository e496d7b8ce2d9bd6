import { BASIS_NAMES, longDate } from '../../kernel/index.ts';
import type { Fee } from '../fee.ts';
import { shareOfPence } from '../multiply-pence.ts';
import { exactly } from '../pence-range.ts';
import type { Payer } from '../place-cost.ts';
import type { PlaceInput } from '../place-input.ts';
import type { ReckonedLine } from '../reckoned-line.ts';
import { residentialPayer } from './residential-line.ts';

/**
 * The parts of a fee, each by who pays. Therapy is education's and care is social care's, but for the
 * shares agreed with health and care: those are rounded down to whole pence and the rest stays with the
 * usual payer, so the lines add up to the fee. Parts of £0 make no line, but education always does.
 */
export function feeLines(
  { jointFunding }: Pick<PlaceInput, 'jointFunding'>,
  fee: Fee,
): readonly ReckonedLine[] {
  const { education, therapy, care, residential } = fee.parts;
  const therapyByHealth = shareOfPence(therapy, jointFunding?.therapy.health ?? 0);
  const therapyByCare = shareOfPence(therapy, jointFunding?.therapy.care ?? 0);
  const careByHealth = shareOfPence(care, jointFunding?.care.health ?? 0);
  const parts: readonly (readonly [keyof Fee['parts'], Payer, number])[] = [
    ['education', 'education', education],
    ['therapy', 'education', therapy - therapyByHealth - therapyByCare],
    ['therapy', 'health', therapyByHealth],
    ['therapy', 'care', therapyByCare],
    ['care', 'care', care - careByHealth],
    ['care', 'health', careByHealth],
    ['residential', residentialPayer(fee.basis), residential],
  ];
  return parts
    .filter(([code, , pence]) => code === 'education' || pence > 0)
    .map(([code, payer, pence]) => ({
      code,
      amount: exactly(pence),
      payer,
      marked: fee.publishedBy === 'simulated' ? 'simulated' : 'published',
      words: () => wordsOf(fee, code, pence),
    }));
}

function wordsOf(fee: Fee, code: keyof Fee['parts'], pence: number) {
  const part = pence < fee.parts[code] ? 'share of the' : 'the';
  return {
    basis: `${part} ${code} part of the fee for a ${BASIS_NAMES[fee.basis]} from ${longDate(fee.from)}`,
    source: SOURCES[fee.publishedBy],
  };
}

const SOURCES: Readonly<Record<Fee['publishedBy'], string>> = {
  provider: 'Published by the provider',
  authority: 'Published by the authority for the provider',
  simulated: 'Invented for the demonstration',
};
