import { describe, expect, it } from 'vitest';
import { ageOn, ageReferenceDay, yearGroupOfAge } from '../../../lib/kernel/index.ts';
import { type Candidate, match } from '../../../lib/matching/index.ts';
import { ACT_2014, type PolicyPack } from '../../../lib/policy/index.ts';
import type { PlacementRequest } from '../../../lib/requests/index.ts';
import {
  aBrief,
  aMainstreamSchool,
  anIndependentSpecialSchool,
  aSpecialSchool,
  journeysOf,
} from '../../support/candidates.ts';

const MILES = {
  '100001': 1,
  '100002': 2,
  '100003': 3,
  '100004': 4,
  '100005': 5,
  '100006': 6,
  '100007': 7,
};
const forBoys = { provision: { sex: 'boys' as const } };
const forSmallOnes = { provision: { sex: 'boys' as const, lowAge: 4, highAge: 11 } };

function list(
  candidates: readonly Candidate[],
  request: Partial<PlacementRequest> = {},
  policy: Partial<PolicyPack['list']> = {},
) {
  return match({
    brief: aBrief(request, { ...ACT_2014, list: { ...ACT_2014.list, ...policy } }),
    candidates,
    journeyTo: journeysOf(MILES),
  });
}

const keys = (entries: readonly { evaluation: { settingKey: string } }[]) =>
  entries.map(({ evaluation }) => evaluation.settingKey);

describe('the list', () => {
  it('recommends the best settings in order, one line for each', () => {
    const found = list([
      aSpecialSchool('100004'),
      aMainstreamSchool('100001'),
      aSpecialSchool('100002'),
      anIndependentSpecialSchool('100003'),
    ]);
    expect(keys(found.recommended)).toEqual(['100002', '100003', '100004', '100001']);
    expect(found.recommended.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect(found.counts).toEqual({ considered: 4, suitable: 4 });
  });

  it('says what gave way, what lies below the cut and what failed, nearest misses first', () => {
    const found = list(
      [
        aSpecialSchool('100001'),
        aSpecialSchool('100002'),
        aSpecialSchool('100003'),
        aMainstreamSchool('100004'),
        aSpecialSchool('100005', forSmallOnes),
        aSpecialSchool('100006', forBoys),
        aSpecialSchool('100007', forBoys),
      ],
      {},
      { size: 2, mix: ['mainstream', 'specialist'], nearestMisses: 4 },
    );
    expect(keys(found.recommended)).toEqual(['100001', '100004']);
    expect(found.notListed.map((e) => [e.evaluation.settingKey, e.reason])).toEqual([
      ['100002', { why: 'gave-way-to-mix', rank: 2, to: '100004' }],
      ['100003', { why: 'below-the-cut', rank: 3 }],
      ['100006', { why: 'gate-failed' }],
      ['100007', { why: 'gate-failed' }],
      ['100005', { why: 'gate-failed' }],
    ]);
  });

  it('shows half of the nearest misses from below the cut', () => {
    const found = list(
      [
        aSpecialSchool('100001'),
        aSpecialSchool('100002'),
        aSpecialSchool('100003'),
        aSpecialSchool('100004', forBoys),
        aSpecialSchool('100005', forBoys),
      ],
      {},
      { size: 1, mix: [], nearestMisses: 2 },
    );
    expect(keys(found.notListed)).toEqual(['100002', '100004']);
  });

  it('names the sectors of the mix that nothing fills', () => {
    expect(list([aSpecialSchool('100001')]).mixUnfilled).toEqual(['mainstream', 'independent']);
  });

  it('is empty without candidates', () => {
    const found = list([]);
    expect([found.recommended, found.notListed, found.counts.considered]).toEqual([[], [], 0]);
  });
});

describe('what the family asks for', () => {
  it('is shown in the order asked, whatever the gates say, and not twice', () => {
    const found = list(
      [
        aSpecialSchool('100001'),
        aSpecialSchool('100002'),
        aSpecialSchool('100003', forBoys),
        aSpecialSchool('100004', { setting: { apart: 'closed' } }),
      ],
      { requestedSettings: ['100004', '100003', '100002', '100001', '999999'] },
      { size: 1, mix: [] },
    );
    expect(
      found.requested.map((e) => [e.evaluation.settingKey, e.rank, e.alsoRecommended, e.reason]),
    ).toEqual([
      ['100004', null, false, { why: 'apart', rule: 'closed' }],
      ['100003', null, false, { why: 'gate-failed' }],
      ['100002', 2, false, { why: 'below-the-cut', rank: 2 }],
      ['100001', 1, true, null],
    ]);
    expect(found.notListed).toEqual([]);
    expect(found.notInRegister).toEqual(['999999']);
    expect(found.counts).toEqual({ considered: 3, suitable: 2 });
  });

  it('tells a setting without provisions from one that the register does not have', () => {
    const found = match({
      brief: aBrief({ requestedSettings: ['100008', '999999'] }),
      candidates: [],
      journeyTo: journeysOf(MILES),
      withoutProvision: [
        { settingKey: '100008', settingName: 'A children’s centre', apart: null },
        { settingKey: '100009', settingName: 'Not asked for', apart: null },
      ],
    });
    expect(found.requestedWithoutProvision.map(({ settingKey }) => settingKey)).toEqual(['100008']);
    expect(found.notInRegister).toEqual(['999999']);
  });
});

describe('a family that wants mainstream (s. 33)', () => {
  it('sees a mainstream setting though the policy’s mix asks for none', () => {
    const found = list(
      [aSpecialSchool('100001'), aSpecialSchool('100002'), aMainstreamSchool('100007')],
      { mainstreamWanted: true },
      { size: 2, mix: [] },
    );
    expect(keys(found.recommended)).toEqual(['100001', '100007']);
  });

  it('sees the nearest that failed where none suits, however far down', () => {
    const found = list(
      [
        aSpecialSchool('100001', forBoys),
        aMainstreamSchool('100006', forBoys),
        aMainstreamSchool('100007', forBoys),
      ],
      { mainstreamWanted: true },
      { nearestMisses: 1 },
    );
    expect(keys(found.notListed)).toEqual(['100001', '100006']);
  });
});

describe('the year group on the start date', () => {
  it.each([
    ['1 September 2016, 10 on 31 August 2027: Year 6', '2016-09-01', 1],
    ['31 August 2016, 11 on 31 August 2027: Year 7', '2016-08-31', 0],
  ])('admits to a primary school, or not, a child born %s', (_name, dateOfBirth, suitable) => {
    const yearGroup = yearGroupOfAge(ageOn(dateOfBirth, ageReferenceDay('2027-09-01')));
    const primary = aMainstreamSchool('100001', { provision: { lowAge: 4, highAge: 11 } });
    expect(list([primary], { dateOfBirth, yearGroup }).counts.suitable).toBe(suitable);
  });
});
