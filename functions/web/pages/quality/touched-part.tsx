import { yearGroupName } from '../../../../lib/kernel/index.ts';
import { howMany } from '../../../shared/words.ts';
import type { TouchedBySuspension } from '../../../use-cases/quality/touched-by-suspension.ts';

const MOST_SHOWN = 20;

function underWay(lists: number, holds: number): string {
  const named = lists === 0 ? 'No current list' : howMany(lists, 'current list');
  const kept = holds === 0 ? 'no place' : howMany(holds, 'place');
  return `${named} of yours ${lists > 1 ? 'name' : 'names'} this setting, and ${kept} here ${holds > 1 ? 'are' : 'is'} held or taken for your children.`;
}

/** What the authority has under way with the setting. All of it stays as it is, and the page says so. */
export function TouchedPart({
  touched: { lists, holds },
  authority,
}: {
  touched: TouchedBySuspension;
  authority: string;
}) {
  const request = (requestId: string) => `/authority/${authority}/requests/${requestId}`;
  return (
    <section aria-labelledby="touched">
      <h2 class="govuk-heading-m" id="touched">
        What you have under way here
      </h2>
      {lists.length === 0 && holds.length === 0 ? (
        <p class="govuk-body">
          No current list of yours names this setting, and you hold no place here.
        </p>
      ) : (
        <p class="govuk-body">
          {underWay(lists.length, holds.length)} Nothing of it is cancelled or changed. Lists show
          the caution when you make a new version.
        </p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        {lists.slice(0, MOST_SHOWN).map(({ requestId, reference, version, rank, shared }) => (
          <li>
            <a class="govuk-link" href={`${request(requestId)}/lists/${version}`}>
              {reference}, version {version}
            </a>
            : number {rank}
            {shared ? ', shared with the family' : ''}
          </li>
        ))}
        {holds.slice(0, MOST_SHOWN).map(({ requestId, provisionId, yearGroup, state }) => (
          <li>
            {state === 'held' ? 'A place held' : 'A place taken'} in {yearGroupName(yearGroup)} of{' '}
            {provisionId}
            {requestId !== null && (
              <>
                {' '}
                (
                <a class="govuk-link" href={`${request(requestId)}/holds`}>
                  its request
                </a>
                )
              </>
            )}
          </li>
        ))}
      </ul>
      {lists.length + holds.length > 2 * MOST_SHOWN && (
        <p class="govuk-body">The first {MOST_SHOWN} of each are shown.</p>
      )}
    </section>
  );
}
