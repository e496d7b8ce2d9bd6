import type { ProposalChanges, RankChange } from '../../../../lib/matching/index.ts';
import { listInWords } from '../../../../lib/matching/index.ts';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';

/** The order of two lists side by side, and which settings came in or went. */
export function RankChanges({
  changes,
  before,
  after,
}: {
  changes: ProposalChanges;
  /** What the two lists are called. */
  before: string;
  after: string;
}) {
  const { ranks, entered, left } = changes;
  return (
    <>
      <p class="govuk-body">{changesInWords(changes)}</p>
      <Scroll label="The order of the two lists">
        <table class="govuk-table">
          <TableHead heads={['Setting', { numeric: before }, { numeric: after }, 'Change']} />
          <tbody class="govuk-table__body">
            {ranks.map((change) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header rp-plain-header">
                  {change.settingName}
                </th>
                <td class="govuk-table__cell govuk-table__cell--numeric">{rank(change.before)}</td>
                <td class="govuk-table__cell govuk-table__cell--numeric">{rank(change.after)}</td>
                <td class="govuk-table__cell">{moveInWords(change, entered, left)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function rank(place: number | null): string {
  return place === null ? 'not ranked' : String(place);
}

/** "up 2", "down 1", "comes in", "goes out", "the same". */
export function moveInWords(
  { settingKey, before, after }: RankChange,
  entered: readonly string[],
  left: readonly string[],
): string {
  if (entered.includes(settingKey)) return 'comes in';
  if (left.includes(settingKey)) return 'goes out';
  if (before === null || after === null || before === after) return 'the same';
  return after < before ? `up ${before - after}` : `down ${after - before}`;
}

/** One sentence of which settings came in and which went. */
export function changesInWords({ ranks, entered, left }: ProposalChanges): string {
  const named = (keys: readonly string[]) =>
    listInWords(
      keys.map((key) => ranks.find(({ settingKey }) => settingKey === key)?.settingName ?? key),
    );
  const moves = [
    ...(entered.length > 0
      ? [`${named(entered)} ${entered.length === 1 ? 'comes' : 'come'} in`]
      : []),
    ...(left.length > 0 ? [`${named(left)} ${left.length === 1 ? 'goes' : 'go'} out`] : []),
  ];
  if (moves.length > 0) return `${listInWords(moves)}.`;
  return ranks.some(({ before, after }) => before !== after)
    ? 'The same settings are recommended, in another order.'
    : 'The same settings are recommended, in the same order.';
}
