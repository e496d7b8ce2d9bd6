import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordView } from '../../functions/use-cases/record-view.ts';
import { sealAudit } from '../../functions/use-cases/seal-audit.ts';
import type { Owner, Principal } from '../../lib/access/index.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const AMBLEDON: Owner = { kind: 'authority', code: '990' };
const OFFICER: Principal = {
  person: 'Sam Jones',
  organisation: AMBLEDON,
  roles: ['case-officer'],
};
const REQUEST = '01J0000000000000000000000A';

describe('a view of something sensitive', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
    await recordView(world.deps, AMBLEDON, OFFICER, `list/${REQUEST}/3`);
  });
  afterAll(() => world.close());

  it('is audited with who looked at what', async () => {
    const { entries } = await world.deps.audit(AMBLEDON).whole();
    expect([...entries.values()]).toEqual([
      {
        id: expect.any(String),
        at: '2026-11-23T10:00:00.000Z',
        person: 'Sam Jones',
        organisation: AMBLEDON,
        action: 'list.view',
        subject: `list/${REQUEST}/3`,
        detail: '',
      },
    ]);
  });

  it('is sealed like every other entry', async () => {
    await sealAudit(world.deps);
    const { unsealed, seals } = await world.deps.audit(AMBLEDON).whole();
    expect([unsealed.size, seals.length]).toEqual([0, 1]);
  });

  it('does not stand on the timeline', async () => {
    const page = { after: null, limit: 10 };
    expect((await world.deps.timeline(AMBLEDON).ofRequest(REQUEST, page)).items).toEqual([]);
  });
});
