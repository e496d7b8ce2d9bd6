import { type CalendarDate, daysBetween, longDate } from '../../../../lib/kernel/index.ts';
import { freshnessOf, percentInWords } from '../../../../lib/matching/index.ts';
import type { PolicyPack } from '../../../../lib/policy/index.ts';
import { counted } from '../../words/counted.ts';

interface FreshnessProps {
  readonly asOf: CalendarDate;
  readonly today: CalendarDate;
  /** By whose rule figures grow old. */
  readonly policy: PolicyPack;
}

const DAY = 86_400_000;
const LENGTH = 100;

/** The first day on which figures count for half or less. */
export function halfDay(asOf: CalendarDate, { capacity }: PolicyPack): CalendarDate {
  const day = Date.parse(asOf) + Math.ceil(capacity.halfLifeDays) * DAY;
  return new Date(day).toISOString().slice(0, 10);
}

/** "counts for 71% after 22 days". */
export function freshnessWords({ asOf, today, policy }: FreshnessProps): string {
  const days = Math.max(0, daysBetween(asOf, today));
  const share = percentInWords(freshnessOf(asOf, today, policy));
  return `counts for ${share} ${days === 0 ? 'today' : `after ${counted(days, 'day')}`}`;
}

/** How far figures are still believed, as a bar and in words. */
export function Freshness(props: FreshnessProps) {
  const { asOf, today, policy } = props;
  const share = freshnessOf(asOf, today, policy);
  const half = halfDay(asOf, policy);
  return (
    <>
      <svg
        class="rp-freshness"
        viewBox={`0 0 ${LENGTH} 8`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect class="rp-freshness__whole" width={LENGTH} height="8" />
        <rect class="rp-freshness__value" width={Math.round(share * LENGTH)} height="8" />
      </svg>
      <span>
        It {freshnessWords(props)}.{' '}
        {half > today
          ? `On ${longDate(half)} it counts for half.`
          : `Since ${longDate(half)} it has counted for half or less.`}
      </span>
    </>
  );
}
