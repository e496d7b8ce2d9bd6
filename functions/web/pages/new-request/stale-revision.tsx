import type { Owner } from '../../../../lib/access/index.ts';
import { longMoment } from '../../../../lib/kernel/index.ts';
import type { Draft } from '../../../../lib/requests/index.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import type { WebDeps } from '../../web-deps.ts';
import { changedRows, requestRows } from '../../words/request-rows.ts';
import { readRevision } from './read-revision.ts';

interface StaleProps {
  readonly owner: Owner;
  readonly of: NonNullable<Draft['of']>;
  readonly path: string;
  readonly deps: WebDeps;
  readonly nameOf: (key: string) => string;
}

/** Somebody else changed the request while these changes were made: what they changed, and the way to keep both. */
export async function StaleRevision({ owner, of, path, deps, nameOf }: StaleProps) {
  const [now, before] = await Promise.all([
    deps.requests(owner).get(of.requestId),
    readRevision(deps, owner, of.requestId, of.revision),
  ]);
  const stands = await deps.cases(owner).get(of.requestId);
  if (!now.ok || !stands.ok || before === null) return null;
  const { receivedOn } = stands.value;
  const changed = changedRows(
    requestRows(before, receivedOn, nameOf),
    requestRows(now.value, receivedOn, nameOf),
  );
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        {`${now.value.revisedBy} changed this request on ${longMoment(now.value.revisedAt)}:`}
      </p>
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
