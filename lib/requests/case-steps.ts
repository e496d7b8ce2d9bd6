import type { CalendarDate } from '../kernel/index.ts';
import { longDate } from '../kernel/index.ts';
import { CASE_STEPS, type Case, type CaseStep } from './case.ts';

/** What is done for a request that moves it, or tells why it stays. */
export const CASE_ACTS = [
  'make-list',
  'list-accepted',
  'list-varied',
  'share-list',
  'not-shared',
  'family-considered',
  'settings-to-consult',
  'closed',
  'reopened',
] as const;
export type CaseAct = (typeof CASE_ACTS)[number];

/** What follows an act after which there is a choice. */
export const WHAT_FOLLOWS = ['another-list', 'consult'] as const;
export type WhatFollows = (typeof WHAT_FOLLOWS)[number];

interface Transition {
  readonly from: readonly CaseStep[];
  /** One step, one for each choice, or where the lists show that work is to go on. */
  readonly to: CaseStep | Readonly<Record<WhatFollows, CaseStep>> | 'as-lists-show';
  /** When it can be done: the reason given where it cannot. */
  readonly when: string;
}

const OPEN: readonly CaseStep[] = CASE_STEPS.filter((step) => step !== 'closed');
const BY_CHOICE = { 'another-list': 'make-list', consult: 'consult-settings' } as const;

/** Every move of a request. What is not in it is refused with its reason. */
export const TRANSITIONS: Readonly<Record<CaseAct, Transition>> = {
  'make-list': {
    from: OPEN,
    to: 'review-list',
    when: 'A list can be made while the request is open.',
  },
  'list-accepted': {
    from: ['review-list'],
    to: 'share-list',
    when: 'A list is accepted after it has been made and looked at.',
  },
  'list-varied': {
    from: ['review-list', 'share-list', 'consider-family'],
    to: 'review-list',
    when: 'Weights are varied for a list that is there and has not gone to the family, or after the family has answered.',
  },
  'share-list': {
    from: ['share-list'],
    to: 'await-family',
    when: 'A list is shared after it has been accepted.',
  },
  'not-shared': {
    from: ['review-list', 'share-list'],
    to: BY_CHOICE,
    when: 'This is decided about a list that has been made and not shared.',
  },
  'family-considered': {
    from: ['await-family', 'consider-family'],
    to: BY_CHOICE,
    when: 'What the family said is considered after a list was shared with it.',
  },
  'settings-to-consult': {
    from: ['consult-settings'],
    to: 'consult-settings',
    when: 'Settings are chosen after the family has had its say, or after it was decided not to share a list.',
  },
  closed: { from: OPEN, to: 'closed', when: 'This request is closed already.' },
  reopened: { from: ['closed'], to: 'as-lists-show', when: 'This request is open.' },
};

/** An act as it is offered. */
export type Offered =
  | { readonly act: CaseAct; readonly available: true }
  | { readonly act: CaseAct; readonly available: false; readonly why: string };

type Standing = Pick<Case, 'step' | 'familyAnswersBy' | 'latestList'>;

/** Whether an act can be done for a request today, and why not. */
export function offer(act: CaseAct, standing: Standing, today: CalendarDate): Offered {
  const why = whyNot(act, standing, today);
  return why === null ? { act, available: true } : { act, available: false, why };
}

function whyNot(
  act: CaseAct,
  { step, familyAnswersBy, latestList }: Standing,
  today: CalendarDate,
): string | null {
  const { from, when } = TRANSITIONS[act];
  if (step === 'closed' && !from.includes(step)) {
    return act === 'closed' ? when : 'This request is closed. Reopen it first.';
  }
  if (!from.includes(step)) return when;
  if (act === 'list-accepted' && latestList === null) return when;
  const waits = step === 'await-family' && familyAnswersBy !== null && today <= familyAnswersBy;
  if (act === 'family-considered' && waits) {
    return `The family has until ${longDate(familyAnswersBy)} to answer.`;
  }
  return null;
}

/** Where a request stands after an act that was offered. */
export function stepAfter(
  act: CaseAct,
  { latestList }: Pick<Case, 'latestList'>,
  follows: WhatFollows | null,
): CaseStep {
  const { to } = TRANSITIONS[act];
  if (typeof to === 'object') return to[follows ?? 'another-list'];
  if (to !== 'as-lists-show') return to;
  return latestList === null ? 'make-list' : 'review-list';
}
