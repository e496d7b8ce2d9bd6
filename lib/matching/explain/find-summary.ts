import type { CountsCode, Finding } from './finding.ts';
import type { Subject } from './subject.ts';

const REASONS_IN_SUMMARY = 2;

/** Why a setting is listed, or why it is not; `counts` is what counts for it, most important first. */
export function findSummary(subject: Subject, counts: readonly Finding<CountsCode>[]): Finding {
  const { standing, evaluation } = subject;
  const { reason, forMix } = standing;
  if (reason === null) {
    return forMix === null
      ? { code: 'listed', facts: { because: counts.slice(0, REASONS_IN_SUMMARY) } }
      : { code: 'listed-for-mix', facts: { sector: forMix } };
  }
  switch (reason.why) {
    case 'below-the-cut':
    case 'gave-way-to-mix':
      return { code: reason.why, facts: { rank: reason.rank } };
    case 'apart':
      return { code: `apart-${reason.rule}` as const, facts: {} };
    case 'gate-failed': {
      const failed = evaluation.gates.filter(({ outcome }) => outcome === 'fail');
      return { code: 'gate-failed', facts: { gates: failed.map(({ gate }) => gate) } };
    }
  }
}
