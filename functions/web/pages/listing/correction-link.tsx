import { type Correction, correctionPath } from '../../../use-cases/listing/corrections.ts';

const PART_WORDS = {
  needs: 'Correct your needs',
  ages: 'Correct your ages',
  bases: 'Correct the places that you offer',
  features: 'Correct your features and therapies',
  free: 'Publish free places',
} as const;

/** Whose provision it is, and whether the register still has it. */
export interface Whose {
  readonly settingKey: string;
  readonly provisionId: string;
  readonly isKnown: boolean;
}

/** What can be done about a row, as its last cell. */
export function CorrectionLink({ correction, whose }: { correction: Correction; whose: Whose }) {
  if (correction.by === 'register') {
    return <>Only Get Information About Schools can change it: see below</>;
  }
  const path = whose.isKnown
    ? correctionPath(correction, whose.settingKey, whose.provisionId)
    : null;
  if (correction.by === 'nobody' || path === null) return <>Nothing to correct</>;
  return (
    <a class="govuk-link" href={path}>
      {correction.page === 'fees' ? 'Publish your fees' : PART_WORDS[correction.part]}
      <span class="govuk-visually-hidden"> of {whose.provisionId}</span>
    </a>
  );
}
