import { FIGURE_STATES } from '../../../../lib/capacity/index.ts';
import type { StateCounts } from '../../../use-cases/coverage/count-coverage.ts';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { STATE_WORDS } from './coverage-words.ts';

const ROW = 24;
/** Wide enough for the longest name at the size that a telephone needs. */
const NAMES = 185;
const LENGTH = 150;
const FIGURES = 30;

export interface BarGroup {
  readonly name: string;
  readonly counts: StateCounts;
}

interface StateBarsProps {
  readonly id: string;
  readonly caption: string;
  readonly groups: readonly BarGroup[];
}

/** Provisions by how old their figures are: a bar for each group, as shares of it, and behind them the table that says the same. */
export function StateBars({ id, caption, groups }: StateBarsProps) {
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 class="govuk-heading-s" id={id}>
        {caption}
      </h3>
      <svg
        class="rp-bars rp-cover"
        viewBox={`0 0 ${NAMES + LENGTH + FIGURES} ${groups.length * ROW}`}
        role="img"
        aria-label={`${caption} as bars; the table below says the same.`}
      >
        {groups.map((group, i) => (
          <Bar group={group} y={i * ROW} />
        ))}
      </svg>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{`${caption} as a table`}</span>
        </summary>
        <div class="govuk-details__text">
          <Scroll label={`${caption} as a table`}>
            <table class="govuk-table rp-table-small">
              <caption class="govuk-visually-hidden">{caption}</caption>
              <TableHead
                heads={['', ...FIGURE_STATES.map((state) => ({ numeric: STATE_WORDS[state] }))]}
              />
              <tbody class="govuk-table__body">
                {groups.map(({ name, counts }) => (
                  <tr class="govuk-table__row">
                    <th scope="row" class="govuk-table__header rp-plain-header">
                      {name}
                    </th>
                    {FIGURE_STATES.map((state) => (
                      <td class="govuk-table__cell govuk-table__cell--numeric">{counts[state]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </div>
      </details>
    </section>
  );
}

function Bar({ group: { name, counts }, y }: { group: BarGroup; y: number }) {
  const all = FIGURE_STATES.reduce((sum, state) => sum + counts[state], 0);
  let at = NAMES;
  const parts = FIGURE_STATES.map((state) => {
    const width = all === 0 ? 0 : (counts[state] / all) * LENGTH;
    const x = at;
    at += width;
    return { state, x: round(x), width: round(width) };
  });
  return (
    <g>
      <text class="rp-bars__name" x={NAMES - 8} y={y + 16} text-anchor="end">
        {name}
      </text>
      {parts.map(({ state, x, width }) => (
        <rect class={`rp-cover__${state}`} x={x} y={y + 4} width={width} height={15} />
      ))}
      <text class="rp-bars__weight" x={NAMES + LENGTH + 6} y={y + 16}>
        {all}
      </text>
    </g>
  );
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

/** What the colours of the bars mean. */
export function StateKey() {
  return (
    <ul class="govuk-list rp-cover-key">
      {FIGURE_STATES.map((state) => (
        <li>
          <svg class="rp-cover-key__mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <rect class={`rp-cover__${state}`} x="0" y="0" width="16" height="16" />
          </svg>
          {STATE_WORDS[state]}
        </li>
      ))}
    </ul>
  );
}
