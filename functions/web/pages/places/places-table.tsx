import { academicYearOf, PERIODS } from '../../../../lib/capacity/index.ts';
import { INTENT_WORDS } from '../../../../lib/matching/index.ts';
import type { SettingCapacity } from '../../../use-cases/read-capacity.ts';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { yearLabel } from '../../words/provision-words.ts';
import { sentence } from '../../words/sentence.ts';

type Provision = SettingCapacity['provisions'][number];
type Newest = NonNullable<Provision['newest']>;

/** What is published of each year group, and what is left of it now. */
export function PlacesTable({
  title,
  provision,
  newest,
}: {
  title: string;
  provision: Provision;
  newest: Newest;
}) {
  const first = academicYearOf(newest.asOf);
  const years = PERIODS.map((_period, ahead) => first + ahead);
  return (
    <Scroll label={`Free places: ${title}`}>
      <table class="govuk-table rp-table-small rp-stack">
        <TableHead
          heads={[
            'Year group',
            'A place',
            ...['On roll', ...years.map(headOf)].map((numeric) => ({ numeric })),
          ]}
        />
        <tbody class="govuk-table__body">
          {newest.years.map((year) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header rp-plain-header">
                {yearLabel(year.yearGroup)}
              </th>
              <td class="govuk-table__cell" data-head="A place">
                {sentence(INTENT_WORDS[year.intent])}
                {year.reason !== null && <span class="rp-under">{year.reason}</span>}
              </td>
              <td class="govuk-table__cell govuk-table__cell--numeric" data-head="On roll">
                {year.onRoll ?? '–'}
              </td>
              {years.map((academicYear, ahead) => (
                <td
                  class="govuk-table__cell govuk-table__cell--numeric"
                  data-head={headOf(academicYear, ahead)}
                >
                  <Free provision={provision} at={{ yearGroup: year.yearGroup, academicYear }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function headOf(year: number, ahead: number): string {
  return ahead === 0 ? `Free in ${year}/${(year + 1) % 100}` : `From September ${year}`;
}

function Free({
  provision: { places },
  at,
}: {
  provision: Provision;
  at: { readonly yearGroup: number; readonly academicYear: number };
}) {
  const place = places.find(
    ({ yearGroup, academicYear }) => yearGroup === at.yearGroup && academicYear === at.academicYear,
  );
  if (place === undefined) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span class="govuk-visually-hidden">not said</span>
      </>
    );
  }
  const { free, published, taken, over } = place;
  return (
    <>
      {free}
      {taken > 0 && <span class="rp-under">{`${published} less ${taken} kept since`}</span>}
      {over > 0 && <strong class="rp-under">{over} over the published places</strong>}
      {taken < 0 && <span class="rp-under">{`${published} and ${-taken} given back since`}</span>}
    </>
  );
}
