import { FEE_PARTS, type FeeStep } from '../../../../lib/banding/index.ts';
import { longDate, longMoment, pounds } from '../../../../lib/kernel/index.ts';

export const STANDING_WORDS: Readonly<Record<FeeStep['standing'], string>> = {
  later: 'Not begun yet',
  'in-force': 'In force',
  past: 'Charged before',
  superseded: 'Superseded',
};

const TAGS: Readonly<Record<FeeStep['standing'], string>> = {
  later: 'govuk-tag--blue',
  'in-force': 'govuk-tag--green',
  past: 'govuk-tag--grey',
  superseded: 'govuk-tag--yellow',
};

export function standingTag(standing: FeeStep['standing']) {
  return { text: STANDING_WORDS[standing], classes: TAGS[standing] };
}

/** "£2,500 more (+4.2%)", "no change", "first fee". */
export function upliftWords(uplift: FeeStep['uplift']): string {
  if (uplift === null) return 'First fee';
  const { pence, percent } = uplift;
  if (pence === 0) return 'No change';
  const rate = percent === null ? '' : ` (${percent > 0 ? '+' : '−'}${Math.abs(percent)}%)`;
  return `${pounds(Math.abs(pence))} ${pence > 0 ? 'more' : 'less'}${rate}`;
}

/** When and by whom a fee was published, and why where it changed what was charged already. */
export function publishedWords({ fee }: FeeStep, person?: string): string {
  const whose = {
    provider: person ? `by ${person}` : 'by the provider',
    authority: 'by an authority',
    simulated: 'simulated',
  }[fee.publishedBy];
  const why = fee.reason === undefined ? '' : `. Changed what was charged already: “${fee.reason}”`;
  return `${longMoment(fee.publishedAt)}, ${whose}${why}`;
}

export function fromWords({ fee }: FeeStep): string {
  return `From ${longDate(fee.from)}`;
}

/** The parts of a fee in pounds, in their order, and the whole. */
export function amountsOf({ fee, total }: FeeStep): readonly string[] {
  return [...FEE_PARTS.map((part) => pounds(fee.parts[part])), pounds(total)];
}
