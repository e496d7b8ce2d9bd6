import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealAudit } from '../../functions/use-cases/seal-audit.ts';
import { chainFaults, type Owner } from '../../lib/access/index.ts';
import { putItem } from '../support/put-item.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const OWN: Owner = { kind: 'authority', code: '990' };
const ACTS = 130;

describe('the audit of an authority', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
    await act(ACTS);
  });
  afterAll(() => world.close());

  async function act(times: number): Promise<void> {
    for (let n = 0; n < times; n += 1) {
      const made = await world.call('POST', '/v1/authorities/990/requests', {
        headers: world.as('990', 'case-officer'),
        body: requestInput({ reference: `A-${n}` }),
      });
      expect(made.status).toBe(201);
    }
  }

  const chain = () => world.deps.audit(OWN).whole();

  it('waits for its seal, and is whole meanwhile', async () => {
    const { seals, unsealed, ...rest } = await chain();
    expect(seals).toEqual([]);
    expect(unsealed.size).toBe(ACTS);
    expect(chainFaults({ seals, unsealed, ...rest })).toEqual([]);
  });

  it('is sealed once, in order, by three who do it at once', async () => {
    const counts = await Promise.all([1, 2, 3].map(() => sealAudit(world.deps)));
    await sealAudit(world.deps);
    expect(Math.max(...counts)).toBeGreaterThan(0);
    const sealedChain = await chain();
    expect(sealedChain.seals).toHaveLength(ACTS);
    expect(sealedChain.head.number).toBe(ACTS);
    expect(sealedChain.unsealed.size).toBe(0);
    expect(chainFaults(sealedChain)).toEqual([]);
    const order = sealedChain.seals.map(({ entryId }) => entryId);
    expect(order).toEqual([...order].sort());
  });

  it('goes on with what is written later, and does nothing where nothing was', async () => {
    await act(2);
    expect(await sealAudit(world.deps)).toBe(2);
    expect(await sealAudit(world.deps)).toBe(0);
    expect((await chain()).head.number).toBe(ACTS + 2);
  });

  it('shows that somebody changed an entry in the table', async () => {
    const { seals, entries } = await chain();
    const id = seals[10]?.entryId ?? '';
    const body = { ...entries.get(id), person: 'Somebody else' };
    await putItem(world, {
      pk: 'AUTH#990',
      sk: `AUDIT#${id}`,
      kind: 'audit',
      rev: 1,
      schema: 1,
      body,
    });
    expect(chainFaults(await chain())).toEqual([
      `Entry ${id} (link 11) was changed after it was sealed.`,
    ]);
  });
});
