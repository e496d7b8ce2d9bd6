import { academicYearOf, type ReturnInput } from '../../../../lib/capacity/index.ts';
import { yearGroupName } from '../../../../lib/kernel/index.ts';
import { INTENT_WORDS } from '../../../../lib/matching/index.ts';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { sentence } from '../../words/sentence.ts';

const OFFER = 'A place';

/** The figures of a return by year group, and what it says of the provision as a whole. */
export function ReturnFigures({ input }: { input: ReturnInput }) {
  const { asOf, years, profile } = input;
  const next = academicYearOf(asOf) + 1;
  const heads = ['On roll', 'Free now', `From September ${next}`, `From September ${next + 1}`];
  return (
    <>
      {profile && (profile.places !== null || profile.onRoll !== null) && (
        <p class="govuk-body">
          Places: <strong>{profile.places ?? 'not given'}</strong>. On roll:{' '}
          <strong>{profile.onRoll ?? 'not given'}</strong>.
        </p>
      )}
      <Scroll label="Figures by year group">
        <table class="govuk-table rp-table-small rp-stack">
          <caption class="govuk-visually-hidden">Figures by year group</caption>
          <TableHead heads={['Year', OFFER, ...heads.map((numeric) => ({ numeric }))]} />
          <tbody class="govuk-table__body">
            {years.map(({ yearGroup, intent, reason, onRoll, free }) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header rp-plain-header">
                  {yearGroupName(yearGroup)}
                </th>
                <td class="govuk-table__cell" data-head={OFFER}>
                  {sentence(INTENT_WORDS[intent])}
                  {reason !== null && <span class="rp-under">{reason}</span>}
                </td>
                {[onRoll, free.now, free.nextSeptember, free.septemberAfter].map((figure, i) => (
                  <td class="govuk-table__cell govuk-table__cell--numeric" data-head={heads[i]}>
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
