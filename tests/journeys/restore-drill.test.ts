import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../functions/api/create-api.ts';
import { runCli } from '../../functions/cli/run-cli.ts';
import { sealAudit } from '../../functions/use-cases/seal-audit.ts';
import { dueEvents, sweep } from '../../functions/workers/dispatch.ts';
import { importWorker } from '../../functions/workers/import-worker.ts';
import { indexWorker } from '../../functions/workers/index-worker.ts';
import { listWorker } from '../../functions/workers/list-worker.ts';
import type { QueueName } from '../../functions/workers/queues.ts';
import type { Worker } from '../../functions/workers/worker.ts';
import { chainFaults, NATIONAL, type Owner, type StoredEvent } from '../../lib/access/index.ts';
import { officerAtWork } from '../support/officer-at-work.ts';
import { openTestWorld, TEST_TABLE, type TestWorld } from '../support/test-world.ts';
import { NEWER_REGISTER } from './cli/small-registers.ts';

const OWN: Owner = { kind: 'authority', code: '990' };
const SCHOOL: Owner = { kind: 'provider', code: '990010' };
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Where the first world has what it made; the second knows it by the backup alone. */
const AT = { request: '', hold: '', listRun: '', importRun: '' };

describe('a restore drill: export, lose the table, restore', () => {
  let folder: string;
  let world: TestWorld;
  let before: Awaited<ReturnType<typeof answers>>;
  const backup = () => join(folder, 'backup');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rightplace-drill-'));
    world = await openTestWorld({ demo: true, dataDir: join(folder, 'first') });
    await live(world);
    before = await answers(world);
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('exports what stands there, and not into a folder that holds something', async () => {
    const done = await cli('backup', 'export', backup());
    expect(done).toMatchObject({ exitCode: 0, err: '' });
    expect(done.out).toMatch(/^Exported to .*: \d+ records and \d+ files \(/);
    expect(await cli('backup', 'export', backup())).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('is not empty'),
    });
  });

  it('never restores over a table that holds something', async () => {
    expect(await cli('backup', 'restore', backup())).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('The table is not empty'),
    });
  });

  it('gives the same answers from nothing but the backup', async () => {
    await world.close();
    world = await openTestWorld({ demo: false, dataDir: join(folder, 'second') });
    expect((await world.call('GET', AT.request, { headers: officer() })).status).toBe(404);
    const done = await cli('backup', 'restore', backup());
    expect(done).toMatchObject({ exitCode: 0, err: '' });
    expect(await answers(world)).toEqual(before);
    expect(before['audit 990']).toMatchObject({ faults: [] });
    expect(before[`POST ${AT.request}/lists/1/replay`]).toContain('"outcome":"same"');
  });

  it('has its clocks: what was due is due, and a hold lapses on its day', async () => {
    const { now } = world.clock;
    expect(await dueEvents(world.deps)).toEqual([]);
    world.clock.now = now + 16 * MINUTE;
    expect((await dueEvents(world.deps)).map(({ topic }) => topic)).toContain('list-run.due');
    expect(await text('GET', AT.hold)).toContain('"state":"held"');
    world.clock.now = now + 22 * DAY;
    expect(await text('GET', AT.hold)).toContain('"state":"lapsed"');
    world.clock.now = now;
  });

  it('takes up what waited: the sweep sends it, and the workers end it', async () => {
    const topics: string[] = [];
    world.clock.now += 3 * MINUTE;
    const send = async (queue: QueueName, events: readonly StoredEvent[]) => {
      topics.push(...events.map(({ topic }) => topic));
      await workers()[queue]?.work(events);
    };
    await sweep({ ...world.deps, send });
    expect(topics.sort()).toEqual([
      'import-run.queued',
      'list-run.queued',
      'list.made',
      'provider.told',
      'return.published',
    ]);
    world.clock.now += 3 * MINUTE;
    await sweep({ ...world.deps, send });
    expect(topics).toContain('list-run.chunk');
    expect(await text('GET', AT.listRun)).toContain('"status":"done"');
    expect(await text('GET', AT.importRun)).toContain('"status":"done"');
    // Of the lists that were made just now.
    world.clock.now += 3 * MINUTE;
    await sweep({ ...world.deps, send });
    expect(await world.deps.outbox.waiting(10)).toEqual([]);
    expect(await sealAudit(world.deps)).toBeGreaterThan(0);
    expect(chainFaults(await world.deps.audit(OWN).whole())).toEqual([]);
  });

  it.each([
    ['a record that was changed', 'items.jsonl.gz'],
    ['a list of files that was changed', 'files.jsonl.gz'],
    ['a manifest that is none', 'manifest.json'],
  ])('restores nothing of a backup with %s', async (_name, file) => {
    const spoilt = join(folder, `spoilt-${file}`);
    cpSync(backup(), spoilt, { recursive: true });
    const bytes = readFileSync(join(spoilt, file));
    writeFileSync(join(spoilt, file), bytes.subarray(0, bytes.length - 9));
    await restoresNothing(spoilt, 'Nothing was restored');
  });

  it('restores nothing of a backup with a file that was changed, or without its manifest', async () => {
    const spoilt = join(folder, 'spoilt-file');
    cpSync(backup(), spoilt, { recursive: true });
    const { contentId } = await listBody();
    appendFileSync(join(spoilt, 'files', 'objects', 'lists', 'authority-990', contentId), ' ');
    await restoresNothing(spoilt, `${contentId} was changed`);
    rmSync(join(spoilt, 'manifest.json'));
    await restoresNothing(spoilt, 'holds no backup');
  });

  async function listBody(): Promise<{ contentId: string }> {
    const requestId = AT.request.split('/').at(-1) ?? '';
    const list = await world.deps.lists(OWN).get(requestId, 1);
    if (!list.ok) throw new Error(list.problem.detail);
    return { contentId: list.value.bodyId };
  }

  async function restoresNothing(from: string, why: string): Promise<void> {
    const dataDir = mkdtempSync(join(folder, 'third-'));
    const done = await cliIn(dataDir, 'backup', 'restore', from);
    expect(done.err).toContain(why);
    expect(done.exitCode).toBeGreaterThan(2);
    expect((await cliIn(dataDir, 'register', 'show')).err).toContain('No register');
  }

  /** Lists, a hold, a sealed audit and an import; then acts whose events nobody has heard of yet. */
  async function live(first: TestWorld): Promise<void> {
    const work = officerAtWork(first);
    await publish(first.deps, 2);
    AT.request = await work.newRequest('DRILL/1');
    await work.newList(AT.request);
    const held = await post(first.deps, `${AT.request}/holds`, { provisionId: '990010-main' });
    AT.hold = `${AT.request}/holds/${held.id}`;
    await sealAudit(first.deps);

    const quiet = { ...first.deps, eventsStored: async () => {} };
    await publish(quiet, 5);
    const run = await post(quiet, '/v1/authorities/990/list-runs', {});
    AT.listRun = `/v1/authorities/990/list-runs/${run.id}`;
    const offered = await post(
      quiet,
      '/v1/imports',
      { kind: 'register', fileName: 'newer.csv' },
      administrator(),
    );
    AT.importRun = `/v1/imports/${offered.import?.id}`;
    const put = { method: 'PUT', body: NEWER_REGISTER };
    expect((await first.api.request(offered.upload?.url ?? '', put)).status).toBe(200);
    await post(quiet, `${AT.importRun}/start`, undefined, administrator());
  }

  async function publish(deps: TestWorld['deps'], nextSeptember: number): Promise<void> {
    const free = { now: null, nextSeptember, septemberAfter: null };
    const years = [{ yearGroup: 7, intent: 'can', reason: null, onRoll: null, free }];
    const path = '/v1/providers/990010/provisions/990010-main/returns';
    await post(deps, path, { asOf: '2026-11-20', years }, world.asOf(SCHOOL, 'provider-editor'));
  }

  interface Made {
    readonly id?: string;
    readonly import?: { readonly id: string };
    readonly upload?: { readonly url: string };
  }

  async function post(
    deps: TestWorld['deps'],
    path: string,
    body: unknown,
    headers: Record<string, string> = officer(),
  ): Promise<Made> {
    const answer = await createApi(deps).request(path, {
      method: 'POST',
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${said}`);
    return JSON.parse(said);
  }

  /** What people are answered, byte for byte, and what workers and auditors find. */
  async function answers(of: TestWorld) {
    const calls = [
      `GET ${AT.request}`,
      `GET ${AT.request}/lists/1`,
      `POST ${AT.request}/lists/1/replay`,
      `GET ${AT.request}/lists`,
      `GET ${AT.hold}`,
      `GET ${AT.listRun}`,
      'GET /v1/authorities/990/requests?limit=100',
      'GET /v1/providers/990010/capacity',
    ];
    const texts: Record<string, unknown> = {};
    for (const call of calls) {
      const [method = '', path = ''] = call.split(' ');
      texts[call] = await text(method, path);
    }
    // Maps of the table have no order, so this one is the same by its value.
    texts.register = JSON.parse(await text('GET', '/v1/register'));
    texts.import = await text('GET', AT.importRun, administrator());
    for (const owner of [OWN, NATIONAL, SCHOOL]) {
      const chain = await of.deps.audit(owner).whole();
      texts[`audit ${owner.code}`] = {
        faults: chainFaults(chain),
        head: chain.head,
        unsealed: [...chain.unsealed],
      };
    }
    texts.waiting = await of.deps.outbox.waiting(100);
    texts.due = await of.deps.outbox.due(new Date(of.clock.now + DAY), 100);
    return texts;
  }

  const officer = () => world.as('990', 'case-officer');
  const administrator = () => world.asOf(NATIONAL, 'organisation-administrator');

  async function text(method: string, path: string, headers = officer()): Promise<string> {
    const answer = await world.call(method, path, {
      headers: path.startsWith('/v1/imports') ? administrator() : headers,
    });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${said}`);
    return said;
  }

  function workers(): Partial<Record<QueueName, Worker>> {
    const { deps } = world;
    return { index: indexWorker(deps), lists: listWorker(deps), imports: importWorker(deps) };
  }

  const cli = (...argv: string[]) => cliIn(world.dataDir, ...argv);

  async function cliIn(dataDir: string, ...argv: string[]) {
    let out = '';
    let err = '';
    const output = {
      out: (said: string) => {
        out += said;
      },
      err: (said: string) => {
        err += said;
      },
      isTty: false,
    };
    const env = { TABLE_NAME: TEST_TABLE };
    const { exitCode } = await runCli([...argv, '--data-dir', dataDir], { output, env });
    return { exitCode, out, err };
  }
});
