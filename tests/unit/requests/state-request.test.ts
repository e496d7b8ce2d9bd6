import { describe, expect, it } from 'vitest';
import { $RequestDetails, stateRequest } from '../../../lib/requests/index.ts';

const HOME = {
  point: { easting: 430_100, northing: 434_900 },
  precision: 'point',
  postcode: null,
} as const;
const STATING = {
  id: '01JCZ0000000000000000000AA',
  authority: '990',
  revision: 1,
  revisedAt: '2026-11-23T10:00:00.000Z',
  revisedBy: 'somebody',
};

function details(change: Readonly<Record<string, unknown>>) {
  return $RequestDetails.parse({
    reference: 'T-1',
    dateOfBirth: '2016-03-14',
    sex: 'male',
    primaryNeed: 'ASD',
    startDate: '2027-09-01',
    phase: 'secondary',
    basis: 'day',
    ...change,
  });
}

function state(change: Readonly<Record<string, unknown>>) {
  return stateRequest(details(change), HOME, STATING, '2026-11-23');
}

describe('stating a request', () => {
  it.each([
    ['2016-08-31', '2027-09-01', 'secondary', 7],
    ['2016-09-01', '2027-09-01', 'primary', 6],
    ['2023-08-31', '2027-09-01', 'primary', 0],
    ['2023-09-01', '2027-09-01', 'early-years', -1],
    ['2011-08-31', '2027-09-01', 'post-16', 12],
    ['2002-09-01', '2027-09-01', 'post-16', 20],
    ['2016-02-29', '2028-02-29', 'secondary', 7],
  ])('a child born %s and starting %s is in %s, year %i', (dateOfBirth, startDate, phase, year) => {
    const stated = state({ dateOfBirth, startDate, phase });
    expect(stated).toMatchObject({ ok: true, value: { yearGroup: year } });
  });

  it('follows the year in which a child is taught out of year group', () => {
    expect(state({ taughtInYearGroup: 6, phase: 'primary' })).toMatchObject({
      ok: true,
      value: { yearGroup: 6 },
    });
  });

  it.each([
    [
      { phase: 'primary' },
      '/phase',
      'primary does not fit Year 7 (by date of birth), which is secondary',
    ],
    [{ taughtInYearGroup: 6 }, '/phase', 'secondary does not fit Year 6 (as taught)'],
    [{ dateOfBirth: '2027-01-01' }, '/dateOfBirth', 'date of birth 2027-01-01 is in the future'],
    [{ dateOfBirth: '2002-08-31', phase: 'post-16' }, '/dateOfBirth', 'the child would be 25'],
    [
      { dateOfBirth: '2026-11-01', startDate: '2026-10-01' },
      '/startDate',
      'is before the date of birth',
    ],
    [{ secondNeed: 'ASD' }, '/secondNeed', 'repeats the primary need ASD'],
    [
      { mustHave: ['hoist'], niceToHave: ['hoist'] },
      '/niceToHave/0',
      '“hoist” is already a must-have',
    ],
    [
      { requestedSettings: ['100001', '100001'] },
      '/requestedSettings/1',
      '“100001” is given twice',
    ],
  ])('refuses %o at %s', (change, pointer, words) => {
    const stated = state(change);
    const faults = stated.ok ? [] : stated.problem.faults;
    expect(faults).toContainEqual({ pointer, detail: expect.stringContaining(words) });
  });
});
