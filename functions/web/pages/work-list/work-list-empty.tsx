import { type WorkListQuery, withFilter, workListSearch } from './work-list-query.ts';
import { filterTags } from './work-list-tags.ts';

/** An authority that has no request yet: how to begin. */
export function NoneAtAll({ path, mayCreate }: { path: string; mayCreate: boolean }) {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">This authority has no requests yet.</p>
      {mayCreate ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/new`}>
            Record the first request
          </a>
          . You need the authority’s own reference for the child, the date of birth, the needs and
          the home’s postcode.
        </p>
      ) : (
        <p class="govuk-body">Case officers record them.</p>
      )}
    </div>
  );
}

/** A filter that lets nothing through: what it is, and what to change. */
export function NoneMatch({ query, path }: { query: WorkListQuery; path: string }) {
  const parts = filterTags(query);
  const asked = parts
    .map(
      ({ heading, tags }) =>
        `${heading.toLowerCase()}: ${tags.map(({ text }) => text).join(' or ')}`,
    )
    .join('; ');
  const { closed } = query.filter;
  return (
    <>
      <p class="govuk-body">
        {asked === ''
          ? 'No request is open.'
          : `No ${closed ? '' : 'open '}request matches ${asked}.`}
      </p>
      <p class="govuk-body">You can:</p>
      <ul class="govuk-list govuk-list--bullet">
        {parts.length > 1 && <li>remove one of the filters above</li>}
        {query.filter.reference !== '' && <li>check the reference, or give less of it</li>}
        <li>
          <a
            class="govuk-link"
            href={path + workListSearch(withFilter(query, { closed: !closed }))}
          >
            {closed ? 'look among open requests' : 'look among closed requests'}
          </a>
        </li>
        {asked !== '' && (
          <li>
            <a class="govuk-link" href={path}>
              clear the filters
            </a>
          </li>
        )}
      </ul>
    </>
  );
}
