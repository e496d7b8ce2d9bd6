import { describe, expect, it } from 'vitest';
import { ACT_2014, type PolicyVersion, policyInForce } from '../../../lib/policy/index.ts';

function aVersion(version: number, inForceFrom: string): PolicyVersion {
  return {
    authority: '383',
    version,
    basedOn: '2014-act',
    pack: { ...ACT_2014, version: `383-${version}`, inForceFrom },
    reason: 'A reason for it.',
    changes: [],
    publishedAt: '2026-11-23T10:00:00.000Z',
    publishedBy: 'Manager',
  };
}

const FIRST = aVersion(1, '2027-01-01');
const SECOND = aVersion(2, '2027-09-01');
const CORRECTED = aVersion(3, '2027-09-01');
const EARLIER = aVersion(4, '2027-04-01');
const ALL = [FIRST, SECOND, CORRECTED, EARLIER];

describe('the policy in force', () => {
  it.each([
    ['none published', [], '2027-06-01', '1'],
    ['the day before the first', ALL, '2026-12-31', '1'],
    ['the first day', ALL, '2027-01-01', '383-1'],
    ['one published later for an earlier day', ALL, '2027-08-31', '383-4'],
    ['of two from one day the higher', ALL, '2027-09-01', '383-3'],
    ['long after', ALL, '2040-01-01', '383-3'],
    ['a version to come', [SECOND], '2027-06-01', '1'],
  ])('%s', (_case, versions, date, expected) => {
    expect(policyInForce(versions, date).version).toBe(expected);
    expect(policyInForce(versions.toReversed(), date).version).toBe(expected);
  });
});
