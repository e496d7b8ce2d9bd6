import { codeInWords } from '../../../shared/words.ts';
import { sentence } from '../../words/sentence.ts';

const STEP = 22;
const HEIGHT = 14;

/**
 * A grade on the scale of its own framework, the best at the right; the words beside it say the same. The two scales have
 * different numbers of steps, so that nobody reads one as the other.
 */
export function GradeScale({
  grades,
  grade,
}: {
  /** Best first. */
  grades: readonly string[];
  grade: string;
}) {
  const steps = grades.length;
  const reached = steps - grades.indexOf(grade);
  return (
    <span class="rp-grade">
      <svg
        class="rp-grade__scale"
        viewBox={`0 0 ${steps * STEP} ${HEIGHT}`}
        width={steps * STEP}
        height={HEIGHT}
        aria-hidden="true"
        focusable="false"
      >
        {grades.map((_, i) => (
          <rect
            class={i < reached ? 'rp-grade__on' : 'rp-grade__off'}
            x={i * STEP + 1}
            y={1}
            width={STEP - 3}
            height={HEIGHT - 2}
          />
        ))}
      </svg>
      <span class="rp-grade__words">
        {sentence(codeInWords(grade))}
        <span class="govuk-visually-hidden">
          , grade {reached} of {steps} from the lowest
        </span>
      </span>
    </span>
  );
}
