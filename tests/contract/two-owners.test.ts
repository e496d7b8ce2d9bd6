import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { addMember } from '../../functions/use-cases/change-member.ts';
import type { Owner } from '../../lib/access/index.ts';
import { $ShownHold } from '../../lib/capacity/index.ts';
import { $ShownPlanRun } from '../../lib/commissioning/index.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { feesInput, frameworkInput, policyInput } from '../support/published-input.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';
import { twoAuthoritiesRound } from '../support/two-authorities-round.ts';

const OWN: Owner = { kind: 'authority', code: '990' };
const PROVIDER: Owner = { kind: 'provider', code: '990010' };
const CONSORTIUM: Owner = { kind: 'consortium', code: 'three-vales' };
/** SHA-256 of sam@ambledon.example. */
const SAM = '1c79a508aeacaf072c321651806e250dc6609eb149901d529dbcb8bc06f558f0';
const ALL = { after: null, limit: 100 };

/** Owners that must find nothing of authority 990, among them one that begins with its code. */
const OTHERS: readonly Owner[] = [
  { kind: 'authority', code: '991' },
  { kind: 'provider', code: '990001' },
  { kind: 'consortium', code: '990' },
  { kind: 'consortium', code: 'three' },
  { kind: 'national', code: 'england' },
];

describe('a store made for another owner finds nothing', () => {
  let world: TestWorld;
  let requestId: string;
  let returnId: string;
  let holdsOf: string;
  let holdId: string;
  let runId: string;
  beforeAll(async () => {
    world = await openTestWorld();
    const page = await world.deps.requests(OWN).list(ALL);
    const [first] = page.items;
    requestId = first && 'id' in first ? first.id : '';
    await world.call('POST', `/v1/authorities/990/requests/${requestId}/lists`, {
      headers: { ...world.as('990', 'case-officer'), 'idempotency-key': 'owner-test-1' },
    });
    const manager = world.as('990', 'la-manager');
    for (const [path, body] of [
      ['policy-versions', policyInput()],
      ['banding-frameworks', frameworkInput()],
    ] as const) {
      await world.call('POST', `/v1/authorities/990/${path}`, { headers: manager, body });
    }
    await world.call('POST', '/v1/providers/990010/provisions/990010-main/fees', {
      headers: world.asOf(PROVIDER, 'provider-editor'),
      body: feesInput(),
    });
    const run = await world.call('POST', '/v1/consortia/three-vales/plan-runs', {
      headers: world.asOf(CONSORTIUM, 'lead-commissioner'),
      body: { round: twoAuthoritiesRound() },
    });
    runId = (await readBody(run, $ShownPlanRun)).id;
    returnId = await publishReturn();
    holdId = await holdAPlace();
    await addMember(
      world.deps,
      OWN,
      { person: 'Administrator', organisation: OWN, roles: ['organisation-administrator'] },
      { email: 'sam@ambledon.example', name: 'Sam Jones', roles: ['case-officer'] },
    );
  });
  afterAll(() => world.close());

  async function publishReturn(): Promise<string> {
    const free = { now: null, nextSeptember: 1, septemberAfter: null };
    const made = await world.call('POST', '/v1/providers/990010/provisions/990010-main/returns', {
      headers: world.asOf(PROVIDER, 'provider-editor'),
      body: {
        asOf: '2026-11-20',
        years: [{ yearGroup: 7, intent: 'can', reason: null, onRoll: null, free }],
      },
    });
    const $Made = z.object({ published: z.object({ id: z.string() }) });
    return (await readBody(made, $Made)).published.id;
  }

  async function holdAPlace(): Promise<string> {
    const headers = world.as('990', 'case-officer');
    const base = '/v1/authorities/990/requests';
    const asked = await world.call('POST', base, { headers, body: requestInput() });
    holdsOf = (await readBody(asked, $PlacementRequest)).id;
    const made = await world.call('POST', `${base}/${holdsOf}/holds`, {
      headers,
      body: { provisionId: '990010-main' },
    });
    return (await readBody(made, $ShownHold)).id;
  }

  it('while its own finds it', async () => {
    expect((await world.deps.requests(OWN).get(requestId)).ok).toBe(true);
    expect((await world.deps.lists(OWN).get(requestId, 1)).ok).toBe(true);
    expect(await world.deps.findClaim(OWN, 'owner-test-1')).toMatchObject({ resource: '1' });
    expect((await world.deps.policies(OWN).get(1)).ok).toBe(true);
    expect(await world.deps.frameworks(OWN).inForce('2030-01-01')).toMatchObject({
      value: { version: 1 },
    });
    expect(await world.deps.fees(PROVIDER).current('2030-01-01')).toMatchObject({
      value: [{ settingKey: '990010' }],
    });
    expect((await world.deps.returns(PROVIDER).get('990010-main', returnId)).ok).toBe(true);
    expect((await world.deps.holds(OWN).get(holdsOf, holdId)).ok).toBe(true);
    expect((await world.deps.holds(OWN).all()).items).toMatchObject([{ id: holdId }]);
    expect((await world.deps.fees(PROVIDER).all()).items.length).toBeGreaterThan(0);
    expect(await world.deps.members(OWN).get(SAM)).toMatchObject({ value: { name: 'Sam Jones' } });
    const runs = world.deps.planRuns(CONSORTIUM);
    expect((await runs.get(runId)).ok).toBe(true);
    expect((await runs.open()).items).toMatchObject([{ id: runId }]);
  });

  it.each(OTHERS)('$kind $code', async (owner) => {
    const requests = world.deps.requests(owner);
    expect(await requests.get(requestId)).toMatchObject({ problem: { code: 'request-not-found' } });
    expect(await requests.list(ALL)).toEqual({ items: [], after: null });
    expect(await requests.revisions(requestId, ALL)).toEqual({ items: [], after: null });
    expect(await world.deps.lists(owner).get(requestId, 1)).toMatchObject({
      problem: { code: 'list-not-found' },
    });
    expect(await world.deps.lists(owner).ofRequest(requestId, ALL)).toEqual({
      items: [],
      after: null,
    });
    expect(await world.deps.findClaim(owner, 'owner-test-1')).toBeNull();
    const policies = world.deps.policies(owner);
    expect(await policies.get(1)).toMatchObject({ problem: { code: 'policy-version-not-found' } });
    expect(await policies.history(ALL)).toEqual({ items: [], after: null });
    expect(await policies.all()).toEqual({ ok: true, value: [] });
    expect((await world.deps.policyOf(owner, '2030-01-01')).version).toBe('1');
    const frameworks = world.deps.frameworks(owner);
    expect(await frameworks.list(ALL)).toEqual({ items: [], after: null });
    expect(await frameworks.inForce('2030-01-01')).toEqual({ ok: true, value: null });
    expect((await world.deps.frameworkOf(owner, '2030-01-01')).version).toBe(0);
    const fees = world.deps.fees(owner);
    expect(await fees.ofProvision('990010-main', ALL)).toEqual({ items: [], after: null });
    expect(await fees.current('2030-01-01')).toEqual({ ok: true, value: [] });
    expect(await fees.all()).toEqual({ items: [], needChecking: [] });
    const returns = world.deps.returns(owner);
    expect(await returns.get('990010-main', returnId)).toMatchObject({
      problem: { code: 'return-not-found' },
    });
    expect(await returns.current('990010-main')).toEqual({ ok: true, value: null });
    expect(await returns.ofProvision('990010-main', ALL)).toEqual({ items: [], after: null });
    const holds = world.deps.holds(owner);
    expect(await holds.get(holdsOf, holdId)).toMatchObject({ problem: { code: 'hold-not-found' } });
    expect(await holds.ofRequest(holdsOf, ALL)).toEqual({ items: [], after: null });
    expect(await holds.all()).toEqual({ items: [], needChecking: [] });
    const members = world.deps.members(owner);
    expect(await members.get(SAM)).toMatchObject({ problem: { code: 'member-not-found' } });
    expect(await members.list(ALL)).toEqual({ items: [], after: null });
    const runs = world.deps.planRuns(owner);
    expect(await runs.get(runId)).toMatchObject({ problem: { code: 'plan-run-not-found' } });
    expect(await runs.list(ALL)).toEqual({ items: [], after: null });
    expect(await runs.open()).toEqual({ items: [], needChecking: [] });
  });

  it('a forged cursor stays in its owner’s partition', async () => {
    const forged = Buffer.from('../AUTH#990#REQUEST#').toString('base64url');
    const response = await world.call('GET', `/v1/authorities/991/requests?cursor=${forged}`, {
      headers: world.as('991', 'case-officer'),
    });
    expect(await response.json()).toEqual({ items: [], next: null });
  });
});
