import { FEE_PARTS, type FeeStep } from '../../../../lib/banding/index.ts';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { sentence } from '../../words/sentence.ts';
import { amountsOf, fromWords, publishedWords, standingTag, upliftWords } from './fee-words.ts';

const AMOUNTS = [...FEE_PARTS.map(sentence), 'Whole'];

/** Fees by date with their parts and uplift; `who` names the person, for the provider itself. */
export function FeeTable({
  steps,
  label,
  who,
}: {
  steps: readonly FeeStep[];
  label: string;
  who?: ReadonlyMap<string, string>;
}) {
  return (
    <Scroll label={label}>
      <table class="govuk-table rp-table-small rp-stack">
        <caption class="govuk-visually-hidden">{label}</caption>
        <TableHead
          heads={['A year', ...AMOUNTS.map((numeric) => ({ numeric })), 'Change', 'Published']}
        />
        <tbody class="govuk-table__body">
          {steps.map((step) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header rp-plain-header">
                {fromWords(step)}
                <span class="rp-under">
                  <Govuk c="tag" params={standingTag(step.standing)} />
                </span>
              </th>
              {amountsOf(step).map((amount, i) => (
                <td class="govuk-table__cell govuk-table__cell--numeric" data-head={AMOUNTS[i]}>
                  {amount}
                </td>
              ))}
              <td class="govuk-table__cell" data-head="Change">
                {upliftWords(step.uplift)}
              </td>
              <td class="govuk-table__cell" data-head="Published">
                {publishedWords(step, who?.get(step.fee.id))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
