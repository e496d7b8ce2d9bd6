import { academicYearOf, type ReturnInput } from '../../../../lib/capacity/index.ts';
import { yearGroupName } from '../../../../lib/kernel/index.ts';
import { INTENT_WORDS } from '../../../../lib/matching/index.ts';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { sentence } from '../../words/sentence.ts';

/** The figures of a return by year group, and what it says of the provision as a whole. */
export function ReturnFigures({ input }: { input: ReturnInput }) {
  const { asOf, years, profile } = input;
  const next = academicYearOf(asOf) + 1;
  return (
    <>
      {profile && (profile.places !== null || profile.onRoll !== null) && (
        <p class="govuk-body">
          Places: <strong>{profile.places ?? 'not given'}</strong>. On roll:{' '}
          <strong>{profile.onRoll ?? 'not given'}</strong>.
        </p>
      )}
      <Scroll label="Figures by year group">
        <table class="govuk-table rp-table-small">
          <caption class="govuk-visually-hidden">Figures by year group</caption>
          <TableHead
            heads={[
              'Year',
              'Can you offer a place?',
              { numeric: 'On roll' },
              { numeric: 'Free now' },
              { numeric: `From September ${next}` },
              { numeric: `From September ${next + 1}` },
            ]}
          />
          <tbody class="govuk-table__body">
            {years.map(({ yearGroup, intent, reason, onRoll, free }) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header rp-plain-header">
                  {yearGroupName(yearGroup)}
                </th>
                <td class="govuk-table__cell">
                  {sentence(INTENT_WORDS[intent])}
                  {reason !== null && <span class="rp-under">{reason}</span>}
                </td>
                {[onRoll, free.now, free.nextSeptember, free.septemberAfter].map((figure) => (
                  <td class="govuk-table__cell govuk-table__cell--numeric">
                    {figure ?? 'not given'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
