import type { Child } from 'hono/jsx';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';

/** A row of a table of counts: what it means, the details in which it is made up, how many lists, and what to do. */
export interface CountRow {
  readonly means: string;
  readonly details?: readonly string[];
  readonly lists: string;
  readonly act: Child;
}

/** Counts with what they mean and what can be done about them. */
export function CountRows({
  caption,
  of,
  rows,
}: {
  caption: string;
  /** Of which provision, for those who hear tables named. */
  of: string;
  rows: readonly CountRow[];
}) {
  return (
    <Scroll label={`${caption}: ${of}`}>
      <table class="govuk-table rp-stack rp-listing-table">
        <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
        <TableHead heads={['Lists', 'What it means', 'What you can do']} />
        <tbody class="govuk-table__body">
          {rows.map(({ means, details = [], lists, act }) => (
            <tr class="govuk-table__row">
              <td class="govuk-table__cell rp-listing-count" data-head="Lists">
                {lists}
              </td>
              <td class="govuk-table__cell">
                {means}
                {details.length > 0 && (
                  <ul class="govuk-list govuk-list--bullet rp-listing-details">
                    {details.map((detail) => (
                      <li>{detail}</li>
                    ))}
                  </ul>
                )}
              </td>
              <td class="govuk-table__cell" data-head="What you can do">
                {act}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
