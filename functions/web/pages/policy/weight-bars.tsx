import { CRITERION_NAMES } from '../../../../lib/matching/index.ts';
import { CRITERIA, type PolicyPack } from '../../../../lib/policy/index.ts';
import { sentence } from '../../words/sentence.ts';

const ROW = 24;
const NAMES = 130;
const LENGTH = 260;
const FIGURES = 44;

/** The weights of the criteria, as bars against the largest; the table beside them says the same. */
export function WeightBars({ weights }: { weights: PolicyPack['weights'] }) {
  const largest = Math.max(...CRITERIA.map((criterion) => weights[criterion]));
  return (
    <svg
      class="rp-bars"
      viewBox={`0 0 ${NAMES + LENGTH + FIGURES} ${CRITERIA.length * ROW}`}
      role="img"
      aria-label="Weights as bars; the table below says the same."
    >
      {CRITERIA.map((criterion, i) => {
        const length = Math.round((weights[criterion] / largest) * LENGTH);
        return (
          <g>
            <text class="rp-bars__name" x={NAMES - 8} y={i * ROW + 16} text-anchor="end">
              {sentence(CRITERION_NAMES[criterion])}
            </text>
            <rect class="rp-bars__value" x={NAMES} y={i * ROW + 4} width={length} height={15} />
            <text class="rp-bars__weight" x={NAMES + length + 6} y={i * ROW + 16}>
              {Math.round(weights[criterion] * 1000) / 10}%
            </text>
          </g>
        );
      })}
    </svg>
  );
}
