import type {
  Disagreement,
  DisagreementCode,
  Figure,
  SettlementOutcome,
} from '../../../../lib/capacity/index.ts';
import { longDate, yearGroupName } from '../../../../lib/kernel/index.ts';

interface Words {
  readonly title: string;
  readonly published: string;
  readonly other: string;
}

/** What disagrees, and what each of the two figures is. */
export const DISAGREEMENT_WORDS: Readonly<Record<DisagreementCode, Words>> = {
  'places-differ': {
    title: 'Places: the return and the register differ',
    published: 'Places, as published',
    other: 'Places, as the register has them',
  },
  'roll-differs': {
    title: 'Pupils: the return and the register differ',
    published: 'On roll, as published',
    other: 'On roll, as the register has it',
  },
  'roll-above-places': {
    title: 'More pupils than places',
    published: 'On roll, as published',
    other: 'Places',
  },
  'free-does-not-fit': {
    title: 'Pupils and free places are more than the places',
    published: 'On roll and free, as published',
    other: 'Places',
  },
  'placed-above-roll': {
    title: 'You have placed more children than are on roll',
    published: 'On roll, as published',
    other: 'Children you have placed there',
  },
  'promised-above-free': {
    title: 'You have placed or hold more than is free',
    published: 'Free, as published',
    other: 'Placed or held since',
  },
};

export const OUTCOME_WORDS: Readonly<Record<SettlementOutcome, string>> = {
  'provider-right': 'The provider’s figure is right',
  'register-out-of-date': 'The register is out of date',
  'asked-provider': 'The provider was asked',
};

const SOURCES: Readonly<Record<Figure['source'], string>> = {
  return: 'return counted on',
  register: 'register of',
  placements: 'placements up to',
};

/** "register of 23 November 2026". */
export function sourceOf({ source, asOf }: Figure): string {
  return `${SOURCES[source]} ${longDate(asOf)}`;
}

/** "Year 7 from September 2026"; null where it is about the whole provision. */
export function groupOf({ yearGroup, academicYear }: Disagreement): string | null {
  if (yearGroup === null) return null;
  const year = academicYear === null ? '' : `, school year from September ${academicYear}`;
  return `${yearGroupName(yearGroup)}${year}`;
}

export function whoToAsk({ ask }: Disagreement): string {
  return ask === 'provider'
    ? 'Ask the provider: both figures depend on what it counted.'
    : 'Ask the provider which is right. Where the register is wrong, the provider puts it right at Get Information about Schools.';
}
