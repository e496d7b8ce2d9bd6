import { CASE_STEPS, type Case, type CaseStep } from '../../../../lib/requests/index.ts';
import { STEP_WORDS } from '../../words/case-words.ts';

export interface ShownStep {
  readonly step: CaseStep;
  readonly text: string;
  readonly state: 'done' | 'now' | 'later' | 'left-out';
}

/** The way of a request from its list to settings being consulted, and where it stands on it. */
export function shownSteps(stands: Case): readonly ShownStep[] {
  const at = CASE_STEPS.indexOf(stands.step);
  const shared = stands.sharedList !== null;
  return CASE_STEPS.filter((step) => step !== 'closed').map((step, i) => {
    const text = STEP_WORDS[step];
    if (stands.step === 'closed') return { step, text, state: done(step, stands) };
    if (i === at) return { step, text, state: 'now' };
    if (i > at) return { step, text, state: 'later' };
    const familyStep =
      step === 'share-list' || step === 'await-family' || step === 'consider-family';
    return { step, text, state: familyStep && !shared ? 'left-out' : 'done' };
  });
}

/** Of a closed request, what can be told from its lists. */
function done(step: CaseStep, { latestList, sharedList }: Case): ShownStep['state'] {
  if (step === 'make-list') return latestList === null ? 'left-out' : 'done';
  if (step === 'share-list') return sharedList === null ? 'left-out' : 'done';
  return 'left-out';
}
