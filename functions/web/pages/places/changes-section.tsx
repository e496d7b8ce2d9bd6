import {
  academicYearOf,
  type ReturnProposal,
  type YearChange,
} from '../../../../lib/capacity/index.ts';
import { INTENT_WORDS } from '../../../../lib/matching/index.ts';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { yearLabel } from '../../words/provision-words.ts';
import { sentence } from '../../words/sentence.ts';
import { PROFILE_LABELS, profileWords } from './profile-words.ts';

type Row = readonly [what: string, from: string, to: string];

/** What a return says otherwise than the newest one. */
export function ChangesSection({ proposal }: { proposal: ReturnProposal }) {
  const rows = [
    ...proposal.changes.years.flatMap((year) => yearRows(year, academicYearOf(proposal.asOf))),
    ...proposal.changes.profile.map(
      ({ field, from, to }): Row => [
        PROFILE_LABELS[field],
        profileWords(field, from),
        profileWords(field, to),
      ],
    ),
  ];
  return (
    <section aria-labelledby="changes">
      <h2 class="govuk-heading-m" id="changes">
        What changes
      </h2>
      {rows.length === 0 ? (
        <p class="govuk-body">
          No figure changes. They are published as of today, so lists trust them in full again.
        </p>
      ) : (
        <Scroll label="What changes">
          <table class="govuk-table rp-table-small">
            <TableHead
              heads={['', proposal.newest ? 'Published so far' : 'Nothing so far', 'New']}
            />
            <tbody class="govuk-table__body">
              {rows.map(([what, from, to]) => (
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header rp-plain-header">
                    {what}
                  </th>
                  <td class="govuk-table__cell">{from}</td>
                  <td class="govuk-table__cell">
                    <strong>{to}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function yearRows(change: YearChange, thisYear: number): Row[] {
  const { yearGroup, intent, reason, onRoll, free } = change;
  const label = yearLabel(yearGroup);
  const said = (value: string | number | null) => (value === null ? 'Not said' : String(value));
  const rows: Row[] = [];
  if (intent) {
    const words = (value: typeof intent.from) => value && sentence(INTENT_WORDS[value]);
    rows.push([`${label}: a place`, said(words(intent.from)), said(words(intent.to))]);
  }
  if (reason) rows.push([`${label}: reason or condition`, said(reason.from), said(reason.to)]);
  if (onRoll) rows.push([`${label}: on roll`, said(onRoll.from), said(onRoll.to)]);
  for (const { academicYear, from, to } of free) {
    const when = academicYear <= thisYear ? 'free now' : `free from September ${academicYear}`;
    rows.push([`${label}: ${when}`, said(from), said(to)]);
  }
  return rows;
}
