import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { lookAfterImport, workOnImport } from '../../functions/use-cases/work-on-import.ts';
import { dueEvents } from '../../functions/workers/dispatch.ts';
import { NATIONAL } from '../../lib/access/index.ts';
import { $RegisterDiff, $ShownImportRun } from '../../lib/register/index.ts';
import { readBody } from '../support/read-body.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';
import { FIRST_REGISTER, NEWER_REGISTER } from './cli/small-registers.ts';

const $Offered = z.object({ import: $ShownImportRun, upload: z.object({ url: z.string() }) });
const HOUR = 3_600_000;

describe('an administrator uploads the register', () => {
  let world: TestWorld;
  let administrator: Record<string, string>;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
    administrator = world.asOf(NATIONAL, 'organisation-administrator');
  });
  afterAll(() => world.close());

  async function offered(kind = 'register', fileName = 'edubasealldata.csv') {
    const answer = await world.call('POST', '/v1/imports', {
      headers: administrator,
      body: { kind, fileName },
    });
    expect(answer.status).toBe(201);
    const { import: run, upload } = await readBody(answer, $Offered);
    return { path: `/v1/imports/${run.id}`, id: run.id, url: upload.url };
  }

  async function put(url: string, text: string): Promise<number> {
    return (await world.api.request(url, { method: 'PUT', body: text })).status;
  }

  async function uploaded(text: string, kind?: string) {
    const offer = await offered(kind);
    expect(await put(offer.url, text)).toBe(200);
    return offer;
  }

  const start = (path: string) => world.call('POST', `${path}/start`, { headers: administrator });
  const at = async (path: string) =>
    readBody(await world.call('GET', path, { headers: administrator }), $ShownImportRun);

  it('and the first is current at once', async () => {
    const { path } = await uploaded(FIRST_REGISTER);
    expect((await start(path)).status).toBe(202);
    const run = await at(path);
    expect(run).toMatchObject({
      status: 'done',
      outcome: { changed: true, rows: 4, waits: false },
    });
    expect(run.progress?.read).toBe(run.progress?.of);
    const register = await world.call('GET', '/v1/register', { headers: administrator });
    expect(register.status).toBe(200);
    expect(await world.deps.currentIndex()).not.toBeNull();
  });

  it('and the same file again changes nothing', async () => {
    const { path } = await uploaded(FIRST_REGISTER);
    await start(path);
    expect(await at(path)).toMatchObject({ status: 'done', outcome: { changed: false } });
  });

  it('and a newer one waits until its diff has been looked at and confirmed', async () => {
    const { path, id } = await uploaded(NEWER_REGISTER);
    await start(path);
    expect((await at(path)).outcome).toMatchObject({ importId: id, waits: true });
    const diff = await world.call('GET', `${path}/diff`, { headers: administrator });
    const { closed, opened } = await readBody(diff, $RegisterDiff);
    expect(closed.length).toBeGreaterThan(0);
    expect(opened.map(({ name }) => name)).toContain('Beck Academy');
    const before = (await world.deps.register.current())?.pointer.importId;
    expect(before).not.toBe(id);
    const confirmed = await world.call('POST', `${path}/confirm`, { headers: administrator });
    expect(confirmed.status).toBe(200);
    expect((await world.deps.register.current())?.pointer.importId).toBe(id);
    const again = await world.call('POST', `${path}/confirm`, { headers: administrator });
    expect(again.status).toBe(409);
  });

  it('and hears what was wrong with a file that is no register', async () => {
    const { path } = await uploaded('name,colour\nelm,green\n');
    await start(path);
    const run = await at(path);
    expect(run.status).toBe('failed');
    expect(run.sentence).toContain('column');
  });

  it('and hears every row that could not be taken', async () => {
    const { path } = await uploaded(`${FIRST_REGISTER}\nnot-a-urn,1,2\n`);
    await start(path);
    const faults = await world.call('GET', `${path}/faults`, { headers: administrator });
    expect(faults.status).toBe(200);
    expect(await faults.text()).toContain('"line":7');
  });

  it('but not before the file is there, nor to an address that was not given', async () => {
    const { path, url } = await offered();
    const early = await start(path);
    expect(early.status).toBe(409);
    expect(await early.text()).toContain('Put it there first');
    const forged = url.replace(
      /signature=(\w)/,
      (_, first) => `signature=${first === '0' ? 1 : 0}`,
    );
    expect(await put(forged, 'x')).toBe(403);
    expect(await put(url.replace('expires=1', 'expires=2'), 'x')).toBe(403);
    world.clock.now += HOUR;
    expect(await put(url, 'x')).toBe(403);
    world.clock.now += 2 * HOUR;
    for (const { subject } of await dueEvents(world.deps))
      await lookAfterImport(world.deps, subject);
    expect(await at(path)).toMatchObject({ status: 'failed', outcome: null });
  });

  it('and stops it, before it begins or while it is read', async () => {
    const { path } = await uploaded(NEWER_REGISTER);
    const cancelled = await world.call('POST', `${path}/cancel`, { headers: administrator });
    expect(await readBody(cancelled, $ShownImportRun)).toMatchObject({ status: 'cancelled' });
    expect((await start(path)).status).toBe(409);

    const second = await uploaded(FIRST_REGISTER);
    const stopping = {
      ...world.deps,
      eventsStored: async () => {},
      uploads: {
        ...world.deps.uploads,
        open: async (id: string) => {
          const file = await world.deps.uploads.open(id);
          if (file === null) return null;
          async function* whileRead() {
            await world.call('POST', `${second.path}/cancel`, { headers: administrator });
            yield* file?.bytes ?? [];
          }
          return { ...file, bytes: whileRead() };
        },
      },
    };
    const run = await world.deps.importRuns.get(second.id);
    if (!run.ok) throw new Error(run.problem.detail);
    const imports = await world.deps.register.imports({ after: null, limit: 50 });
    await world.deps.importRuns.change(
      { ...run.value, status: 'queued', revision: run.value.revision + 1, calls: 1 },
      null,
    );
    await workOnImport(stopping, second.id);
    expect(await at(second.path)).toMatchObject({ status: 'cancelled' });
    const after = await world.deps.register.imports({ after: null, limit: 50 });
    expect(after.items).toHaveLength(imports.items.length);
  });

  it('once, though the worker is told of it twice or died after it recorded the import', async () => {
    const { path, id } = await uploaded(FIRST_REGISTER);
    const dying = { ...world.deps, importRuns: { ...world.deps.importRuns } };
    const run = await world.deps.importRuns.get(id);
    if (!run.ok) throw new Error(run.problem.detail);
    await world.deps.importRuns.change(
      { ...run.value, status: 'queued', revision: run.value.revision + 1, calls: 1 },
      null,
    );
    dying.importRuns.change = async (next, beside) => {
      if (next.status === 'done') throw new Error('killed');
      return world.deps.importRuns.change(next, beside);
    };
    await expect(workOnImport(dying, id)).rejects.toThrow('killed');
    expect(await at(path)).toMatchObject({ status: 'running' });
    await workOnImport(world.deps, id);
    await workOnImport(world.deps, id);
    expect(await at(path)).toMatchObject({
      status: 'done',
      outcome: { importId: id, waits: true },
    });
    const { items } = await world.deps.register.imports({ after: null, limit: 50 });
    expect(items.filter((item) => 'id' in item && item.id === id)).toHaveLength(1);
  });

  it('which nobody else may do', async () => {
    const officer = world.as('990', 'case-officer');
    const body = { kind: 'register', fileName: 'x.csv' };
    expect((await world.call('POST', '/v1/imports', { headers: officer, body })).status).toBe(403);
    const ofAnAuthority = world.as('990', 'organisation-administrator');
    const refused = await world.call('POST', '/v1/imports', { headers: ofAnAuthority, body });
    expect(refused.status).toBe(403);
  });
});
