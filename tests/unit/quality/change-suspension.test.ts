import { describe, expect, it } from 'vitest';
import {
  decideOnSuspension,
  endSuspension,
  extendSuspension,
  replyToSuspension,
  type Suspension,
  suspendPlacing,
  suspensionState,
} from '../../../lib/quality/index.ts';
import { aSuspension } from '../../support/a-suspension.ts';

const AT = '2026-12-01T09:00:00.000Z';
const NOW = { at: AT, today: '2026-12-01' };
const LATE = { at: '2027-03-01T09:00:00.000Z', today: '2027-03-01' };
const SUSPENDING = {
  id: '01JDZ0000000000000000000AA',
  settingKey: '995020',
  settingName: 'The Willows School',
  authority: '990',
  suspendedAt: AT,
};

describe('suspending placing', () => {
  it.each([
    ['from today, where no day is given', {}, null],
    ['from a day to come', { from: '2026-12-10' }, null],
    ['for one day', { from: '2026-12-01', until: '2026-12-01' }, null],
    ['for a whole year', { until: '2027-12-02' }, null],
    ['from yesterday', { from: '2026-11-30' }, '/from'],
    ['to a day before the first', { from: '2026-12-10', until: '2026-12-09' }, '/until'],
    ['for longer than a year', { until: '2027-12-03' }, '/until'],
  ] as const)('%s', (_, given, wrongAt) => {
    const input = { provisionId: null, reason: 'Why', until: '2027-02-26', ...given };
    const made = suspendPlacing(input, SUSPENDING, '2026-12-01');
    expect(made.ok ? null : made.problem.faults?.[0]?.pointer).toBe(wrongAt);
  });
});

describe('how a suspension stands on a day', () => {
  const ended = { on: '2026-12-15', reason: 'Why', at: AT };
  it.each([
    ['2026-11-22', {}, 'to-come'],
    ['2026-11-23', {}, 'standing'],
    ['2027-02-26', {}, 'standing'],
    ['2027-02-27', {}, 'expired'],
    ['2026-12-14', { ended }, 'standing'],
    ['2026-12-15', { ended }, 'ended'],
    ['2027-06-01', { ended }, 'ended'],
  ] as const)('%s %j: %s', (today, given, state) => {
    expect(suspensionState(aSuspension(given), today)).toBe(state);
  });
});

describe('what can be done with a suspension', () => {
  const decision = { adopted: true, words: 'We saw the same.' };
  const acts = {
    extend: (of: Suspension, when: typeof NOW) =>
      extendSuspension(of, { until: '2027-04-30', reason: 'Why' }, when),
    end: (of: Suspension, when: typeof NOW) => endSuspension(of, 'Why', when),
    reply: (of: Suspension, when: typeof NOW) => replyToSuspension(of, 'Our plan.', when),
    adopt: (of: Suspension, when: typeof NOW) => decideOnSuspension(of, '991', decision, when),
  };
  it.each(Object.entries(acts))('%s: while it stands, and not once it is over', (_, act) => {
    expect(act(aSuspension(), NOW)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(act(aSuspension(), LATE)).toMatchObject({ problem: { code: 'suspension-over' } });
  });

  it('is extended to a later day only, and within a year from today', () => {
    const to = (until: string) => extendSuspension(aSuspension(), { until, reason: 'Why' }, NOW);
    expect(to('2027-02-26')).toMatchObject({ problem: { code: 'invalid-suspension' } });
    expect(to('2027-12-03')).toMatchObject({ problem: { code: 'invalid-suspension' } });
    expect(to('2027-02-27')).toMatchObject({
      value: {
        until: '2027-02-27',
        extensions: [{ before: '2027-02-26', until: '2027-02-27', reason: 'Why', at: AT }],
      },
    });
  });

  it('is never adopted by who made it', () => {
    expect(decideOnSuspension(aSuspension(), '990', decision, NOW)).toMatchObject({
      problem: { code: 'own-suspension' },
    });
  });

  it('keeps the last decision of each authority', () => {
    const first = decideOnSuspension(aSuspension(), '991', decision, NOW);
    const other = first.ok ? decideOnSuspension(first.value, '992', decision, NOW) : first;
    const changed = { adopted: false, words: 'Their plan convinces us.' };
    const last = other.ok ? decideOnSuspension(other.value, '991', changed, NOW) : other;
    expect(last).toMatchObject({
      value: {
        decisions: [
          { authority: '992', adopted: true },
          { authority: '991', adopted: false, words: 'Their plan convinces us.' },
        ],
      },
    });
  });
});
