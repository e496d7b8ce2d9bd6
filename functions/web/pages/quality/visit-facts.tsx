import { type CalendarDate, londonDate, longDate } from '../../../../lib/kernel/index.ts';
import { isActionLate } from '../../../../lib/quality/index.ts';
import type { ShownVisit } from '../../../use-cases/quality/read-visits.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import {
  doneWords,
  OUTCOME_TAGS,
  OUTCOME_WORDS,
  partWords,
  VISIT_KIND_WORDS,
} from './quality-words.ts';

type Facts = Pick<
  ShownVisit,
  | 'authorityName'
  | 'consortium'
  | 'visitedOn'
  | 'kind'
  | 'outcome'
  | 'provisionId'
  | 'words'
  | 'nextDueOn'
>;

export function OutcomeTag({ outcome }: Pick<Facts, 'outcome'>) {
  return (
    <Govuk c="tag" params={{ text: OUTCOME_WORDS[outcome], classes: OUTCOME_TAGS[outcome] }} />
  );
}

export function VisitFacts({ visit, today }: { visit: Facts; today: CalendarDate }) {
  const { authorityName, consortium, visitedOn, kind, outcome, provisionId } = visit;
  const { words, nextDueOn } = visit;
  const late = nextDueOn !== null && nextDueOn < today ? ', which is late' : '';
  return (
    <Govuk
      c="summary-list"
      params={{
        rows: [
          row('Recorded by', consortium ? `${authorityName}, for ${consortium}` : authorityName),
          row('Visited on', longDate(visitedOn)),
          row('Kind', VISIT_KIND_WORDS[kind]),
          row('Outcome', OUTCOME_WORDS[outcome]),
          row('Where', partWords(provisionId)),
          row('What was found', words),
          row('Next visit', nextDueOn === null ? 'No day set' : `${longDate(nextDueOn)}${late}`),
        ],
      }}
    />
  );
}

function row(name: string, value: string) {
  return { key: { text: name }, value: { text: value } };
}

/** What the setting is asked to do, what of it is done, and what is late. */
export function VisitActions({
  actions,
  today,
}: Pick<ShownVisit, 'actions'> & { today: CalendarDate }) {
  if (actions.length === 0) return <p class="govuk-body">No actions.</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {actions.map((action) => (
        <li>
          {action.words.replace(/[.]$/, '')}: {doneWords(action.doneOn, action.dueOn)}
          {isActionLate(action, today) && <strong>, late</strong>}
        </li>
      ))}
    </ul>
  );
}

export function VisitComments({ comments }: Pick<ShownVisit, 'comments'>) {
  if (comments.length === 0) return <p class="govuk-body">The provider has not commented.</p>;
  return (
    <>
      {comments.map(({ words, at }) => (
        <Govuk
          c="inset-text"
          params={{
            text: `The provider said on ${longDate(londonDate(Date.parse(at)))}: “${words}”`,
          }}
        />
      ))}
    </>
  );
}
