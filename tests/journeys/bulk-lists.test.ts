import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageSchema } from '../../functions/api/contract/route-contract.ts';
import { workOnListChunk } from '../../functions/use-cases/work-on-list-chunk.ts';
import { dueEvents } from '../../functions/workers/dispatch.ts';
import { listWorker } from '../../functions/workers/list-worker.ts';
import type { Owner } from '../../lib/access/index.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import {
  $ListRunResult,
  $ListRunScope,
  $ShownListRun,
  $TailoredListEntry,
} from '../../lib/tailored-lists/index.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const OWN: Owner = { kind: 'authority', code: '991' };
const RUNS = '/v1/authorities/991/list-runs';
const CHILDREN = 12;
const QUARTER_HOUR = 15 * 60_000;

describe('lists in bulk for a phase transfer', () => {
  let world: TestWorld;
  let officer: Record<string, string>;
  const requestIds: string[] = [];
  beforeAll(async () => {
    world = await openTestWorld();
    officer = world.as('991', 'case-officer');
    await world.call('POST', '/v1/providers/990007/provisions/990007-main/returns', {
      headers: world.asOf({ kind: 'provider', code: '990007' }, 'provider-editor'),
      body: {
        asOf: '2026-11-20',
        years: [{ yearGroup: 7, intent: 'can', reason: null, onRoll: null, free: FREE }],
      },
    });
    for (let i = 0; i < CHILDREN; i += 1) {
      const made = await world.call('POST', '/v1/authorities/991/requests', {
        headers: officer,
        body: requestInput({ reference: `B-${i}`, startDate: '2027-09-01' }),
      });
      requestIds.push((await readBody(made, $PlacementRequest)).id);
    }
  });
  afterAll(() => world.close());

  const FREE = { now: null, nextSeptember: 2, septemberAfter: null };

  async function versionsOf(requestId: string): Promise<number> {
    const path = `/v1/authorities/991/requests/${requestId}/lists`;
    const page = await world.call('GET', path, { headers: officer });
    return (await readBody(page, pageSchema($TailoredListEntry))).items.length;
  }

  it('are made for every request in scope, and say where too many children are listed', async () => {
    const started = await world.call('POST', RUNS, {
      headers: { ...officer, 'idempotency-key': 'bulk-lists-1' },
      body: { phase: 'secondary', startsFrom: '2027-09-01' },
    });
    expect(started.status).toBe(202);
    const path = started.headers.get('location') ?? '';
    const run = await readBody(await world.call('GET', path, { headers: officer }), $ShownListRun);
    expect(run).toMatchObject({ status: 'done', progress: { refused: 0 } });
    expect(run.progress.done).toBe(run.requests);
    for (const id of requestIds) expect(await versionsOf(id)).toBe(1);

    const answer = await world.call('GET', `${path}/result`, { headers: officer });
    const result = await readBody(answer, $ListRunResult);
    expect(result.made).toBe(run.requests);
    const [first] = result.congested;
    expect(first).toMatchObject({ provisionId: '990007-main', yearGroup: 7, free: 2 });
    expect(first?.listed).toBeGreaterThanOrEqual(CHILDREN);
    expect(first?.sentence).toBe(`${first?.listed} children are listed for 2 places here.`);

    const csv = await world.call('GET', `${path}/result?format=csv`, { headers: officer });
    const lines = (await csv.text()).trim().split('\r\n');
    expect(lines).toHaveLength(1 + result.requests);
    expect(lines.filter((line) => line.includes(',B-'))).toHaveLength(CHILDREN);

    const again = await world.call('POST', RUNS, {
      headers: { ...officer, 'idempotency-key': 'bulk-lists-1' },
      body: { phase: 'secondary', startsFrom: '2027-09-01' },
    });
    expect(again.headers.get('location')).toBe(path);
  });

  it('are made once each, though every chunk is told of twice, at once and afterwards', async () => {
    const run = await queued();
    const worker = listWorker(world.deps);
    await worker.work([event('list-run.queued', run)]);
    await Promise.all([1, 2, 3].map(() => workOnListChunk(world.deps, OWN, run, 0)));
    await worker.work([event('list-run.chunk', `${run}#0`), event('list-run.queued', run)]);
    const over = await at(run);
    expect(over).toMatchObject({ status: 'done' });
    expect(over.progress.done).toBe(over.requests);
    for (const id of requestIds) expect(await versionsOf(id)).toBe(2);
  });

  it('go on where a worker died, and the sweep tells workers of what is left', async () => {
    const run = await queued();
    await listWorker(world.deps).work([event('list-run.queued', run)]);
    let calls = 0;
    const dying = {
      ...world.deps,
      lists: (owner: Owner) => {
        calls += 1;
        if (calls > 5) throw new Error('killed');
        return world.deps.lists(owner);
      },
    };
    await expect(workOnListChunk(dying, OWN, run, 0)).rejects.toThrow('killed');
    expect(await at(run)).toMatchObject({ status: 'running' });
    expect(await dueEvents(world.deps)).toEqual([]);
    world.clock.now += QUARTER_HOUR;
    const due = await dueEvents(world.deps);
    expect(due).toMatchObject([{ topic: 'list-run.due', owner: OWN, subject: run }]);
    await listWorker(world.deps).work(due);
    await world.deps.eventsStored();
    expect(await at(run)).toMatchObject({ status: 'done' });
    for (const id of requestIds) expect(await versionsOf(id)).toBe(3);
    expect(await dueEvents(world.deps)).toEqual([]);
  });

  it('stop when somebody stops them, and make room for another run', async () => {
    const run = await queued();
    const second = await world.call('POST', RUNS, { headers: officer, body: {} });
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ type: '/problems/list-run-open' });
    const stopped = await world.call('POST', `${RUNS}/${run}/cancel`, { headers: officer });
    expect(stopped.status).toBe(200);
    await world.deps.eventsStored();
    expect(await at(run)).toMatchObject({ status: 'cancelled', progress: { done: 0 } });
    expect((await world.call('POST', `${RUNS}/${run}/cancel`, { headers: officer })).status).toBe(
      200,
    );
    const third = await world.call('POST', RUNS, { headers: officer, body: {} });
    expect(third.status).toBe(202);
  });

  it('say which request could not be given one, and why', async () => {
    const run = await queued();
    const broken = {
      ...world.deps,
      requests: (owner: Owner) => {
        const store = world.deps.requests(owner);
        return {
          ...store,
          get: (id: string) =>
            id === requestIds[0] ? store.get('01JCZ0000000000000000000ZZ') : store.get(id),
        };
      },
    };
    await listWorker(world.deps).work([event('list-run.queued', run)]);
    await workOnListChunk(broken, OWN, run, 0);
    const over = await at(run);
    expect(over.progress.refused).toBe(1);
    const answer = await world.call('GET', `${RUNS}/${run}/result`, { headers: officer });
    expect((await readBody(answer, $ListRunResult)).refused).toMatchObject([
      { requestId: requestIds[0], detail: expect.stringContaining('no request') },
    ]);
  });

  it('are nobody else’s business', async () => {
    const [run] = (
      await readBody(await world.call('GET', RUNS, { headers: officer }), pageSchema($ShownListRun))
    ).items;
    const id = run && 'id' in run ? run.id : '';
    const other = world.as('990', 'case-officer');
    expect((await world.call('GET', `${RUNS}/${id}`, { headers: other })).status).toBe(404);
    const theirs = `/v1/authorities/990/list-runs/${id}`;
    for (const path of [theirs, `${theirs}/result`]) {
      expect((await world.call('GET', path, { headers: other })).status).toBe(404);
    }
    expect((await world.call('POST', `${theirs}/cancel`, { headers: other })).status).toBe(404);
    const reader = world.as('991', 'auditor');
    expect((await world.call('POST', RUNS, { headers: reader, body: {} })).status).toBe(403);
  });

  /** Stored, and its event left to the test. */
  async function queued(): Promise<string> {
    const { deps } = world;
    const id = deps.newId();
    const at = new Date(deps.now()).toISOString();
    const audit = {
      id: deps.newId(),
      at,
      person: 'T',
      organisation: OWN,
      action: 'list-run.start',
    };
    const started = await deps.listRuns(OWN).start(
      {
        id,
        authority: '991',
        scope: $ListRunScope.parse({}),
        status: 'queued',
        revision: 1,
        createdAt: at,
        createdBy: 'T',
        requests: null,
        endedAt: null,
        cancel: null,
        calls: 0,
        callAgainAt: new Date(deps.now() + QUARTER_HOUR).toISOString(),
        sentence: null,
        resultId: null,
      },
      { audit: { ...audit, subject: `list-run/${id}`, detail: '' }, claim: null },
    );
    expect(started.ok).toBe(true);
    return id;
  }

  async function at(run: string) {
    return readBody(await world.call('GET', `${RUNS}/${run}`, { headers: officer }), $ShownListRun);
  }
});

function event(topic: 'list-run.queued' | 'list-run.chunk', subject: string) {
  return { id: `${subject}-x`, topic, owner: OWN, subject, at: '2026-11-23T10:00:00.000Z' };
}
