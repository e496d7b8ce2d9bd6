import { describe, expect, it } from 'vitest';
import {
  afterAttempt,
  newDelivery,
  RETRY_AFTER_MINUTES,
  sentAgain,
  takeUp,
  testMessage,
  type WebhookDelivery,
} from '../../../lib/webhooks/index.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const ID = '01JBZ0000000000000000000AA';
const failed = {
  at: '2026-11-23T10:00:00.000Z',
  outcome: 'refused',
  status: 500,
  said: null,
  milliseconds: 12,
} as const;

function waiting(attempts = 0): WebhookDelivery {
  const message = testMessage(ID, '2026-11-23T10:00:00.000Z');
  const fresh = newDelivery({ id: ID, state: 'active' }, message, NOW);
  return { ...fresh, attempts: Array.from({ length: attempts }, () => failed) };
}

describe('the plan of attempts', () => {
  it('is eight over 22 hours and 21 minutes', () => {
    expect(RETRY_AFTER_MINUTES).toEqual([1, 5, 15, 60, 180, 360, 720]);
    expect(RETRY_AFTER_MINUTES.reduce<number>((sum, minutes) => sum + minutes, 0)).toBe(
      22 * 60 + 21,
    );
  });

  it.each([
    [0, '2026-11-23T10:01:00.000Z'],
    [1, '2026-11-23T10:05:00.000Z'],
    [2, '2026-11-23T10:15:00.000Z'],
    [3, '2026-11-23T11:00:00.000Z'],
    [4, '2026-11-23T13:00:00.000Z'],
    [5, '2026-11-23T16:00:00.000Z'],
    [6, '2026-11-23T22:00:00.000Z'],
  ])('tries again after %d failures and another', (before, next) => {
    const after = afterAttempt(waiting(before), failed, NOW);
    expect([after.state, after.nextAt]).toEqual(['waiting', next]);
  });

  it('ends with the eighth', () => {
    const after = afterAttempt(waiting(7), failed, NOW);
    expect([after.state, after.nextAt, after.attempts.length]).toEqual(['failed', null, 8]);
  });

  it.each([
    ['delivered', 'delivered'],
    ['gone', 'failed'],
  ] as const)('ends where the first is %s', (outcome, state) => {
    expect(afterAttempt(waiting(), { ...failed, outcome }, NOW)).toMatchObject({
      state,
      nextAt: null,
    });
  });

  it('begins anew where it is sent again', () => {
    const again = sentAgain(afterAttempt(waiting(7), failed, NOW), NOW);
    expect(again).toMatchObject({
      state: 'waiting',
      planFrom: 8,
      nextAt: '2026-11-23T10:00:00.000Z',
    });
    expect(afterAttempt(again, failed, NOW).nextAt).toBe('2026-11-23T10:01:00.000Z');
  });
});

describe('taking a delivery up', () => {
  it('waits for its time', () => {
    expect(takeUp(waiting(), 'active', NOW - 1)).toEqual({ kind: 'wait' });
    expect(takeUp(waiting(), 'active', NOW).kind).toBe('send');
  });

  it('marks it, so that a second finds nothing to do for two minutes', () => {
    const step = takeUp(waiting(), 'active', NOW);
    if (step.kind !== 'send') throw new Error(step.kind);
    expect(step.delivery).toMatchObject({
      sendingSince: '2026-11-23T10:00:00.000Z',
      nextAt: '2026-11-23T10:02:00.000Z',
      revision: 2,
    });
    expect(takeUp(step.delivery, 'active', NOW + 119_999)).toEqual({ kind: 'wait' });
    expect(takeUp(step.delivery, 'active', NOW + 120_000)).toMatchObject({
      kind: 'store',
      delivery: { attempts: [{ outcome: 'interrupted', at: '2026-11-23T10:00:00.000Z' }] },
    });
  });

  it.each(['paused', 'disabled', 'removed'])('stops where the webhook is %s', (state) => {
    expect(takeUp(waiting(), state, NOW)).toMatchObject({
      kind: 'store',
      delivery: { state: 'stopped', nextAt: null },
    });
  });
});
