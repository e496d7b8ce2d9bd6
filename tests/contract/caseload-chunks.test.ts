import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../functions/shared/deps.ts';
import { confirmCaseload } from '../../functions/use-cases/caseload/begin-caseload.ts';
import { readCaseloadRun } from '../../functions/use-cases/caseload/follow-caseload.ts';
import { previewCaseload } from '../../functions/use-cases/caseload/preview-caseload.ts';
import { workOnCaseloadChunk } from '../../functions/use-cases/caseload/work-on-caseload-chunk.ts';
import { recordRequest } from '../../functions/use-cases/state-a-request.ts';
import { caseloadWorker } from '../../functions/workers/caseload-worker.ts';
import { dueEvents } from '../../functions/workers/dispatch.ts';
import type { Owner, Principal } from '../../lib/access/index.ts';
import { $RequestInput } from '../../lib/requests/index.ts';
import { caseloadCsv, csvChildren } from '../support/caseload-csv.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const OWN: Owner = { kind: 'authority', code: '991' };
const OFFICER: Principal = { person: 'An officer', organisation: OWN, roles: ['case-officer'] };
const CHILDREN = 230;
const QUARTER_HOUR = 15 * 60_000;

describe('a caseload’s chunks', () => {
  let world: TestWorld;
  let waiting: Deps;
  beforeAll(async () => {
    world = await openTestWorld();
    // Nobody works by itself, so that the test is the queue.
    waiting = { ...world.deps, eventsStored: async () => {} };
  });
  afterAll(() => world.close());

  async function begun(csv: string) {
    const upload = { fileName: 'a.csv', bytes: Buffer.from(csv), startDate: null };
    const made = await previewCaseload(waiting, OWN, OFFICER, upload, null);
    if (!made.ok) throw new Error(made.problem.detail);
    const { id } = made.value;
    const confirmed = await confirmCaseload(waiting, OWN, OFFICER, id, 'new-and-changed');
    return { id, confirmed };
  }

  async function shown(id: string) {
    const run = await readCaseloadRun(world.deps, OWN, id);
    if (!run.ok) throw new Error(run.problem.detail);
    return run.value;
  }

  async function made(prefix: string) {
    const { items } = await world.deps.requests(OWN).list({ after: null, limit: 1_000 });
    const references = items.flatMap((item) => ('reference' in item ? [item.reference] : []));
    return references.filter((reference) => reference.startsWith(prefix));
  }

  it('told of twice, at once and afterwards, make each request once', async () => {
    const { id } = await begun(caseloadCsv(csvChildren(CHILDREN)));
    const chunk = (n: number) => workOnCaseloadChunk(world.deps, OWN, id, 'apply', n);
    await Promise.all([chunk(0), chunk(0), chunk(1)]);
    await Promise.all([chunk(0), chunk(1)]);
    expect(await shown(id)).toMatchObject({
      status: 'applied',
      applied: { made: CHILDREN, changed: 0, refused: [] },
    });
    const references = await made('CL-');
    expect(references).toHaveLength(CHILDREN);
    expect(new Set(references).size).toBe(CHILDREN);
    await world.deps.eventsStored();
  });

  it('go on where a worker died, when the sweep tells of the caseload', async () => {
    const children = csvChildren(CHILDREN).map(({ reference }) => ({ reference: `D${reference}` }));
    const { id } = await begun(caseloadCsv(children));
    let left = 30;
    const dying: Deps = {
      ...world.deps,
      requests: (owner) => ({
        ...world.deps.requests(owner),
        async create(...given) {
          left -= 1;
          if (left < 0) throw new Error('killed');
          return world.deps.requests(owner).create(...given);
        },
      }),
    };
    await expect(workOnCaseloadChunk(dying, OWN, id, 'apply', 0)).rejects.toThrow('killed');
    expect((await made('DCL-')).length).toBeGreaterThanOrEqual(24);
    world.clock.now += QUARTER_HOUR;
    const due = (await dueEvents(world.deps)).filter(({ topic }) => topic === 'caseload.due');
    expect(due.map(({ subject }) => subject)).toEqual([id]);
    await caseloadWorker(world.deps).work(due);
    await world.deps.eventsStored();
    expect(await shown(id)).toMatchObject({
      status: 'applied',
      applied: { made: CHILDREN, refused: [] },
    });
    const references = await made('DCL-');
    expect(references).toHaveLength(CHILDREN);
    expect(new Set(references).size).toBe(CHILDREN);
  });

  it('make no second request where somebody has recorded the child meanwhile', async () => {
    const { id } = await begun(caseloadCsv([{ reference: 'M-1' }, { reference: 'M-2' }]));
    const input = $RequestInput.parse(requestInput({ reference: 'm-1' }));
    expect((await recordRequest(world.deps, OWN, OFFICER, input, null)).ok).toBe(true);
    await world.deps.eventsStored();
    const { applied } = await shown(id);
    expect(applied.made).toBe(1);
    expect(applied.refused).toMatchObject([
      { line: 2, reference: 'M-1', detail: expect.stringContaining('Somebody else has recorded') },
    ]);
  });

  it('of one caseload at a time: another waits to be confirmed', async () => {
    const first = await begun(caseloadCsv([{ reference: 'O-1' }]));
    expect(first.confirmed.ok).toBe(true);
    const second = await begun(caseloadCsv([{ reference: 'O-1' }]));
    expect(second.confirmed).toMatchObject({ ok: false, problem: { code: 'caseload-at-work' } });
    await world.deps.eventsStored();
    expect((await shown(first.id)).status).toBe('applied');
  });

  it('are not begun of a preview that is too old', async () => {
    const upload = {
      ...{ fileName: 'a.csv', startDate: null },
      bytes: Buffer.from(caseloadCsv([{ reference: 'E-1' }])),
    };
    const preview = await previewCaseload(waiting, OWN, OFFICER, upload, null);
    if (!preview.ok) throw new Error(preview.problem.detail);
    world.clock.now += 8 * 24 * 60 * 60_000;
    const confirmed = await confirmCaseload(waiting, OWN, OFFICER, preview.value.id, 'new');
    expect(confirmed).toMatchObject({ ok: false, problem: { code: 'caseload-expired' } });
  });
});
