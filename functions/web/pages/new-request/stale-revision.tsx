import type { Owner } from '../../../../lib/access/index.ts';
import { longMoment } from '../../../../lib/kernel/index.ts';
import type { Draft, PlacementRequest } from '../../../../lib/requests/index.ts';
import type { Deps } from '../../../shared/deps.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { changedRows, requestRows } from '../../words/request-rows.ts';
import { readRevision } from './read-revision.ts';

/** What somebody else changed of a request since a draft of its next revision was begun. */
export interface ChangedMeanwhile {
  readonly by: string;
  readonly at: string;
  readonly changed: ReturnType<typeof changedRows>;
}

export async function changedMeanwhile(
  deps: Pick<Deps, 'requests' | 'cases'>,
  owner: Owner,
  { requestId, revision }: NonNullable<Draft['of']>,
  nameOf: (key: string) => string,
): Promise<ChangedMeanwhile | null> {
  const [now, stands, before] = await Promise.all([
    deps.requests(owner).get(requestId),
    deps.cases(owner).get(requestId),
    readRevision(deps, owner, requestId, revision),
  ]);
  if (!now.ok || !stands.ok || before === null) return null;
  const rowsOf = (one: PlacementRequest) => requestRows(one, stands.value.receivedOn, nameOf);
  const { revisedBy: by, revisedAt: at } = now.value;
  return { by, at, changed: changedRows(rowsOf(before), rowsOf(now.value)) };
}

/** Tells it, with the way to keep both. */
export function StaleRevision({ meanwhile, path }: { meanwhile: ChangedMeanwhile; path: string }) {
  const { by, at, changed } = meanwhile;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">{`${by} changed this request on ${longMoment(at)}:`}</p>
      <ul class="govuk-list govuk-list--bullet">
        {changed.map(({ key, was, value }) => (
          <li>{`${key}: from “${was}” to “${value}”`}</li>
        ))}
      </ul>
      <p class="govuk-body">Your changes are still here. Put them on top of what it says now:</p>
      <form method="post" action={`${path}/rebase`}>
        <Govuk c="button" params={{ text: 'Keep both', preventDoubleClick: true }} />
      </form>
    </div>
  );
}
