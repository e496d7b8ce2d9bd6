import {
  type AdmissionLimit,
  isUnanswered,
  type LimitAnswer,
} from '../../../../lib/capacity/index.ts';
import {
  type CalendarDate,
  daysBetween,
  londonDate,
  longDate,
} from '../../../../lib/kernel/index.ts';
import { counted } from '../../words/counted.ts';

export const LIMIT_ANSWER_WORDS: Readonly<Record<LimitAnswer['answer'], string>> = {
  accepts: 'accepts it',
  'does-not-accept': 'does not accept it',
  'will-talk': 'will talk about it',
};

/** A limit in the provider’s words, and what the authority of the area says to it. */
export function LimitView({
  limit,
  authorityName,
  today,
}: {
  limit: AdmissionLimit;
  authorityName: string;
  today: CalendarDate;
}) {
  return (
    <>
      <p class="govuk-body">
        <strong>What limits whom it can admit</strong>, published{' '}
        {longDate(londonDate(Date.parse(limit.at)))}
        {limit.publishedBy === 'authority' ? ' by an authority on its behalf' : ''}: “{limit.words}”
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {limit.answers.map(({ answer, words, at }) => (
          <li>
            {authorityName} {LIMIT_ANSWER_WORDS[answer]} ({longDate(londonDate(Date.parse(at)))}): “
            {words}”
          </li>
        ))}
        {isUnanswered(limit) && (
          <li>
            {authorityName} has not answered yet: {waitingWords(limit, today)}.
          </li>
        )}
        {limit.authority === null && <li>The register names no authority that must answer it.</li>}
      </ul>
    </>
  );
}

/** "waiting since today", "waiting for 3 days". */
export function waitingWords({ at }: Pick<AdmissionLimit, 'at'>, today: CalendarDate): string {
  const days = daysBetween(londonDate(Date.parse(at)), today);
  return days === 0 ? 'waiting since today' : `waiting for ${counted(days, 'day')}`;
}
