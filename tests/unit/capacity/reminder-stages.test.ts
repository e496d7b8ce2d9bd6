import { describe, expect, it } from 'vitest';
import { halfDay, nextReminderAt, stageDue } from '../../../lib/capacity/index.ts';

const RETURN = { publishedOn: '2027-01-01', halfLifeDays: 45, told: [] } as const;

describe('the day on which a return has lost half its weight', () => {
  it.each([
    ['2026-11-01', 45, '2026-12-16'],
    // Over 29 February of a leap year, and over 28 February of another.
    ['2028-02-01', 45, '2028-03-17'],
    ['2027-02-01', 45, '2027-03-18'],
    ['2026-11-01', 30.5, '2026-12-02'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('of %s with a half-life of %d days is %s', (asOf, days, day) => {
    expect(halfDay(asOf, days)).toBe(day);
  });
});

describe('the next reminder goes out at nine in London', () => {
  it.each([
    // Winter: clocks show what UTC does.
    ['2027-01-01', [], '2027-02-01T09:00:00.000Z'],
    ['2027-01-01', ['coming'], '2027-02-12T09:00:00.000Z'],
    ['2027-01-01', ['coming', 'soon'], '2027-02-15T09:00:00.000Z'],
    ['2027-01-01', ['coming', 'soon', 'past'], null],
    // Clocks go forward on 28 March 2027: the Saturday before, and the Sunday itself.
    ['2027-02-24', [], '2027-03-27T09:00:00.000Z'],
    ['2027-02-25', [], '2027-03-28T08:00:00.000Z'],
    // They go back on 31 October 2027.
    ['2027-09-29', [], '2027-10-30T08:00:00.000Z'],
    ['2027-09-30', [], '2027-10-31T09:00:00.000Z'],
    // Over 29 February 2028.
    ['2028-01-30', [], '2028-03-01T09:00:00.000Z'],
  ] as const)('of %s after %j', (asOf, told, at) => {
    expect(nextReminderAt({ ...RETURN, asOf, publishedOn: asOf, told })).toBe(at);
  });

  it('leaves out stages that were past when it was published, and never comes on that day', () => {
    // 35 days old when published: four days after “coming”.
    const late = { ...RETURN, asOf: '2027-01-01', publishedOn: '2027-02-05' };
    expect(nextReminderAt(late)).toBe('2027-02-06T09:00:00.000Z');
    expect(stageDue(late, '2027-02-06')).toBe('coming');
    // Older than the half-life: told once, on the day after.
    const old = { ...RETURN, asOf: '2027-01-01', publishedOn: '2027-03-05' };
    expect(nextReminderAt(old)).toBe('2027-03-06T09:00:00.000Z');
    expect(stageDue(old, '2027-03-06')).toBe('past');
  });
});

describe('the reminder for which it is time', () => {
  it.each([
    ['2027-01-31', [], null],
    ['2027-02-01', [], 'coming'],
    ['2027-02-11', [], 'coming'],
    ['2027-02-11', ['coming'], null],
    ['2027-02-12', ['coming'], 'soon'],
    // Nothing went out for a fortnight: one reminder, the one that says how things stand.
    ['2027-02-20', [], 'past'],
    ['2027-02-20', ['past'], null],
    ['2027-06-01', ['coming', 'past'], null],
  ] as const)('on %s after %j is %s', (today, told, stage) => {
    expect(stageDue({ ...RETURN, asOf: '2027-01-01', told }, today)).toBe(stage);
  });
});
