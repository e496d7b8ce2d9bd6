import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  $AttemptOutcome,
  afterAttempt,
  newDelivery,
  takeUp,
  testMessage,
  type WebhookDelivery,
} from '../../../lib/webhooks/index.ts';

const ID = '01JBZ0000000000000000000AA';
const START = Date.parse('2026-11-23T10:00:00Z');

/** What can happen in any order: time goes by, somebody looks, an attempt ends, a worker dies in the middle. */
const $what = fc.oneof(
  fc.record({ kind: fc.constant('pass' as const), minutes: fc.integer({ min: 0, max: 800 }) }),
  fc.record({
    kind: fc.constant('try' as const),
    outcome: fc.constantFrom(...$AttemptOutcome.options),
    seconds: fc.integer({ min: 0, max: 11 }),
    dies: fc.boolean(),
  }),
);

describe('whatever order things fail in', () => {
  it('a message is tried once at a time, eight times at most, and never lost before that', () => {
    fc.assert(
      fc.property(fc.array($what, { maxLength: 60 }), (happenings) => {
        let now = START;
        const message = testMessage(ID, new Date(now).toISOString());
        let stored: WebhookDelivery = newDelivery({ id: ID, state: 'active' }, message, now);
        let sent = 0;
        for (const what of happenings) {
          if (what.kind === 'pass') {
            now += what.minutes * 60_000;
            continue;
          }
          const step = takeUp(stored, 'active', now);
          // Another who was told at the same moment has the same before it: one of them alone can store what it made.
          if (step.kind !== 'wait') expect(step.delivery.revision).toBe(stored.revision + 1);
          if (step.kind === 'wait') continue;
          stored = step.delivery;
          if (step.kind === 'store') continue;
          sent += 1;
          // While it is being sent nobody else takes it up.
          now += what.seconds * 1000;
          expect(takeUp(stored, 'active', now)).toEqual({ kind: 'wait' });
          if (what.dies) continue;
          const at = stored.sendingSince ?? '';
          const attempt = { at, status: null, said: null, milliseconds: 1, outcome: what.outcome };
          stored = afterAttempt(stored, attempt, now);
        }
        expect(sent).toBeLessThanOrEqual(8);
        expect(stored.attempts.length + (stored.sendingSince === null ? 0 : 1)).toBe(sent);
        const outcomes = stored.attempts.map(({ outcome }) => outcome);
        // It waits for a moment that will come, or is over for a reason that stands in its log.
        if (stored.state === 'waiting') expect(stored.nextAt).not.toBeNull();
        else if (stored.state === 'delivered') expect(outcomes.at(-1)).toBe('delivered');
        else expect(outcomes.at(-1) === 'gone' || outcomes.length === 8).toBe(true);
        expect(outcomes.slice(0, -1)).not.toContain('delivered');
      }),
    );
  });
});
