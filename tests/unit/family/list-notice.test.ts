import { describe, expect, it } from 'vitest';
import type { PlacementRequest } from '../../../lib/requests/index.ts';
import { noticeFor } from '../../../lib/tailored-lists/index.ts';

const REQUEST: PlacementRequest = {
  id: '01JCZ0000000000000000000BB',
  authority: '383',
  reference: 'SECRET-REF',
  dateOfBirth: '2016-03-14',
  sex: 'male',
  primaryNeed: 'ASD',
  secondNeed: 'SLCN',
  startDate: '2027-09-01',
  phase: 'secondary',
  taughtInYearGroup: null,
  basis: 'day',
  band: 4,
  mustHave: ['hoist'],
  niceToHave: [],
  requestedSettings: [],
  mainstreamWanted: false,
  attends: null,
  siblingsAt: [],
  home: {
    point: { easting: 427_500, northing: 436_200 },
    precision: 'postcode',
    postcode: 'LS6 3HN',
  },
  yearGroup: 7,
  revision: 1,
  revisedAt: '2026-11-23T10:00:00.000Z',
  revisedBy: 'An officer',
};

const NOTICE = {
  id: '01JCZ0000000000000000000AA',
  settingKey: '990002',
  listVersion: 3,
  toldAt: '2026-11-24T10:00:00.000Z',
  replaces: null,
};

describe('a notice to a setting', () => {
  it('gives the outcode of a home, and nothing else of where the child lives', () => {
    expect(noticeFor(REQUEST, NOTICE)).toEqual({
      ...NOTICE,
      authority: '383',
      yearGroup: 7,
      area: 'LS6',
      primaryNeed: 'ASD',
      phase: 'secondary',
      basis: 'day',
      startTerm: 'autumn term 2027',
    });
  });

  it.each([
    ['2027-01-05', 'spring term 2027'],
    ['2027-04-15', 'summer term 2027'],
    ['2027-08-31', 'autumn term 2027'],
  ])('names the term of %s: %s', (startDate, startTerm) => {
    expect(noticeFor({ ...REQUEST, startDate }, NOTICE).startTerm).toBe(startTerm);
  });
});
