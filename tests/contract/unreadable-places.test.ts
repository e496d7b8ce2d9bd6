import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { pageSchema } from '../../functions/api/contract/route-contract.ts';
import { projectIndex } from '../../functions/use-cases/project-index.ts';
import { $SettingCapacity } from '../../functions/use-cases/read-capacity.ts';
import { $TailoredListProposal } from '../../lib/matching/index.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { putItem } from '../support/put-item.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const SETTING = '990010';
const PROVISION = `${SETTING}-main`;
const PROVIDER = { kind: 'provider', code: SETTING } as const;
const REQUESTS = '/v1/authorities/990/requests';

describe('what cannot be read in the table', () => {
  let world: TestWorld;
  let officer: Record<string, string>;
  beforeAll(async () => {
    world = await openTestWorld();
    officer = world.as('990', 'case-officer');
    const published = await publish(2);
    expect(published.status).toBe(201);
  });
  afterAll(() => world.close());

  function publish(nextSeptember: number) {
    const free = { now: 0, nextSeptember, septemberAfter: null };
    const year = { yearGroup: 7, intent: 'can', reason: null, onRoll: 6, free };
    return world.call('POST', `/v1/providers/${SETTING}/provisions/${PROVISION}/returns`, {
      headers: world.asOf(PROVIDER, 'provider-editor'),
      body: { asOf: '2026-11-20', years: [year] },
    });
  }

  async function placeInList() {
    const answer = await world.call('POST', '/v1/authorities/990/match', {
      headers: officer,
      body: requestInput(),
    });
    expect(answer.status).toBe(200);
    const { recommended, requested, notListed } = await readBody(answer, $TailoredListProposal);
    const all = [...recommended, ...requested, ...notListed];
    return all.find(({ evaluation }) => evaluation.provisionId === PROVISION)?.evaluation.place;
  }

  it('an unreadable counter made every list fail; its places count as none now', async () => {
    expect(await placeInList()).toMatchObject({ free: 2 });
    await putItem(world, {
      pk: `PROV#${SETTING}`,
      sk: `PLACES#${PROVISION}#7#2027`,
      kind: 'places',
      rev: 2,
      schema: 1,
      body: { taken: 'some' },
    });
    expect(await placeInList()).toMatchObject({ free: 0, taken: 0 });
  });

  it('an unreadable counter or return made the capacity of a setting fail', async () => {
    const capacity = `/v1/providers/${SETTING}/capacity`;
    const answer = await world.call('GET', capacity, { headers: officer });
    expect((await readBody(answer, $SettingCapacity)).provisions).toMatchObject([
      {
        newest: { asOf: '2026-11-20' },
        places: [{ yearGroup: 7, academicYear: 2026, free: 0 }],
        needsChecking: [`${PROVISION}#7#2027`],
      },
    ]);
  });

  it('an unreadable counter was called unpublished to who would hold, and made publishing fail', async () => {
    const made = await world.call('POST', REQUESTS, { headers: officer, body: requestInput() });
    const { id } = await readBody(made, $PlacementRequest);
    const answer = await world.call('POST', `${REQUESTS}/${id}/holds`, {
      headers: officer,
      body: { provisionId: PROVISION },
    });
    for (const refused of [answer, await publish(3)]) {
      expect(refused.status).toBe(409);
      expect((await readBody(refused, $ProblemDetails)).type).toBe('/problems/needs-checking');
    }
  });

  it('an unreadable fee let the fee before it stand as the newest', async () => {
    const fee = { basis: 'day', parts: { education: 1, therapy: 0, care: 0, residential: 0 } };
    const published = await world.call(
      'POST',
      `/v1/providers/${SETTING}/provisions/${PROVISION}/fees`,
      {
        headers: world.asOf(PROVIDER, 'provider-editor'),
        body: { fees: [{ ...fee, from: '2025-09-01' }] },
      },
    );
    expect(published.status).toBe(201);
    const feesNow = async () => {
      const index = await world.deps.currentIndex();
      return index?.candidatesOf(SETTING)[0]?.fees.map(({ from }) => from);
    };
    expect(await feesNow()).toEqual(['2025-09-01']);
    await putItem(world, {
      pk: 'NAT#england',
      sk: `PUBLISHED-FEE#${PROVISION}#01ZZZ0000000000000000000AA`,
      kind: 'fee',
      rev: 1,
      schema: 1,
      body: { from: '2026-09-01' },
    });
    await projectIndex(world.deps);
    expect(await feesNow()).toEqual([]);
  });

  it('an item without its envelope kept a whole list from people', async () => {
    await putItem(world, { pk: 'AUTH#990', sk: 'REQUEST#01JCZ0000000000000000000YY', rev: 'one' });
    const answer = await world.call('GET', REQUESTS, { headers: officer });
    expect(answer.status).toBe(200);
    const { items } = await readBody(answer, pageSchema($PlacementRequest));
    expect(items).toContainEqual({ needsChecking: 'REQUEST#01JCZ0000000000000000000YY' });
  });

  it('an index of an earlier format was current: every list failed until somebody published', async () => {
    const bytes = readFileSync('tests/contract/store-items/index-of-format-1.bin');
    const indexId = await world.deps.objects.put('index', bytes);
    const before = await world.deps.indexes.current();
    if (before === null) throw new Error('The demo has an index.');
    await world.deps.indexes.makeCurrent({ ...before.pointer, indexId }, before.revision);
    expect(await placeInList()).toMatchObject({ asOf: '2026-11-20' });
  });
});
