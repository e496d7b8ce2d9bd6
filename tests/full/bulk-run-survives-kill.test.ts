import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../functions/shared/deps.ts';
import { readEnv } from '../../functions/shared/env.ts';
import { type LocalWorkspace, openLocalWorkspace } from '../../functions/shared/local-workspace.ts';
import { publishReturn } from '../../functions/use-cases/publish-return.ts';
import { recordRequest } from '../../functions/use-cases/state-a-request.ts';
import type { Owner, Principal } from '../../lib/access/index.ts';
import { londonDate } from '../../lib/kernel/index.ts';
import { $RequestInput } from '../../lib/requests/index.ts';
import { $ListRunResult, $ShownListRun } from '../../lib/tailored-lists/index.ts';
import { requestInput } from '../support/request-input.ts';
import { loadSmallDemo } from '../support/small-demo/load-small-demo.ts';

const OWN: Owner = { kind: 'authority', code: '991' };
const OFFICER: Principal = { person: 'An officer', organisation: OWN, roles: ['case-officer'] };
/** Two chunks and a half. */
const CHILDREN = 500;
const AT_ONCE = 20;
const $Answer = $ShownListRun.extend({ result: $ListRunResult });

describe('a bulk run that is killed half-way and started again', () => {
  let dataDir: string;
  let requestIds: readonly string[];
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'rightplace-bulk-kill-'));
    requestIds = await withData(async ({ deps }) => {
      await loadSmallDemo(deps);
      await publishTwoPlaces(deps);
      const ids: string[] = [];
      for (let n = 0; n < CHILDREN; n += AT_ONCE) {
        ids.push(
          ...(await Promise.all(
            Array.from({ length: AT_ONCE }, (_none, i) => record(deps, n + i)),
          )),
        );
      }
      return ids;
    });
  }, 300_000);
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('makes each child’s list exactly once, and says where too many are listed', async () => {
    await killedHalfWay();
    const [run, before] = await withData(async ({ deps }) => {
      const [found] = (await deps.listRuns(OWN).list({ after: null, limit: 5 })).items;
      if (!found || !('status' in found)) throw new Error('There is no run.');
      return [found, await deps.listRuns(OWN).children(found.id)];
    });
    expect(run.status).toBe('running');
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(CHILDREN);

    const answer = $Answer.parse(JSON.parse(await bulk('--json').output));
    expect(answer).toMatchObject({ id: run.id, status: 'done', requests: CHILDREN });
    expect(answer.progress).toEqual({ done: CHILDREN, refused: 0 });
    expect(answer.result).toMatchObject({ requests: CHILDREN, made: CHILDREN, refused: [] });
    const tight = answer.result.congested.find(({ provisionId }) => provisionId === '990007-main');
    expect(tight?.sentence).toBe(`${tight?.listed} children are listed for 2 places here.`);

    await withData(async ({ deps }) => {
      const children = await deps.listRuns(OWN).children(run.id);
      expect(children.map(({ requestId }) => requestId).sort()).toEqual([...requestIds].sort());
      // What was made before the kill is the same list still.
      const after = new Map(children.map((child) => [child.requestId, child]));
      for (const child of before) expect(after.get(child.requestId)).toEqual(child);
      for (const id of requestIds) {
        const lists = await deps.lists(OWN).ofRequest(id, { after: null, limit: 5 });
        expect(lists.items).toMatchObject([{ version: 1 }]);
      }
      const { entries } = await deps.audit(OWN).whole();
      const made = [...entries.values()].filter(({ action }) => action === 'list.create');
      expect(new Set(made.map(({ subject }) => subject)).size).toBe(CHILDREN);
      expect(made).toHaveLength(CHILDREN);
    });
  }, 240_000);

  /** The command in a process of its own, as a person runs it. */
  function bulk(...options: readonly string[]) {
    const argv = ['functions/cli/main.ts', 'list', 'bulk', '--authority', OWN.code];
    const child = spawn('node', ['--import', 'tsx', ...argv, '--data-dir', dataDir, ...options], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = new Promise<string>((resolve, reject) => {
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk) => {
        out += String(chunk);
      });
      child.stderr.on('data', (chunk) => {
        err += String(chunk);
      });
      child.once('close', (code) => (code === 0 ? resolve(out) : reject(new Error(err))));
    });
    return { child, output };
  }

  /** As `kill -9` once the first lists are made. */
  async function killedHalfWay(): Promise<void> {
    const { child, output } = bulk();
    child.stderr.on('data', (chunk) => {
      if (/ [1-9]\d* of \d+ lists/.test(String(chunk))) child.kill('SIGKILL');
    });
    await expect(output).rejects.toThrow();
    expect(child.signalCode).toBe('SIGKILL');
  }

  async function withData<T>(act: (workspace: LocalWorkspace) => Promise<T>): Promise<T> {
    const nothing = async () => {};
    const workspace = await openLocalWorkspace(readEnv({}), dataDir, () => {}, nothing);
    try {
      return await act(workspace);
    } finally {
      await workspace.close();
    }
  }
});

/** Next September, when children change schools. */
function september(): number {
  const today = new Date();
  return today.getFullYear() + (today.getMonth() > 7 ? 1 : 0);
}

async function record(deps: Deps, n: number): Promise<string> {
  const input = requestInput({
    reference: `K-${n}`,
    dateOfBirth: `${september() - 11}-03-14`,
    startDate: `${september()}-09-01`,
    band: 1 + (n % 5),
  });
  const made = await recordRequest(deps, OWN, OFFICER, $RequestInput.parse(input), null);
  if (!made.ok) throw new Error(made.problem.detail);
  return made.value.id;
}

async function publishTwoPlaces(deps: Deps): Promise<void> {
  const free = { now: null, nextSeptember: 2, septemberAfter: null };
  const years = [{ yearGroup: 7, intent: 'can' as const, reason: null, onRoll: null, free }];
  const provision = { settingKey: '990007', provisionId: '990007-main' };
  const published = await publishReturn(
    deps,
    { ...OFFICER, organisation: { kind: 'provider', code: '990007' }, roles: ['provider-editor'] },
    { ...provision, publishedBy: 'provider' },
    { asOf: londonDate(Date.now()), years },
    null,
  );
  if (!published.ok) throw new Error(published.problem.detail);
}
