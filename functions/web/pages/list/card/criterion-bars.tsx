import {
  CRITERION_NAMES,
  type Evaluation,
  MEASURE_WORDS,
} from '../../../../../lib/matching/index.ts';
import { Scroll } from '../../../components/scroll.tsx';
import { TableHead } from '../../../components/table-head.tsx';
import { factWords } from '../../../words/measure-words.ts';
import { sentence } from '../../../words/sentence.ts';
import { sourceWords } from '../../../words/setting-words.ts';
import { BAR_LENGTH, type Bar, barsOf } from './bars.ts';

const ROW = 22;
const NAMES = 130;
const FIGURES = 44;

/** How good a setting is by each criterion, as bars; the table behind them says the same. */
export function CriterionBars({ criteria }: Pick<Evaluation, 'criteria'>) {
  const bars = barsOf(criteria);
  const said = bars.map(({ name, inWords }) => `${name} ${inWords}`).join('; ');
  return (
    <svg
      class="rp-bars"
      viewBox={`0 0 ${NAMES + BAR_LENGTH + FIGURES} ${bars.length * ROW}`}
      role="img"
      aria-label={`By criterion, from 0 to 1: ${said}.`}
    >
      {bars.map((bar, i) => (
        <BarRow bar={bar} y={i * ROW} />
      ))}
    </svg>
  );
}

function BarRow({ bar, y }: { bar: Bar; y: number }) {
  const { name, weight, value, low, high } = bar;
  return (
    <g>
      <text class="rp-bars__name" x={NAMES - 8} y={y + 15} text-anchor="end">
        {name}
      </text>
      <rect class="rp-bars__track" x={NAMES} y={y + 5} width={BAR_LENGTH} height={12} />
      {low < high && (
        <rect class="rp-bars__open" x={NAMES + low} y={y + 5} width={high - low} height={12} />
      )}
      <rect class="rp-bars__value" x={NAMES} y={y + 5} width={value} height={12} />
      <text class="rp-bars__weight" x={NAMES + BAR_LENGTH + 6} y={y + 15}>
        {weight}
      </text>
    </g>
  );
}

/** Every measure with its raw fact, where it comes from, and what it is worth. */
export function CriteriaTable({ evaluation }: { evaluation: Evaluation }) {
  const { criteria, score, settingName } = evaluation;
  return (
    <Scroll label={`Criteria of ${settingName}`}>
      <table class="govuk-table govuk-table--small-text-until-tablet rp-table-small">
        <TableHead heads={['Criterion', 'Weight', 'Measure', 'Fact', 'From', 'Value', 'Part']} />
        <tbody class="govuk-table__body">
          {criteria.flatMap(({ criterion, weight, contribution, value, measures }) =>
            measures.map((measure, i) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {i === 0 ? sentence(CRITERION_NAMES[criterion]) : ''}
                </th>
                <td class="govuk-table__cell">{i === 0 ? weight.toFixed(2) : ''}</td>
                <td class="govuk-table__cell">
                  {MEASURE_WORDS[measure.measure]}
                  {measures.length > 1 ? ` (${Math.round(measure.share * 100)}%)` : ''}
                </td>
                <td class="govuk-table__cell">{factWords(measure)}</td>
                <td class="govuk-table__cell">{sourceWords(measure.source, measure.asOf)}</td>
                <td class="govuk-table__cell">
                  {measures.length > 1 ? measure.scaled.toFixed(2) : value.toFixed(2)}
                </td>
                <td class="govuk-table__cell">{i === 0 ? contribution.toFixed(3) : ''}</td>
              </tr>
            )),
          )}
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header" colspan={6}>
              Score: the parts added up
            </th>
            <td class="govuk-table__cell">{score.toFixed(3)}</td>
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
}
