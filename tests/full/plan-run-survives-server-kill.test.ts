import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnv } from '../../functions/shared/env.ts';
import { openLocalWorkspace } from '../../functions/shared/local-workspace.ts';
import { $Plan, $ShownPlanRun, reportProgress } from '../../lib/commissioning/index.ts';
import { largeRound } from '../support/large-round.ts';
import { endServer, type LocalServer, startServer } from '../support/local-server.ts';
import { THREE_VALES } from '../support/planner-at-work.ts';
import { readBody } from '../support/read-body.ts';

const RUNS = '/v1/consortia/three-vales/plan-runs';

describe('a plan run when its server ends in the middle of it', () => {
  let dataDir: string;
  let server: LocalServer;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'rightplace-kill-planner-'));
    server = await startServer(dataDir, '--empty');
  });
  afterAll(async () => {
    await endServer(server, 'SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  });

  function send(method: string, path: string, body?: object): Promise<Response> {
    const token = /COMMISSIONER=(\S+)/.exec(server.said)?.[1];
    return fetch(`${server.base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }

  async function workedOn(): Promise<string> {
    const round = largeRound({ offers: 100, children: 1_000, authorities: 8, seed: 1 });
    const started = await send('POST', RUNS, { round, options: { seconds: 300 } });
    expect(started.status).toBe(202);
    const path = started.headers.get('location') ?? '';
    await until(path, 'running');
    return path;
  }

  async function until(path: string, status: string) {
    for (;;) {
      const run = await readBody(await send('GET', path), $ShownPlanRun);
      if (run.status === status) return run;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async function stoppedWithItsPlan(path: string): Promise<void> {
    await send('POST', `${path}/cancel`);
    const over = await until(path, 'cancelled');
    expect(over.plan).not.toBeNull();
    const plan = await readBody(await send('GET', `${path}/plan`), $Plan);
    expect(plan.verification.passed).toBe(true);
  }

  it('waits after an orderly end, and is taken up by the next start', async () => {
    const path = await workedOn();
    expect(await endServer(server, 'SIGTERM')).toBe(0);
    server = await startServer(dataDir);
    await until(path, 'running');
    await stoppedWithItsPlan(path);
  }, 60_000);

  it('is taken up after a kill -9 once its lease is over', async () => {
    const path = await workedOn();
    await endServer(server, 'SIGKILL');
    await leaseOver(path.slice(RUNS.length + 1));
    server = await startServer(dataDir);
    await until(path, 'running');
    await stoppedWithItsPlan(path);
  }, 60_000);

  /** As if the minute were over for which a planner is believed to be alive. */
  async function leaseOver(id: string): Promise<void> {
    const workspace = await openLocalWorkspace(readEnv({}), dataDir);
    const store = workspace.deps.planRuns(THREE_VALES);
    const run = await store.get(id);
    if (!run.ok) throw new Error(run.problem.detail);
    expect(run.value.status).toBe('running');
    const changed = await store.change(reportProgress(run.value, null, Date.now() - 60_000), null);
    expect(changed.ok).toBe(true);
    await workspace.close();
  }
});
