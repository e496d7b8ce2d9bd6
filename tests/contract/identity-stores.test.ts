import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, changeRoles, removeMember } from '../../functions/use-cases/change-member.ts';
import {
  keyOfToken,
  type Owner,
  type Principal,
  personIdOf,
  type Session,
} from '../../lib/access/index.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const AMBLEDON: Owner = { kind: 'authority', code: '990' };
const WESTMERE: Owner = { kind: 'authority', code: '991' };
const ALL = { after: null, limit: 100 };
const SAM = { email: 'sam@ambledon.example', name: 'Sam Jones' };

function administratorOf(organisation: Owner): Principal {
  return { person: 'Ada Admin', organisation, roles: ['organisation-administrator'] };
}

describe('members of an organisation', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
  });
  afterAll(() => world.close());

  const add = (owner: Owner, email: string, ...roles: Parameters<typeof world.as>[1][]) =>
    addMember(world.deps, owner, administratorOf(owner), { email, name: 'Somebody', roles });

  it('are kept with who made them members, and found by person across organisations', async () => {
    const input = { ...SAM, roles: ['case-officer' as const] };
    const added = await addMember(world.deps, AMBLEDON, administratorOf(AMBLEDON), input);
    expect(added).toEqual({
      ok: true,
      value: {
        // SHA-256 of the address.
        personId: '1c79a508aeacaf072c321651806e250dc6609eb149901d529dbcb8bc06f558f0',
        email: 'sam@ambledon.example',
        name: 'Sam Jones',
        organisation: AMBLEDON,
        roles: ['case-officer'],
        state: 'active',
        revision: 1,
        changedAt: '2026-11-23T10:00:00.000Z',
        changedBy: 'Ada Admin',
      },
    });
    await addMember(world.deps, WESTMERE, administratorOf(WESTMERE), {
      ...SAM,
      roles: ['la-manager'],
    });
    const { items, needChecking } = await world.deps.memberships.of(personIdOf(SAM.email));
    expect(items.map(({ organisation, roles }) => [organisation.code, roles]).sort()).toEqual([
      ['990', ['case-officer']],
      ['991', ['la-manager']],
    ]);
    expect(needChecking).toEqual([]);
    expect((await world.deps.members(AMBLEDON).list(ALL)).items).toHaveLength(1);
    const { unsealed, entries } = await world.deps.audit(AMBLEDON).whole();
    expect(unsealed.size).toBe(1);
    expect([...entries.values()]).toMatchObject([
      { action: 'member.add', person: 'Ada Admin', detail: 'active: case-officer' },
    ]);
  });

  it('refuse a role that there is not in this kind of organisation', async () => {
    for (const role of ['provider-editor', 'lead-commissioner', 'family'] as const) {
      expect(await add(AMBLEDON, 'x@ambledon.example', role)).toMatchObject({
        problem: { kind: 'invalid', code: 'no-such-role' },
      });
    }
  });

  it('refuse a change of a revision that is not theirs any more', async () => {
    const personId = personIdOf(SAM.email);
    const change = { personId, revision: 1, roles: ['auditor' as const] };
    const by = administratorOf(AMBLEDON);
    expect(await changeRoles(world.deps, AMBLEDON, by, change)).toMatchObject({
      value: { revision: 2, roles: ['auditor'] },
    });
    expect(await changeRoles(world.deps, AMBLEDON, by, change)).toMatchObject({
      problem: { kind: 'stale', code: 'member-changed' },
    });
    const { items } = await world.deps.memberships.of(personId);
    expect(items.find(({ organisation }) => organisation.code === '990')?.roles).toEqual([
      'auditor',
    ]);
  });

  it('bring somebody back who was removed', async () => {
    const personId = personIdOf(SAM.email);
    const by = administratorOf(AMBLEDON);
    const removed = await removeMember(world.deps, AMBLEDON, by, { personId, revision: 2 });
    expect(removed).toMatchObject({ value: { state: 'removed', revision: 3 } });
    expect(await removeMember(world.deps, AMBLEDON, by, { personId, revision: 3 })).toMatchObject({
      problem: { code: 'member-removed' },
    });
    expect(await add(AMBLEDON, ' Sam@Ambledon.example ', 'case-officer')).toMatchObject({
      value: { personId, state: 'active', revision: 4 },
    });
    expect(await add(AMBLEDON, SAM.email, 'case-officer')).toMatchObject({
      problem: { code: 'already-a-member' },
    });
  });

  it('are never left without an administrator, even when two leave in the same moment', async () => {
    const owner: Owner = { kind: 'provider', code: '990010' };
    const people = ['one@school.example', 'two@school.example'];
    for (const email of people) await add(owner, email, 'organisation-administrator');
    const leave = (email: string) =>
      removeMember(world.deps, owner, administratorOf(owner), {
        personId: personIdOf(email),
        revision: 1,
      });
    const left = await Promise.all(people.map(leave));
    expect(left.filter(({ ok }) => ok)).toHaveLength(1);
    expect(left.find(({ ok }) => !ok)).toMatchObject({
      problem: { kind: 'conflict', code: 'last-administrator' },
    });
    const active = (await world.deps.members(owner).list(ALL)).items.filter(
      (member) => 'state' in member && member.state === 'active',
    );
    expect(active).toHaveLength(1);
    const [last] = active;
    const personId = last && 'personId' in last ? last.personId : '';
    // Nor can the last one lay down the role.
    expect(
      await changeRoles(world.deps, owner, administratorOf(owner), {
        personId,
        revision: 1,
        roles: ['provider-editor'],
      }),
    ).toMatchObject({ problem: { code: 'last-administrator' } });
  });
});

describe('sessions', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
  });
  afterAll(() => world.close());

  function session(token: string, personId: string, organisation: Owner | null = null): Session {
    const at = new Date(world.clock.now).toISOString();
    return {
      key: keyOfToken(token),
      personId,
      name: 'Sam Jones',
      email: SAM.email,
      organisation,
      createdAt: at,
      seenAt: at,
      state: 'open',
      idToken: null,
    };
  }

  it('are found by the hash of their token, and never by another', async () => {
    const { sessions } = world.deps;
    const made = session('token-1', personIdOf('a@x.example'));
    await sessions.create(made);
    expect(await sessions.get(keyOfToken('token-1'))).toEqual(made);
    expect(await sessions.get(keyOfToken('token-2'))).toBeNull();
    expect(await sessions.get('token-1')).toBeNull();
    await expect(sessions.create(made)).rejects.toThrow('is there already');
  });

  it('once ended are not brought back by a touch or a choice', async () => {
    const { sessions } = world.deps;
    const made = session('token-3', personIdOf('b@x.example'));
    await sessions.create(made);
    expect(await sessions.choose(made.key, AMBLEDON)).toBe(true);
    await sessions.end(made.key);
    await sessions.touch(made, world.clock.now + 60_000);
    expect(await sessions.choose(made.key, WESTMERE)).toBe(false);
    expect(await sessions.get(made.key)).toEqual({
      ...made,
      organisation: AMBLEDON,
      state: 'ended',
    });
  });

  it('of a person are listed and ended together, of one organisation or of all', async () => {
    const { sessions } = world.deps;
    const person = personIdOf('c@x.example');
    await sessions.create(session('token-4', person, AMBLEDON));
    world.clock.now += 1_000;
    await sessions.create(session('token-5', person, WESTMERE));
    await sessions.create(session('token-6', personIdOf('d@x.example'), AMBLEDON));
    const theirs = async () =>
      (await sessions.ofPerson(person)).map(({ key, state }) => [key, state]);
    expect(await theirs()).toEqual([
      [keyOfToken('token-5'), 'open'],
      [keyOfToken('token-4'), 'open'],
    ]);
    expect(await sessions.endAllOf(person, AMBLEDON)).toBe(1);
    expect(await theirs()).toEqual([
      [keyOfToken('token-5'), 'open'],
      [keyOfToken('token-4'), 'ended'],
    ]);
    expect(await sessions.endAllOf(person)).toBe(1);
    expect(await sessions.get(keyOfToken('token-6'))).toMatchObject({ state: 'open' });
  });
});

describe('a sign-in on its way', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
  });
  afterAll(() => world.close());

  async function begin(cookie: string): Promise<void> {
    await world.deps.pendingSignIns.create({
      key: keyOfToken(cookie),
      state: 'state-of-some-length',
      nonce: 'nonce-of-some-length',
      verifier: 'v'.repeat(43),
      returnTo: '/requests',
      createdAt: new Date(world.clock.now).toISOString(),
      used: false,
    });
  }

  it('is taken once, even by several in the same moment', async () => {
    await begin('cookie-1');
    const take = () => world.deps.pendingSignIns.take(keyOfToken('cookie-1'), world.clock.now);
    const taken = await Promise.all([take(), take(), take(), take()]);
    expect(taken.filter((one) => one !== null)).toHaveLength(1);
    expect(await take()).toBeNull();
  });

  it('is over after ten minutes', async () => {
    await begin('cookie-2');
    await begin('cookie-3');
    const { pendingSignIns } = world.deps;
    const begun = world.clock.now;
    expect(await pendingSignIns.take(keyOfToken('cookie-2'), begun + 599_999)).not.toBeNull();
    expect(await pendingSignIns.take(keyOfToken('cookie-3'), begun + 600_000)).toBeNull();
  });
});

describe('a limit of attempts', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
  });
  afterAll(() => world.close());
  const LIMIT = { most: 10, windowSeconds: 600 };

  it('lets exactly so many through, however many come at once, and starts again', async () => {
    const { rateLimits } = world.deps;
    const now = Date.parse('2026-11-23T10:00:00Z');
    const tries = Array.from({ length: 16 }, () => rateLimits.take('link/1', LIMIT, now));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(10);
    expect(await rateLimits.take('link/1', LIMIT, now + 599_999)).toBe(false);
    expect(await rateLimits.take('link/2', LIMIT, now)).toBe(true);
    expect(await rateLimits.take('link/1', LIMIT, now + 600_000)).toBe(true);
  });
});
