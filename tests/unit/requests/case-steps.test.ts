import { describe, expect, it } from 'vitest';
import {
  CASE_ACTS,
  CASE_STEPS,
  type CaseAct,
  type CaseStep,
  offer,
  stepAfter,
} from '../../../lib/requests/index.ts';

const TODAY = '2026-11-28';

/** Every act that can be done at a step with a list, and the step it leads to; what is not here must be refused. */
const MOVES: Readonly<Record<CaseStep, Readonly<Partial<Record<CaseAct, string>>>>> = {
  'make-list': { 'make-list': 'review-list', closed: 'closed' },
  'review-list': {
    'make-list': 'review-list',
    'list-accepted': 'share-list',
    'list-varied': 'review-list',
    'not-shared': 'make-list or consult-settings',
    closed: 'closed',
  },
  'share-list': {
    'make-list': 'review-list',
    'list-varied': 'review-list',
    'share-list': 'await-family',
    'not-shared': 'make-list or consult-settings',
    closed: 'closed',
  },
  'await-family': {
    'make-list': 'review-list',
    'family-considered': 'make-list or consult-settings',
    closed: 'closed',
  },
  'consider-family': {
    'make-list': 'review-list',
    'list-varied': 'review-list',
    'family-considered': 'make-list or consult-settings',
    closed: 'closed',
  },
  'consult-settings': {
    'make-list': 'review-list',
    'settings-to-consult': 'consult-settings',
    closed: 'closed',
  },
  closed: { reopened: 'review-list' },
};

const CELLS = CASE_STEPS.flatMap((step) => CASE_ACTS.map((act) => [step, act] as const));

describe('at each step of a request', () => {
  it.each(CELLS)('%s: %s is offered as the table says', (step, act) => {
    const standing = { step, latestList: 2, familyAnswersBy: null };
    const offered = offer(act, standing, TODAY);
    const expected = MOVES[step][act];
    expect(offered.available).toBe(expected !== undefined);
    if (offered.available) {
      const follow = (['another-list', 'consult'] as const).map((follows) =>
        stepAfter(act, standing, follows),
      );
      expect([...new Set(follow)].join(' or ')).toBe(expected);
    } else {
      expect(offered.why).toMatch(/^[A-Z].{15,}\.$/);
    }
  });
});

describe('an act that has its time', () => {
  const waiting = { step: 'await-family', latestList: 1, familyAnswersBy: '2026-12-01' } as const;

  it('is not offered while the family may still answer', () => {
    expect(offer('family-considered', waiting, '2026-12-01')).toEqual({
      act: 'family-considered',
      available: false,
      why: 'The family has until 1 December 2026 to answer.',
    });
  });

  it('is offered on the day after', () => {
    expect(offer('family-considered', waiting, '2026-12-02').available).toBe(true);
  });
});

describe('a closed request', () => {
  const closed = { step: 'closed', latestList: null, familyAnswersBy: null } as const;

  it('says of everything else that it must be reopened first', () => {
    expect(offer('make-list', closed, TODAY)).toEqual({
      act: 'make-list',
      available: false,
      why: 'This request is closed. Reopen it first.',
    });
  });

  it('begins again with a list where it had none', () => {
    expect(stepAfter('reopened', closed, null)).toBe('make-list');
  });
});
