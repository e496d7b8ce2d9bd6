import { CRITERION_NAMES } from '../../../../lib/matching/index.ts';
import type { ProvisionListing } from '../../../../lib/tailored-lists/index.ts';
import { sentence } from '../../words/sentence.ts';

type Lost = NonNullable<ProvisionListing['lost']>;

const ROW = 26;
const NAMES = 130;
const GAINED = 80;
const LOST = 170;
const FIGURES = 40;
const AXIS = NAMES + GAINED;

/** What was lost to the right of the line, what was gained to its left; the table beside it says the same. */
export function LostBars({ lost }: { lost: Lost }) {
  const most = Math.max(1, ...lost.map(({ points }) => Math.abs(points)));
  const height = lost.length * ROW;
  return (
    <svg
      class="rp-bars"
      viewBox={`0 0 ${AXIS + LOST + FIGURES} ${height}`}
      role="img"
      aria-label="Points lost by criterion as bars; the table below says the same."
    >
      {lost.map(({ criterion, points }, i) => {
        const room = points < 0 ? GAINED - FIGURES / 2 : LOST;
        const length = Math.round((Math.abs(points) / most) * room);
        return (
          <g>
            <text class="rp-bars__name" x={NAMES - 8} y={i * ROW + 17} text-anchor="end">
              {sentence(CRITERION_NAMES[criterion])}
            </text>
            <rect
              class={points < 0 ? 'rp-bars__open' : 'rp-bars__value'}
              x={points < 0 ? AXIS - length : AXIS}
              y={i * ROW + 4}
              width={length}
              height={17}
            />
            <text
              class="rp-bars__weight"
              x={points < 0 ? AXIS - length - 6 : AXIS + length + 6}
              y={i * ROW + 17}
              text-anchor={points < 0 ? 'end' : 'start'}
            >
              {pointsWords(points)}
            </text>
          </g>
        );
      })}
      <line class="rp-bars__axis" x1={AXIS} x2={AXIS} y1={0} y2={height} />
    </svg>
  );
}

/** "−6", "+2", "0": lost is less, gained is more. */
export function pointsWords(points: number): string {
  if (points === 0) return '0';
  return points > 0 ? `−${points}` : `+${-points}`;
}
