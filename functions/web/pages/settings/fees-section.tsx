import type { Fee } from '../../../../lib/banding/index.ts';
import { BASIS_NAMES, longDate, pounds } from '../../../../lib/kernel/index.ts';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { sentence } from '../../words/sentence.ts';

const PARTS = ['education', 'therapy', 'care', 'residential'] as const;

/** What an independent setting charges, by part; others are paid by bands and publish none. */
export function FeesSection({ fees }: { fees: readonly Fee[] }) {
  return (
    <section aria-labelledby="fees">
      <h2 class="govuk-heading-m" id="fees">
        Fees
      </h2>
      {fees.length === 0 ? (
        <p class="govuk-body">It has published no fees.</p>
      ) : (
        <Scroll label="Fees">
          <table class="govuk-table rp-table-small">
            <TableHead
              heads={[
                'Place, a year',
                ...[...PARTS.map(sentence), 'Whole'].map((numeric) => ({ numeric })),
              ]}
            />
            <tbody class="govuk-table__body">
              {fees.map((fee) => (
                <FeeRow fee={fee} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function FeeRow({ fee: { basis, from, parts, publishedBy } }: { fee: Fee }) {
  const amounts = PARTS.map((part) => parts[part]);
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header rp-plain-header">
        {sentence(BASIS_NAMES[basis])}
        <span class="rp-under">
          from {longDate(from)}
          {publishedBy === 'simulated' ? ', simulated' : ''}
        </span>
      </th>
      {[...amounts, whole].map((amount) => (
        <td class="govuk-table__cell govuk-table__cell--numeric">{pounds(amount)}</td>
      ))}
    </tr>
  );
}
