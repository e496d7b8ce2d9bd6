import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { pageSchema } from '../../functions/api/contract/route-contract.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const $Requests = pageSchema($PlacementRequest);

const REQUESTS = '/v1/authorities/990/requests';

describe('the habits of the API', () => {
  let world: TestWorld;
  let officer: Record<string, string>;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
    officer = world.as('990', 'case-officer');
  });
  afterAll(() => world.close());

  async function problemOf(response: Response) {
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    return readBody(response, $ProblemDetails);
  }

  it.each([
    ['an unknown need', { primaryNeed: 'AUTISM' }, '/primaryNeed'],
    ['a date that is none', { startDate: '2027-02-30' }, '/startDate'],
    ['a home given twice', { home: { postcode: 'LS1 1AA', easting: 1, northing: 1 } }, '/home'],
    ['a misspelt member', { startdate: '2027-09-01' }, ''],
    ['a phase against the date of birth', { phase: 'primary' }, '/phase'],
    ['a second need that repeats', { secondNeed: 'ASD' }, '/secondNeed'],
    [
      'a requested setting that is no key',
      { requestedSettings: ['12345'] },
      '/requestedSettings/0',
    ],
    ['a birth in the future', { dateOfBirth: '2026-11-24' }, '/dateOfBirth'],
    ['a name for a reference', { reference: 'Zoë <b>' }, '/reference'],
  ])('points at %s', async (_case, change, pointer) => {
    const response = await world.call('POST', REQUESTS, {
      headers: officer,
      body: requestInput(change),
    });
    expect(response.status).toBe(422);
    const problem = await problemOf(response);
    expect(problem.errors?.map((fault) => fault.pointer)).toContain(pointer);
  });

  it('reports every wrong field at once', async () => {
    const response = await world.call('POST', REQUESTS, {
      headers: officer,
      body: requestInput({ primaryNeed: 'X', band: 12, sex: 'unknown' }),
    });
    const problem = await problemOf(response);
    expect(problem.errors?.map((fault) => fault.pointer).sort()).toEqual([
      '/band',
      '/primaryNeed',
      '/sex',
    ]);
  });

  it.each([
    ['no body', undefined, {}, 422],
    ['a body that is not JSON', '{', { 'content-type': 'application/json' }, 422],
    ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 422],
    [
      'a body of 300 KB',
      JSON.stringify('x'.repeat(300_000)),
      { 'content-type': 'application/json' },
      413,
    ],
  ])('refuses %s', async (_case, body, headers, status) => {
    const response = await world.api.request(REQUESTS, {
      method: 'POST',
      headers: { ...officer, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    expect(response.status).toBe(status);
    await problemOf(response);
  });

  it('changes a request only from the revision that was read', async () => {
    const made = await world.call('POST', REQUESTS, { headers: officer, body: requestInput() });
    const path = made.headers.get('location') ?? '';
    const body = requestInput({ band: 5 });
    const without = await world.call('PUT', path, { headers: officer, body });
    expect(without.status).toBe(428);
    const nonsense = await world.call('PUT', path, {
      headers: { ...officer, 'if-match': 'r1' },
      body,
    });
    expect(nonsense.status).toBe(422);
    const first = await world.call('PUT', path, {
      headers: { ...officer, 'if-match': '"r1"' },
      body,
    });
    expect(first.status).toBe(200);
    const second = await world.call('PUT', path, {
      headers: { ...officer, 'if-match': '"r1"' },
      body,
    });
    expect(second.status).toBe(412);
    expect((await problemOf(second)).detail).toContain('changed by Test person of 990');
    const unchanged = await world.call('GET', path, {
      headers: { ...officer, 'if-none-match': '"r2"' },
    });
    expect(unchanged.status).toBe(304);
    const revisions = await world.call('GET', `${path}/revisions`, { headers: officer });
    expect((await readBody(revisions, $Requests)).items).toMatchObject([
      { revision: 2 },
      { revision: 1 },
    ]);
  });

  it('carries an act out once for its idempotency key', async () => {
    const headers = { ...officer, 'idempotency-key': 'once-0001' };
    const body = requestInput({ reference: 'T-once' });
    const first = await world.call('POST', REQUESTS, { headers, body });
    const again = await world.call('POST', REQUESTS, { headers, body });
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
    const other = await world.call('POST', REQUESTS, { headers, body: requestInput({ band: 2 }) });
    expect(other.status).toBe(422);
    expect((await problemOf(other)).type).toBe('/problems/idempotency-key-reused');
    const otherAuthority = await world.call('POST', '/v1/authorities/991/requests', {
      headers: { ...world.as('991', 'case-officer'), 'idempotency-key': 'once-0001' },
      body: requestInput({ band: 2 }),
    });
    expect(otherAuthority.status).toBe(201);
  });

  it('carries an act out once when the same call comes twice at the same moment', async () => {
    const headers = { ...officer, 'idempotency-key': 'twice-0001' };
    const body = requestInput({ reference: 'T-twice' });
    const calls = await Promise.all(
      [1, 2, 3].map(() => world.call('POST', REQUESTS, { headers, body })),
    );
    const page = await world.call('GET', `${REQUESTS}?limit=100`, { headers: officer });
    const { items } = await readBody(page, $Requests);
    expect(items.filter((r) => 'reference' in r && r.reference === 'T-twice')).toHaveLength(1);
    expect(calls.every(({ status }) => status === 201 || status === 409)).toBe(true);
  });

  it('pages through everything once, newest first', async () => {
    const somebody = world.as('992', 'case-officer');
    const base = '/v1/authorities/992/requests';
    for (const n of [1, 2, 3, 4, 5]) {
      world.clock.now += 1_000;
      await world.call('POST', base, {
        headers: somebody,
        body: requestInput({ reference: `P-${n}` }),
      });
    }
    const seen: string[] = [];
    let next: string | null = `${base}?limit=2`;
    while (next) {
      const page: Response = await world.call('GET', next, { headers: somebody });
      const body = await readBody(page, $Requests);
      seen.push(...body.items.map((r) => ('reference' in r ? r.reference : '?')));
      expect(page.headers.get('link')).toBe(body.next ? `<${body.next}>; rel="next"` : null);
      next = body.next;
    }
    expect(seen).toEqual(['P-5', 'P-4', 'P-3', 'P-2', 'P-1']);
  });

  it('says that there is no register yet', async () => {
    const response = await world.call('POST', '/v1/authorities/990/match', {
      headers: officer,
      body: requestInput(),
    });
    expect(response.status).toBe(503);
    expect((await problemOf(response)).type).toBe('/problems/no-register');
  });

  it('answers an unknown address with a problem', async () => {
    const response = await world.call('GET', '/v1/nothing', { headers: officer });
    expect(response.status).toBe(404);
    await problemOf(response);
  });
});
