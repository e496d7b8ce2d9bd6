import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ListWithBody } from '../../functions/api/contract/lists-contract.ts';
import { pageSchema } from '../../functions/api/contract/route-contract.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { $ReplayOutcome, $TailoredListEntry } from '../../lib/tailored-lists/index.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

describe('a case officer makes a list for a child', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  it('records the request, makes the list, reads it again and replays it to the same bytes', async () => {
    const officer = world.as('990', 'case-officer');
    const created = await world.call('POST', '/v1/authorities/990/requests', {
      headers: officer,
      body: requestInput({ requestedSettings: ['990004', '999999'] }),
    });
    expect(created.status).toBe(201);
    expect(created.headers.get('etag')).toBe('"r1"');
    const location = created.headers.get('location') ?? '';

    const made = await world.call('POST', `${location}/lists`, { headers: officer });
    expect(made.status).toBe(201);
    const list = await readBody(made, $ListWithBody);
    expect(list.version).toBe(1);
    expect(list.recommended.map((entry) => entry.settingKey)).toContain('990007');
    // The grammar school admits girls only: asked for, so answered, whatever its gates say.
    expect(list.body.proposal.requested).toMatchObject([
      { evaluation: { settingKey: '990004', suitable: false } },
    ]);
    expect(list.body.proposal.notInRegister).toEqual(['999999']);

    const read = await world.call('GET', `${location}/lists/1`, { headers: officer });
    expect(await read.json()).toEqual(list);

    const replayed = await world.call('POST', `${location}/lists/1/replay`, { headers: officer });
    expect(await replayed.json()).toEqual({ outcome: 'same', bodyId: list.bodyId });
  });

  it('keeps the list when the request is revised, and makes the next version', async () => {
    const officer = world.as('990', 'case-officer');
    const created = await world.call('POST', '/v1/authorities/990/requests', {
      headers: officer,
      body: requestInput({ reference: 'T-0002' }),
    });
    const location = created.headers.get('location') ?? '';
    await world.call('POST', `${location}/lists`, { headers: officer });
    const revised = await world.call('PUT', location, {
      headers: { ...officer, 'if-match': '"r1"' },
      body: requestInput({ reference: 'T-0002', basis: 'residential-38' }),
    });
    expect(revised.headers.get('etag')).toBe('"r2"');
    await world.call('POST', `${location}/lists`, { headers: officer });
    const versions = await world.call('GET', `${location}/lists`, { headers: officer });
    expect((await readBody(versions, pageSchema($TailoredListEntry))).items).toMatchObject([
      { version: 2, requestRevision: 2 },
      { version: 1, requestRevision: 1 },
    ]);
    const first = await world.call('POST', `${location}/lists/1/replay`, { headers: officer });
    expect((await readBody(first, $ReplayOutcome)).outcome).toBe('same');
  });

  it('gives the list as CSV', async () => {
    const officer = world.as('990', 'case-officer');
    const requests = await world.call('GET', '/v1/authorities/990/requests', { headers: officer });
    const [first] = (await readBody(requests, pageSchema($PlacementRequest))).items;
    const id = first && 'id' in first ? first.id : '';
    const path = `/v1/authorities/990/requests/${id}/lists`;
    await world.call('POST', path, { headers: officer });
    const csv = await world.call('GET', `${path}/1`, {
      headers: { ...officer, accept: 'text/csv' },
    });
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await csv.text()).split('\r\n');
    expect(lines[0]).toMatch(
      /^\uFEFF?list,standing,rank,setting key,setting,provision,suitable,score/,
    );
    expect(lines.filter((line) => line.includes(',recommended,')).length).toBeGreaterThan(2);
  });

  it('answers why a setting is not listed, for any setting of the register', async () => {
    const officer = world.as('990', 'case-officer');
    const made = await world.call('POST', '/v1/authorities/990/requests', {
      headers: officer,
      body: requestInput({ reference: 'T-0003' }),
    });
    const location = made.headers.get('location') ?? '';
    await world.call('POST', `${location}/lists`, { headers: officer });
    const answer = await world.call('GET', `${location}/lists/1/why-not/990005`, {
      headers: officer,
    });
    expect(await answer.json()).toMatchObject({
      evaluation: { settingKey: '990005', suitable: false },
    });
    const nobody = await world.call('GET', `${location}/lists/1/why-not/123456`, {
      headers: officer,
    });
    expect(nobody.status).toBe(404);
  });
});
