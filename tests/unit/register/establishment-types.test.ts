import { describe, expect, it } from 'vitest';
import { ESTABLISHMENT_TYPES, legalStanding } from '../../../lib/register/index.ts';

/** Code, category, route without Section 41 approval, route with it. */
const PLACEMENT_TYPES = [
  [1, 'mainstream-school', 's38-request', 's38-request'],
  [2, 'mainstream-school', 's38-request', 's38-request'],
  [3, 'mainstream-school', 's38-request', 's38-request'],
  [5, 'mainstream-school', 's38-request', 's38-request'],
  [6, 'independent-school', 'independent-offer', 's41-approved'],
  [7, 'special-school', 's38-request', 's38-request'],
  [8, 'non-maintained-special', 's38-request', 's38-request'],
  [10, 'independent-special', 'independent-offer', 's41-approved'],
  [11, 'independent-school', 'independent-offer', 's41-approved'],
  [12, 'special-school', 's38-request', 's38-request'],
  [14, 'alternative-provision', 's38-request', 's38-request'],
  [15, 'nursery-school', 's38-request', 's38-request'],
  [18, 'further-education', 's38-request', 's38-request'],
  [28, 'mainstream-school', 's38-request', 's38-request'],
  [31, 'further-education', 's38-request', 's38-request'],
  [32, 'specialist-post-16', 'independent-offer', 's41-approved'],
  [33, 'special-school', 's38-request', 's38-request'],
  [34, 'mainstream-school', 's38-request', 's38-request'],
  [35, 'mainstream-school', 's38-request', 's38-request'],
  [36, 'special-school', 's38-request', 's38-request'],
  [38, 'alternative-provision', 's38-request', 's38-request'],
  [39, 'further-education', 's38-request', 's38-request'],
  [40, 'mainstream-school', 's38-request', 's38-request'],
  [41, 'mainstream-school', 's38-request', 's38-request'],
  [42, 'alternative-provision', 's38-request', 's38-request'],
  [43, 'alternative-provision', 's38-request', 's38-request'],
  [44, 'special-school', 's38-request', 's38-request'],
  [45, 'further-education', 's38-request', 's38-request'],
  [46, 'further-education', 's38-request', 's38-request'],
] as const;

const OTHER_TYPES = [
  [24, 'not-a-placement-setting'],
  [25, 'offshore'],
  [26, 'offshore'],
  [27, 'not-a-placement-setting'],
  [29, 'not-a-placement-setting'],
  [30, 'welsh'],
  [37, 'offshore'],
  [49, 'not-a-placement-setting'],
  [56, 'not-a-placement-setting'],
  [57, 'not-a-placement-setting'],
] as const;

describe('establishment types', () => {
  it('cover the 39 codes of the DfE table', () => {
    expect(ESTABLISHMENT_TYPES.size).toBe(39);
    expect(PLACEMENT_TYPES.length + OTHER_TYPES.length).toBe(39);
  });

  it.each(PLACEMENT_TYPES)(
    'type %i is %s with route %s, approved %s',
    (code, category, plain, approved) => {
      const type = ESTABLISHMENT_TYPES.get(code);
      expect(type?.apart).toBeNull();
      expect(legalStanding(type, false)).toEqual({
        category,
        legalRoute: plain,
        dutyToAdmit: plain === 's38-request',
      });
      expect(legalStanding(type, true)).toEqual({
        category,
        legalRoute: approved,
        dutyToAdmit: true,
      });
    },
  );

  it.each(OTHER_TYPES)('type %i is kept apart as %s', (code, apart) => {
    const type = ESTABLISHMENT_TYPES.get(code);
    expect(type?.apart).toBe(apart);
    expect(legalStanding(type, true)).toEqual({
      category: null,
      legalRoute: null,
      dutyToAdmit: false,
    });
  });

  it('gives an unknown type no standing', () => {
    expect(legalStanding(undefined, true)).toEqual({
      category: null,
      legalRoute: null,
      dutyToAdmit: false,
    });
  });
});
