/** The heads of a table's columns; one that stands over figures is given as `{ numeric }`. */
export function TableHead({
  heads,
}: {
  heads: readonly (string | { readonly numeric: string })[];
}) {
  return (
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {heads.map((head) =>
          typeof head === 'string' ? (
            <th scope="col" class="govuk-table__header">
              {head}
            </th>
          ) : (
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              {head.numeric}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}
