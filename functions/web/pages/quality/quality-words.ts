import { type CalendarDate, longDate } from '../../../../lib/kernel/index.ts';
import type { VisitKind, VisitOutcome } from '../../../../lib/quality/index.ts';
import type {
  ShownSuspension,
  TraySuspension,
} from '../../../use-cases/quality/read-suspensions.ts';
import { KIND_WORDS as PROVISION_WORDS } from '../../words/setting-words.ts';

export const VISIT_KIND_WORDS: Readonly<Record<VisitKind, string>> = {
  announced: 'Announced visit',
  unannounced: 'Unannounced visit',
  desktop: 'Desktop review, without a visit',
};

export const OUTCOME_WORDS: Readonly<Record<VisitOutcome, string>> = {
  assured: 'Assured',
  'assured-with-actions': 'Assured with actions',
  'not-assured': 'Not assured',
};

export const OUTCOME_TAGS: Readonly<Record<VisitOutcome, string>> = {
  assured: 'govuk-tag--green',
  'assured-with-actions': 'govuk-tag--yellow',
  'not-assured': 'govuk-tag--red',
};

/** "Stands until 26 February 2027", "Ended on 3 March 2027". */
export function stateWords({
  state,
  from,
  until,
  ended,
}: Pick<ShownSuspension, 'state' | 'from' | 'until' | 'ended'>): string {
  switch (state) {
    case 'to-come':
      return `From ${longDate(from)} to ${longDate(until)}`;
    case 'standing':
      return `Stands until ${longDate(until)}`;
    case 'expired':
      return `Expired on ${longDate(until)}`;
    default:
      return `Ended on ${longDate(ended?.on ?? until)}`;
  }
}

export const MINE_WORDS: Readonly<Record<TraySuspension['mine'], string>> = {
  own: 'Yours',
  adopted: 'Adopted',
  'not-adopted': 'Not adopted',
  undecided: 'To decide on',
};

/** The whole setting, or the strand that the id of a provision ends with. */
export function partWords(provisionId: string | null): string {
  if (provisionId === null) return 'The whole setting';
  const strand = provisionId.slice(provisionId.indexOf('-') + 1);
  return `Provision ${provisionId}${strand === 'main' ? ' (its main places)' : ''}`;
}

/** A provision of a setting as a choice. */
export function provisionWords({
  id,
  kind,
}: {
  readonly id: string;
  readonly kind: keyof typeof PROVISION_WORDS;
}): string {
  return `Only ${id}, ${PROVISION_WORDS[kind]}`;
}

export function doneWords(doneOn: CalendarDate | null, dueOn: CalendarDate): string {
  return doneOn === null ? `due ${longDate(dueOn)}` : `done ${longDate(doneOn)}`;
}
