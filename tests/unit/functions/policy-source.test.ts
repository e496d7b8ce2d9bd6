import { describe, expect, it } from 'vitest';
import { createPolicySource } from '../../../functions/shared/policy-source.ts';
import type { AuditEntry, Beside, Owner } from '../../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import { ACT_2014, type PoliciesStore, type PolicyVersion } from '../../../lib/policy/index.ts';

const LEEDS: Owner = { kind: 'authority', code: '383' };
const AUDIT: AuditEntry = {
  id: '01JCZ0000000000000000000AA',
  at: '2026-11-23T10:00:00Z',
  person: 'Manager',
  organisation: LEEDS,
  action: 'policy.publish',
  subject: 'policy/1',
  detail: '',
};

function aVersion(version: number): PolicyVersion {
  return {
    authority: '383',
    version,
    basedOn: '2014-act',
    pack: { ...ACT_2014, version: `383-${version}`, inForceFrom: '2026-11-23' },
    reason: 'A reason for it.',
    changes: [],
    publishedAt: '2026-11-23T10:00:00.000Z',
    publishedBy: 'Manager',
  };
}

/** A source over versions that another process may add to, under a clock that the test moves. */
function aSource(all?: () => Promise<Result<readonly PolicyVersion[]>>) {
  const clock = { now: 0 };
  const versions: PolicyVersion[] = [];
  const asked: Owner[] = [];
  const storeOf = (owner: Owner): PoliciesStore<Beside> => ({
    async publish(version) {
      versions.unshift(version);
      return ok(version);
    },
    get: async () => refused(problem('not-found', 'none', 'none')),
    history: async () => ({ items: [], after: null }),
    all:
      all ??
      (async () => {
        asked.push(owner);
        return ok([...versions]);
      }),
  });
  return { clock, versions, asked, source: createPolicySource(storeOf, () => clock.now) };
}

describe('where the policy of an owner comes from', () => {
  it('reads an authority’s versions once in half a minute, for any day', async () => {
    const { clock, versions, asked, source } = aSource();
    expect((await source.policyOf(LEEDS, '2026-11-23')).version).toBe('1');
    versions.push(aVersion(1));
    clock.now = 29_999;
    expect((await source.policyOf(LEEDS, '2026-11-23')).version).toBe('1');
    clock.now = 30_000;
    expect((await source.policyOf(LEEDS, '2026-11-23')).version).toBe('383-1');
    expect((await source.policyOf(LEEDS, '2026-11-22')).version).toBe('1');
    expect(asked).toEqual([LEEDS, LEEDS]);
  });

  it('sees at once what is published through it', async () => {
    const { source } = aSource();
    await source.policyOf(LEEDS, '2026-11-23');
    await source.policies(LEEDS).publish(aVersion(1), { audit: AUDIT, claim: null });
    expect((await source.policyOf(LEEDS, '2026-11-23')).version).toBe('383-1');
  });

  it.each<Owner>([
    { kind: 'provider', code: '383001' },
    { kind: 'national', code: 'england' },
  ])('has the national pack for $kind, and asks nobody', async (owner) => {
    const { asked, source } = aSource();
    expect(await source.policyOf(owner, '2026-11-23')).toBe(ACT_2014);
    expect(asked).toEqual([]);
  });

  it('has no policy where a version cannot be read', async () => {
    const broken = problem('conflict', 'needs-checking', 'The stored policy needs checking.');
    const { source } = aSource(async () => refused(broken));
    await expect(source.policyOf(LEEDS, '2026-11-23')).rejects.toThrow('needs checking');
  });
});
