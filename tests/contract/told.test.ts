import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Owner, Told } from '../../lib/access/index.ts';
import { besideWrites } from '../../lib/adapters/store/beside.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const AUTHORITY: Owner = { kind: 'authority', code: '990' };
const SCHOOL: Owner = { kind: 'provider', code: '990010' };
const OTHER: Owner = { kind: 'provider', code: '990011' };
const FIRST_PAGE = { after: null, limit: 10 };

describe('what an organisation is told', () => {
  let world: TestWorld;
  let told: Told;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
    const at = new Date(world.clock.now).toISOString();
    told = {
      id: world.deps.newId(),
      to: SCHOOL,
      from: AUTHORITY,
      at,
      topic: 'hold.made',
      settingKey: '990010',
      subject: 'hold/01JBZ0000000000000000000AA',
      facts: { yearGroup: 7 },
      read: null,
    };
    const audit = {
      id: world.deps.newId(),
      at,
      person: 'Olive Marsh',
      organisation: AUTHORITY,
      action: 'hold.make',
      subject: 'hold/01JBZ0000000000000000000AB/01JBZ0000000000000000000AA',
      detail: '',
    };
    await world.table.transact(besideWrites(AUTHORITY, { audit, claim: null, tells: [told] }));
  });
  afterAll(() => world.close());

  it('is in its own partition, and nobody else finds it', async () => {
    expect((await world.deps.told(SCHOOL).list(FIRST_PAGE)).items).toEqual([told]);
    for (const owner of [AUTHORITY, OTHER]) {
      expect((await world.deps.told(owner).list(FIRST_PAGE)).items).toEqual([]);
      expect(await world.deps.told(owner).get(told.id)).toMatchObject({
        ok: false,
        problem: { kind: 'not-found' },
      });
    }
  });

  it('is read by the first who reads it, and stays so', async () => {
    const store = world.deps.told(SCHOOL);
    const first = { at: '2026-11-23T11:00:00.000Z', by: 'Priya Willow' };
    expect(await store.markRead(told.id, first)).toMatchObject({
      ok: true,
      value: { read: first },
    });
    await store.markRead(told.id, { at: '2026-11-23T12:00:00.000Z', by: 'Rhys Banks' });
    expect(await store.get(told.id)).toMatchObject({ ok: true, value: { read: first } });
  });
});
