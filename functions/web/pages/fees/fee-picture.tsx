import type { FeeHistory } from '../../../../lib/banding/index.ts';
import { BASIS_NAMES, type CalendarDate, daysBetween } from '../../../../lib/kernel/index.ts';
import { wholePounds } from '../../words/setting-words.ts';

const WIDTH = 640;
const HEIGHT = 220;
const LEFT = 78;
const RIGHT = 16;
const TOP = 26;
const BOTTOM = 34;
/** Days shown before the first date and after the last. */
const AROUND = 240;

interface Point {
  readonly from: CalendarDate;
  readonly total: number;
}

/** What was and will be charged, as steps over time; the table beside it says the same. */
export function FeePicture({ history, today }: { history: FeeHistory; today: CalendarDate }) {
  const points = history.steps
    .filter(({ standing }) => standing !== 'superseded')
    .map(({ fee, total }): Point => ({ from: fee.from, total }))
    .toReversed();
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const begin = first.from < today ? first.from : today;
  const end = last.from > today ? last.from : today;
  const days = daysBetween(begin, end) + AROUND;
  const x = (day: CalendarDate) => LEFT + (daysBetween(begin, day) / days) * (WIDTH - LEFT - RIGHT);
  const most = Math.max(...points.map(({ total }) => total)) * 1.1;
  const y = (pence: number) => HEIGHT - BOTTOM - (pence / most) * (HEIGHT - TOP - BOTTOM);
  const name = `Whole fee of a ${BASIS_NAMES[history.basis]} over time`;
  return (
    <svg
      class="rp-fee-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${name}; the table has the figures`}
    >
      <title>{name}</title>
      <line class="rp-axis" x1={LEFT} y1={y(0)} x2={WIDTH - RIGHT} y2={y(0)} />
      <line class="rp-today" x1={x(today)} y1={TOP - 8} x2={x(today)} y2={y(0)} />
      <text class="rp-picture-text" x={x(today) + 4} y={TOP - 10}>
        Today
      </text>
      <path class="rp-steps" d={stepped(points, x, y, WIDTH - RIGHT)} />
      {points.map(({ from, total }, i) => (
        <>
          <circle class="rp-step-dot" cx={x(from)} cy={y(total)} r="4" />
          <text class="rp-picture-text" x={x(from) + 2} y={y(total) - 8}>
            {wholePounds({ low: total, high: total })}
          </text>
          {(i === 0 || x(from) - x(points[i - 1]?.from ?? from) > 40) && (
            <text class="rp-picture-text" x={x(from)} y={HEIGHT - 12}>
              {monthOf(from)}
            </text>
          )}
        </>
      ))}
      <text class="rp-picture-text" x={4} y={y(0)}>
        £0
      </text>
    </svg>
  );
}

function stepped(
  points: readonly Point[],
  x: (day: CalendarDate) => number,
  y: (pence: number) => number,
  end: number,
): string {
  return points
    .map(({ from, total }, i) => {
      const next = points[i + 1];
      const until = next ? x(next.from) : end;
      return `${i === 0 ? 'M' : 'L'}${x(from).toFixed(1)} ${y(total).toFixed(1)}H${until.toFixed(1)}`;
    })
    .join('');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function monthOf(day: CalendarDate): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}
