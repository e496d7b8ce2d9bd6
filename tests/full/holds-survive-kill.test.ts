import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageSchema } from '../../functions/api/contract/route-contract.ts';
import { createApi } from '../../functions/api/create-api.ts';
import { createDeps, localDynamo, localObjects } from '../../functions/shared/create-deps.ts';
import type { Deps } from '../../functions/shared/deps.ts';
import { projectIndex } from '../../functions/use-cases/project-index.ts';
import type { Principal } from '../../lib/access/index.ts';
import { type Engine, openEngine } from '../../lib/adapters/engine/embedded-engine.ts';
import { isEngine, readLock } from '../../lib/adapters/engine/engine-lock.ts';
import { ensureTable } from '../../lib/adapters/store/index.ts';
import { $ShownHold, placeName, type ShownHold } from '../../lib/capacity/index.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { authenticateForTests, bearer } from '../support/authenticate-for-tests.ts';
import { NO_UPLOADS } from '../support/no-uploads.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { loadSmallDemo } from '../support/small-demo/load-small-demo.ts';

const TABLE = 'rightplace-kill';
const PLACE = {
  settingKey: '990010',
  provisionId: '990010-main',
  yearGroup: 7,
  academicYear: 2027,
};
const OFFICER: Principal = {
  person: 'An officer',
  organisation: { kind: 'authority', code: '990' },
  roles: ['case-officer'],
};
const EDITOR: Principal = {
  person: 'An editor',
  organisation: { kind: 'provider', code: '990010' },
  roles: ['provider-editor'],
};

interface Running {
  readonly engine: Engine;
  readonly deps: Deps;
  readonly api: Hono;
  readonly stop: () => Promise<void>;
}

async function open(dataDir: string): Promise<Running> {
  const engine = await openEngine(dataDir);
  const client = localDynamo(engine.endpoint);
  await ensureTable(client, TABLE);
  const deps = createDeps({
    uploads: NO_UPLOADS,
    client,
    tableName: TABLE,
    objects: localObjects(dataDir),
    authenticate: () => authenticateForTests,
    log: () => {},
    now: () => Date.parse('2026-11-23T10:00:00Z'),
    codeVersion: 'test',
    makeIndex: projectIndex,
  });
  const stop = async () => {
    client.destroy();
    await engine.close();
  };
  return { engine, deps, api: createApi(deps), stop };
}

async function send(
  { api }: Running,
  as: Principal,
  method: string,
  path: string,
  body?: object,
): Promise<Response> {
  return api.request(path, {
    method,
    headers: {
      ...bearer(as.organisation, as.roles),
      'content-type': 'application/json',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

describe('holds when the engine is killed while they are made', () => {
  let dataDir: string;
  let running: Running;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'rightplace-kill-'));
    running = await open(dataDir);
    await loadSmallDemo(running.deps);
  });
  afterAll(async () => {
    await running.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  function publish(nextSeptember: number): Promise<Response> {
    const free = { now: null, nextSeptember, septemberAfter: null };
    const year = { yearGroup: 7, intent: 'can', reason: null, onRoll: null, free };
    const path = '/v1/providers/990010/provisions/990010-main/returns';
    return send(running, EDITOR, 'POST', path, { asOf: '2026-11-20', years: [year] });
  }

  async function newRequest(): Promise<string> {
    const made = await send(
      running,
      OFFICER,
      'POST',
      '/v1/authorities/990/requests',
      requestInput(),
    );
    const { id } = await readBody(made, $PlacementRequest);
    return `/v1/authorities/990/requests/${id}/holds`;
  }

  /** The id of the hold, null where none was made or nobody can know. */
  async function hold(path: string): Promise<string | null> {
    const body = { provisionId: PLACE.provisionId };
    const answer = await send(running, OFFICER, 'POST', path, body);
    return answer.status === 201 ? (await readBody(answer, $ShownHold)).id : null;
  }

  /** As `kill -9` on the engine that this test has started. */
  function killEngine(): void {
    const pid = readLock(join(dataDir, 'engine.lock'))?.enginePid ?? 0;
    if (!isEngine(pid)) throw new Error(`process ${pid} is not this test’s engine`);
    process.kill(pid, 'SIGKILL');
  }

  async function held(paths: readonly string[]): Promise<string[]> {
    const pages = await Promise.all(
      paths.map(async (path) =>
        readBody(await send(running, OFFICER, 'GET', path), pageSchema($ShownHold)),
      ),
    );
    const holds = pages.flatMap(({ items }) =>
      items.filter((item): item is ShownHold => 'state' in item),
    );
    return holds.map(({ id, state }) => `${id} ${state}`).sort();
  }

  it.each([1, 8, 15])(
    'loses none that was acknowledged and gives no place twice (kill after %i of 20)',
    async (killAfter) => {
      expect((await publish(20)).status).toBe(201);
      const paths = await Promise.all(Array.from({ length: 40 }, newRequest));
      const acknowledged: string[] = [];
      const waiting = [...paths];
      // Four officers, one call after the other each: the kill meets calls whose outcome nobody is told.
      const officer = async () => {
        for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
          const id = await hold(path);
          if (id !== null && acknowledged.push(id) === killAfter) killEngine();
          if (acknowledged.length >= killAfter) return;
        }
      };
      await Promise.all(Array.from({ length: 4 }, officer));
      expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter);
      expect(acknowledged.length).toBeLessThan(20);
      await running.stop();

      running = await open(dataDir);
      const kept = await held(paths);
      expect(kept).toEqual(expect.arrayContaining(acknowledged.map((id) => `${id} held`)));

      const late = await Promise.all(Array.from({ length: 25 }, newRequest));
      await Promise.all(late.map(hold));
      const all = await held([...paths, ...late]);
      expect(all).toHaveLength(20);
      const counter = (await running.deps.placeCounters.read([PLACE])).get(placeName(PLACE));
      expect(counter).toMatchObject({ published: 20, taken: 20 });
      const holds = counter && 'holds' in counter ? counter.holds : {};
      const counted = Object.entries(holds).filter(([, each]) => each.counted);
      expect(counted.map(([id]) => `${id} held`).sort()).toEqual(all);
    },
    60_000,
  );
});
