import { describe, expect, it } from 'vitest';
import {
  calledAgain,
  cancelled,
  ended,
  handedBack,
  leftNothing,
  type PlanRun,
  reportProgress,
  settled,
  takeUp,
} from '../../../../lib/commissioning/index.ts';
import { planRun, TEN } from '../../../support/plan-run.ts';

const PLAN = { id: 'b'.repeat(64), status: 'proved', cost: 150_000, gap: 0 } as const;
const SHARES = { id: 'c'.repeat(64), rule: 'equal-saving' } as const;
const MINUTE = 60_000;

function running(change: Partial<PlanRun> = {}): PlanRun {
  return planRun({
    status: 'running',
    revision: 2,
    attempts: 1,
    startedAt: '2026-11-23T10:00:00.000Z',
    lease: { planner: 'p-1', until: '2026-11-23T10:01:00.000Z' },
    ...change,
  });
}

const CANCEL = { at: '2026-11-23T10:00:30.000Z', by: 'Somebody' };

describe('a run that waits', () => {
  it('is taken up for a minute', () => {
    expect(takeUp(planRun(), 'p-1', TEN)).toEqual({ ok: true, value: running() });
  });

  it('is over at once when it is stopped', () => {
    expect(cancelled(planRun(), 'Somebody', TEN)).toMatchObject({
      value: {
        status: 'cancelled',
        revision: 2,
        endedAt: '2026-11-23T10:00:00.000Z',
        cancel: { at: '2026-11-23T10:00:00.000Z', by: 'Somebody' },
        sentence: 'The run was stopped before there was a plan.',
        plan: null,
      },
    });
  });

  it.each([
    ['14 minutes and 59 seconds', 15 * MINUTE - 1_000, null],
    ['a quarter of an hour', 15 * MINUTE, { revision: 2, queuedAt: '2026-11-23T10:15:00.000Z' }],
  ])('is called for again after %s, or not', (_name, after, again) => {
    const found = calledAgain(planRun(), TEN + after);
    if (again === null) expect(found).toBeNull();
    else expect(found).toMatchObject({ status: 'queued', ...again });
  });
});

describe('a run that is worked on', () => {
  it('is not taken up by another planner, nor called for', () => {
    expect(takeUp(running(), 'p-2', TEN + MINUTE - 1)).toMatchObject({
      problem: { kind: 'conflict', code: 'plan-run-not-waiting' },
    });
    expect(calledAgain(running(), TEN + 100 * MINUTE)).toBeNull();
  });

  it('stays its planner’s for a minute after each sign of life', () => {
    const progress = {
      stage: 'proof',
      seconds: 3,
      objective: 160_000,
      bound: 150_000,
      gap: 0.0625,
      groups: null,
    };
    expect(reportProgress(running(), progress, TEN + 30_000)).toMatchObject({
      revision: 3,
      progress,
      lease: { planner: 'p-1', until: '2026-11-23T10:01:30.000Z' },
    });
    expect(reportProgress(running({ progress }), null, TEN).progress).toEqual(progress);
  });

  it.each([
    ['with a plan', null, { plan: PLAN, shares: null, sentence: null }, 'done'],
    ['with a plan that is shared', null, { plan: PLAN, shares: SHARES, sentence: null }, 'done'],
    ['with a plan alone, and why', null, { plan: PLAN, shares: null, sentence: 'Why.' }, 'done'],
    ['without one', null, leftNothing('Why.'), 'failed'],
    [
      'stopped, with the best plan so far',
      CANCEL,
      { plan: PLAN, shares: null, sentence: null },
      'cancelled',
    ],
    ['stopped, without a plan', CANCEL, leftNothing('Why.'), 'cancelled'],
  ] as const)('ends %s', (_name, cancel, left, status) => {
    expect(ended(running({ cancel }), left, TEN)).toMatchObject({
      status,
      revision: 3,
      lease: null,
      endedAt: '2026-11-23T10:00:00.000Z',
      ...left,
    });
  });

  it('is marked when somebody stops it, once', () => {
    const marked = cancelled(running(), 'Somebody', TEN + 30_000);
    expect(marked).toMatchObject({ value: { status: 'running', revision: 3, cancel: CANCEL } });
    const twice = running({ cancel: CANCEL });
    expect(cancelled(twice, 'Another', TEN + 40_000)).toEqual({ ok: true, value: twice });
  });

  it('waits again where its planner shuts down, and that counts as no attempt', () => {
    expect(handedBack(running(), TEN)).toMatchObject({
      status: 'queued',
      attempts: 0,
      lease: null,
    });
  });
});

describe('a run whose planner has not been heard of for a minute', () => {
  const after = TEN + MINUTE;

  it.each([
    ['waits for another planner', {}, { status: 'queued', endedAt: null, plan: null }],
    [
      'has failed where it is the second planner',
      { attempts: 2 },
      { status: 'failed', sentence: expect.stringContaining('interrupted twice') },
    ],
    [
      'is over where somebody stopped it',
      { cancel: CANCEL },
      { status: 'cancelled', sentence: 'The run was stopped before there was a plan.' },
    ],
  ])('%s', (_name, change, expected) => {
    const run = running(change);
    expect(settled(run, after - 1)).toBe(run);
    expect(settled(run, after)).toMatchObject({ revision: 3, lease: null, ...expected });
  });

  it('is taken up by another', () => {
    expect(takeUp(running(), 'p-2', after)).toMatchObject({
      value: { status: 'running', attempts: 2, revision: 3, lease: { planner: 'p-2' } },
    });
  });
});

describe('a run that is over', () => {
  it.each(['done', 'failed', 'cancelled'] as const)(
    '%s: is neither taken up nor settled',
    (status) => {
      const over = planRun({ status });
      expect(takeUp(over, 'p-1', TEN + MINUTE).ok).toBe(false);
      expect(settled(over, TEN + MINUTE)).toBe(over);
    },
  );

  it.each(['done', 'failed'] as const)('%s: cannot be stopped any more', (status) => {
    expect(cancelled(planRun({ status }), 'Somebody', TEN)).toMatchObject({
      problem: { code: 'plan-run-over', detail: expect.stringContaining(`is ${status} already`) },
    });
  });
});
