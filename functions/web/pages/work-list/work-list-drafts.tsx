import type { Owner } from '../../../../lib/access/index.ts';
import { type CalendarDate, londonDate } from '../../../../lib/kernel/index.ts';
import { type Draft, draftLapsesAt } from '../../../../lib/requests/index.ts';
import type { Deps } from '../../../shared/deps.ts';
import { counted } from '../../words/counted.ts';
import { dueInWords } from '../../words/due-words.ts';

/** What somebody has begun to state and not sent. */
export async function draftsOf(
  deps: Pick<Deps, 'drafts'>,
  owner: Owner,
  person: string,
): Promise<readonly Draft[]> {
  const all = await deps.drafts(owner).all();
  return all.filter((each) => 'id' in each).filter(({ begunBy }) => begunBy.personId === person);
}

interface DraftsProps {
  readonly owner: Owner;
  readonly drafts: readonly Draft[];
  readonly today: CalendarDate;
}

/** The visitor's unfinished requests, to go on with or throw away; nothing where there are none. */
export function Drafts({ owner, drafts, today }: DraftsProps) {
  if (drafts.length === 0) return null;
  return (
    <section class="rp-drafts" aria-labelledby="drafts">
      <h2 class="govuk-heading-m" id="drafts">
        {`You have ${counted(drafts.length, 'unfinished request')}`}
      </h2>
      <ul class="govuk-list">
        {drafts.map((draft) => {
          const path = `/authority/${owner.code}/drafts/${draft.id}`;
          const name = draftName(draft);
          const lapses = dueInWords(londonDate(draftLapsesAt(draft)), today);
          return (
            <li>
              <a class="govuk-link" href={path}>
                {`Continue ${name}`}
              </a>{' '}
              <span class="rp-hint rp-hint--inline">{`It is deleted ${lapses}.`}</span>{' '}
              <a class="govuk-link" href={`${path}/delete`}>
                Delete<span class="govuk-visually-hidden">{` ${name}`}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** "the changes to AMB/27/0301", "AMB/27/0301", "a new request without a reference". */
export function draftName({ of, answers }: Pick<Draft, 'of' | 'answers'>): string {
  if (of !== null) return `the changes to ${of.reference}`;
  return answers.reference?.[0] || 'a new request without a reference';
}
