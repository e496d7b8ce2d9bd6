import { longDate } from '../../../../lib/kernel/index.ts';
import type { FamilyList } from '../../../use-cases/family/read-family-list.ts';

/** In one sentence, who acts next and by when. */
export function nextStepWords({
  isOpen,
  isSent,
  shared,
  answer,
  authorityName,
}: FamilyList): string {
  const day = longDate(shared.answersBy);
  if (!isOpen) {
    return `The last day for answers here was ${day}. ${authorityName} acts next: it reads what families said and decides whom to ask for a place.`;
  }
  if (isSent) {
    return `You have sent your answers. ${authorityName} acts next. You can change and send them again until ${day}.`;
  }
  return answer
    ? `You act next: your answers are saved but not sent. Send them by ${day}.`
    : `You act next: tell us what you think by ${day}.`;
}

/** With the way there, except on the page of the answers itself. */
export function NextStep({ list, isThere = false }: { list: FamilyList; isThere?: boolean }) {
  return (
    <div class="govuk-inset-text rp-next-step">
      <p class="govuk-body govuk-!-margin-bottom-2">{nextStepWords(list)}</p>
      {!(isThere && list.isOpen) && (
        <Onward isOpen={list.isOpen} hasAnswer={list.answer !== null} />
      )}
    </div>
  );
}

function Onward({ isOpen, hasAnswer }: { isOpen: boolean; hasAnswer: boolean }) {
  return (
    <p class="govuk-body govuk-!-margin-bottom-0 rp-no-print">
      {isOpen ? (
        <a class="govuk-link" href="/family/answers">
          {hasAnswer ? 'Go to your answers' : 'Tell us what you think'}
        </a>
      ) : (
        <a class="govuk-link" href="/family/next">
          See what happens next
        </a>
      )}
    </p>
  );
}
