import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $PublicFramework, $ShownFee } from '../../functions/api/contract/banding-contract.ts';
import { pageSchema } from '../../functions/api/contract/route-contract.ts';
import { $RequestCost } from '../../functions/use-cases/reckon-cost.ts';
import { $BandingFramework } from '../../lib/banding/index.ts';
import { feesInput, frameworkInput } from '../support/published-input.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const FRAMEWORKS = '/v1/authorities/990/banding-frameworks';
const FEES = '/v1/providers/990010/provisions/990010-main/fees';
const LARKFIELD = { kind: 'provider', code: '990010' } as const;

describe('bands, fees and what a place costs', () => {
  let world: TestWorld;
  let request: string;
  beforeAll(async () => {
    world = await openTestWorld();
    const made = await world.call('POST', '/v1/authorities/990/requests', {
      headers: world.as('990', 'case-officer'),
      body: requestInput(),
    });
    request = made.headers.get('location') ?? '';
  });
  afterAll(() => world.close());

  async function costOf(provisionId: string, more: Readonly<Record<string, unknown>> = {}) {
    const response = await world.call('POST', `${request}/cost`, {
      headers: world.as('990', 'case-officer'),
      body: { provisionId, ...more },
    });
    expect(response.status).toBe(200);
    return readBody(response, $RequestCost);
  }

  /** Code and amounts in pence of the lines of a cost. */
  function linesOf({ cost }: Awaited<ReturnType<typeof costOf>>): readonly string[] {
    return cost.lines.map(({ code, amount: { low, high } }) =>
      low === high ? `${code} ${low}` : `${code} ${low} to ${high}`,
    );
  }

  async function inForce(query = '') {
    return readBody(await world.call('GET', `${FRAMEWORKS}/in-force${query}`), $PublicFramework);
  }

  it('reckons by the starting framework until the authority has published its own', async () => {
    expect(await inForce()).toMatchObject({ version: 0, authority: '000' });
    const cost = await costOf('990007-main');
    expect(cost).toMatchObject({
      settingName: 'The Orchard School',
      framework: { version: 0 },
      commitments: { placeOtherwiseEmpty: false, freeSeat: false, prepaidPlace: false },
    });
    expect(linesOf(cost)).toContain('top-up 1346000');
  });

  it('publishes a framework, by which places are reckoned from then on', async () => {
    const published = await world.call('POST', FRAMEWORKS, {
      headers: world.as('990', 'la-manager'),
      body: frameworkInput(),
    });
    expect(published.status).toBe(201);
    expect(await readBody(published, $BandingFramework)).toMatchObject({
      version: 1,
      authority: '990',
      publishedBy: 'Test person of 990',
    });
    const cost = await costOf('990007-main');
    expect(cost.framework).toEqual({ title: 'Harrowdale bands', version: 1 });
    expect(linesOf(cost)).toContain('top-up 1200000');
    expect(cost.cost.reference).toBe(2_400_000);
  });

  it('shows everybody the framework in force, without the name of who sent it', async () => {
    const later = frameworkInput({ inForceFrom: '2027-04-01', title: 'Bands of 2027' });
    await world.call('POST', FRAMEWORKS, { headers: world.as('990', 'la-manager'), body: later });
    expect((await inForce()).title).toBe('Harrowdale bands');
    expect((await inForce('?on=2027-04-01')).title).toBe('Bands of 2027');
    const response = await world.call('GET', `${FRAMEWORKS}/in-force`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
    expect(await response.json()).not.toHaveProperty('publishedBy');

    const history = await world.call('GET', FRAMEWORKS, { headers: world.as('991', 'auditor') });
    expect((await readBody(history, pageSchema($BandingFramework.partial()))).items).toMatchObject([
      { version: 2 },
      { version: 1 },
    ]);
  });

  it('publishes a framework once for one idempotency key', async () => {
    const call = () =>
      world.call('POST', '/v1/authorities/991/banding-frameworks', {
        headers: { ...world.as('991', 'la-manager'), 'idempotency-key': 'bands-key-1' },
        body: frameworkInput(),
      });
    const made = await call();
    const again = await call();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toEqual(await made.json());
  });

  it('takes the fee that a provider publishes, and reckons by it', async () => {
    expect(linesOf(await costOf('990010-main'))[0]).toMatch(/^whole-price \d+ to \d+$/);
    const provider = world.asOf(LARKFIELD, 'provider-editor');
    const call = () =>
      world.call('POST', FEES, {
        headers: { ...provider, 'idempotency-key': 'fees-key-1' },
        body: feesInput(),
      });
    const made = await call();
    expect(made.status).toBe(201);
    const again = await call();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toEqual(await made.json());

    const cost = await costOf('990010-main');
    expect(linesOf(cost).slice(0, 2)).toEqual(['education 4000000', 'therapy 1200000']);
    const transport = cost.cost.lines.find(({ code }) => code === 'transport')?.amount.low ?? 0;
    expect(transport).toBeGreaterThan(0);
    const seat = await costOf('990010-main', { commitments: { freeSeat: true } });
    expect(seat.cost.full).toEqual(cost.cost.full);
    expect(seat.cost.additionalToAuthority.low).toBe(
      cost.cost.additionalToAuthority.low - transport,
    );
  });

  it('counts a free place as paid for already, unless the officer knows otherwise', async () => {
    const before = await costOf('990007-main');
    await world.call('POST', '/v1/providers/990007/provisions/990007-main/returns', {
      headers: world.asOf({ kind: 'provider', code: '990007' }, 'provider-editor'),
      body: {
        asOf: '2026-11-20',
        years: [
          {
            yearGroup: 7,
            intent: 'can',
            reason: null,
            onRoll: 8,
            free: { now: 0, nextSeptember: 2, septemberAfter: null },
          },
        ],
      },
    });
    const cost = await costOf('990007-main');
    expect(cost.commitments.placeOtherwiseEmpty).toBe(true);
    expect(cost.cost.full).toEqual(before.cost.full);
    // Place funding of a special school, £10,000, is spent either way.
    expect(before.cost.additionalToAuthority.low - cost.cost.additionalToAuthority.low).toBe(
      1_000_000,
    );
    const taken = await costOf('990007-main', { commitments: { placeOtherwiseEmpty: false } });
    expect(taken.cost).toEqual(before.cost);
  });

  it.each([
    [{ kind: 'authority', code: '991' }, 'case-officer', 200],
    [{ kind: 'authority', code: '990' }, 'la-manager', 200],
    [{ kind: 'authority', code: '990' }, 'auditor', 200],
    [{ kind: 'consortium', code: 'north' }, 'consortium-commissioner', 200],
    [{ kind: 'consortium', code: 'north' }, 'lead-commissioner', 200],
    [LARKFIELD, 'provider-editor', 200],
    [{ kind: 'provider', code: '990011' }, 'provider-editor', 404],
    [{ kind: 'authority', code: '990' }, 'family', 404],
    [{ kind: 'national', code: 'england' }, 'national-reader', 404],
    [{ kind: 'authority', code: '990' }, 'organisation-administrator', 404],
  ] as const)('fees are shown to %o as %s: %i', async (organisation, role, status) => {
    const response = await world.call('GET', FEES, { headers: world.asOf(organisation, role) });
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text.includes('4000000')).toBe(status === 200);
  });

  it.each([
    [{ kind: 'provider', code: '990011' }, 'provider-editor'],
    [{ kind: 'authority', code: '990' }, 'la-manager'],
  ] as const)('fees are not published by %o as %s', async (organisation, role) => {
    const headers = world.asOf(organisation, role);
    const response = await world.call('POST', FEES, { headers, body: feesInput() });
    expect(response.status).toBe(404);
  });

  it('keeps every fee that was ever published, the last first', async () => {
    const provider = world.asOf(LARKFIELD, 'provider-editor');
    await world.call('POST', FEES, {
      headers: provider,
      body: feesInput({ from: '2027-09-01', basis: 'residential-38' }),
    });
    const page = await world.call('GET', FEES, { headers: provider });
    expect((await readBody(page.clone(), pageSchema($ShownFee))).items).toMatchObject([
      { basis: 'residential-38', publishedBy: 'provider' },
      { basis: 'day', settingKey: '990010', provisionId: '990010-main' },
    ]);
    expect(await page.clone().text()).not.toContain('Test person');
  });

  it.each([
    ['a fee below nothing', feesInput({ parts: { education: -1 } }), '/fees/0/parts/education'],
    ['a misspelt part', feesInput({ part: {} }), '/fees/0'],
    ['no fee', { fees: [] }, '/fees'],
    ['the same fee twice', { fees: [...feesInput().fees, ...feesInput().fees] }, '/fees/1'],
  ])('refuses %s', async (_what, body, pointer) => {
    const headers = world.asOf(LARKFIELD, 'provider-editor');
    const response = await world.call('POST', FEES, { headers, body });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ pointer })]),
    });
  });

  it.each([
    ['/v1/providers/990010/provisions/990010-unit/fees'],
    ['/v1/providers/990010/provisions/990011-main/fees'],
  ])('knows no provision at %s', async (path) => {
    const headers = world.asOf(LARKFIELD, 'provider-editor');
    const response = await world.call('POST', path, { headers, body: feesInput() });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      detail: expect.stringContaining('it has 990010-main.'),
    });
  });

  it('reckons no cost of a provision that the register does not have', async () => {
    const response = await world.call('POST', `${request}/cost`, {
      headers: world.as('990', 'case-officer'),
      body: { provisionId: '999999-main' },
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '/provisionId' }] });
  });
});
