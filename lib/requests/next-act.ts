import type { CalendarDate } from '../kernel/index.ts';
import type { Case, CaseStep } from './case.ts';

/** Who acts next for a request, and by when. */
export interface NextAct {
  readonly who: 'officer' | 'family' | 'nobody';
  readonly by: CalendarDate | null;
}

const WHO: Readonly<Record<CaseStep, NextAct['who']>> = {
  'make-list': 'officer',
  'review-list': 'officer',
  'share-list': 'officer',
  'await-family': 'family',
  'consider-family': 'officer',
  'consult-settings': 'officer',
  closed: 'nobody',
};

/** The family's answer has its own day; everything else is to be done by the day on which a setting is to be named. */
export function nextAct({ step, dueOn, familyAnswersBy }: Case): NextAct {
  const who = WHO[step];
  if (who === 'nobody') return { who, by: null };
  const earlier = familyAnswersBy !== null && familyAnswersBy < dueOn ? familyAnswersBy : dueOn;
  return { who, by: who === 'family' ? earlier : dueOn };
}
