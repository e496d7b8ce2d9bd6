import type { CostLine, PlaceCost } from '../../../../../lib/banding/index.ts';
import { codeInWords, rangeInWords } from '../../../../shared/words.ts';
import { Scroll } from '../../../components/scroll.tsx';
import { TableHead } from '../../../components/table-head.tsx';
import { sentence } from '../../../words/sentence.ts';
import { wholePounds } from '../../../words/setting-words.ts';

const PAYER_WORDS: Readonly<Record<CostLine['payer'], string>> = {
  education: 'Authority, education',
  care: 'Authority, social care',
  health: 'Integrated care board',
  setting: 'The setting, from money it has',
};

const MARK_WORDS: Readonly<Record<CostLine['marked'], string>> = {
  published: 'published',
  policy: 'reckoned by the policy',
  range: 'only bounds known',
  simulated: 'simulated',
};

/** What a place costs a year: each line with who pays and where the figure is from, and what of it is additional. */
export function CostTable({ cost, name }: { cost: PlaceCost; name: string }) {
  const { lines, full, additionalToAuthority, additionalToPublicPurse, firstPartYear } = cost;
  const partYear = firstPartYear.days < firstPartYear.daysInYear;
  return (
    <>
      <Scroll label={`Cost of a place at ${name}`}>
        <table class="govuk-table rp-table-small">
          <TableHead heads={['Each year', 'Who pays', 'From', { numeric: 'Amount' }]} />
          <tbody class="govuk-table__body">
            {lines.map((line) => (
              <LineRow line={line} />
            ))}
            <Total text="Full price" amount={rangeInWords(full)} />
            <Total text="More to the authority" amount={rangeInWords(additionalToAuthority)} />
            <Total
              text="More to the whole public purse"
              amount={rangeInWords(additionalToPublicPurse)}
            />
          </tbody>
        </table>
      </Scroll>
      {partYear && (
        <p class="govuk-body-s">
          In the first year, {firstPartYear.days} of {firstPartYear.daysInYear} days:{' '}
          {wholePounds(firstPartYear.additionalToAuthority)} more to the authority, full price{' '}
          {wholePounds(firstPartYear.full)}.
        </p>
      )}
    </>
  );
}

function LineRow({ line }: { line: CostLine }) {
  const { code, amount, payer, basis, source, alreadyCommitted, marked } = line;
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header rp-plain-header">
        {sentence(codeInWords(code))}
        <span class="rp-under">{basis}</span>
        {alreadyCommitted && <span class="rp-under">Already committed: no additional cost</span>}
      </th>
      <td class="govuk-table__cell">{PAYER_WORDS[payer]}</td>
      <td class="govuk-table__cell">
        {source}
        <span class="rp-under">{MARK_WORDS[marked]}</span>
      </td>
      <td class="govuk-table__cell govuk-table__cell--numeric">{rangeInWords(amount)}</td>
    </tr>
  );
}

function Total({ text, amount }: { text: string; amount: string }) {
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header" colspan={3}>
        {text}
      </th>
      <td class="govuk-table__cell govuk-table__cell--numeric">
        <strong>{amount}</strong>
      </td>
    </tr>
  );
}
