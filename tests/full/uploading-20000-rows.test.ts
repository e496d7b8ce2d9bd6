import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deps } from '../../functions/shared/deps.ts';
import { confirmUpload } from '../../functions/use-cases/uploads/begin-upload.ts';
import { bringUpload } from '../../functions/use-cases/uploads/bring-upload.ts';
import {
  readUploadPreview,
  readUploadRun,
} from '../../functions/use-cases/uploads/follow-upload.ts';
import { uploadWorker } from '../../functions/workers/upload-worker.ts';
import type { Owner, Principal } from '../../lib/access/index.ts';
import { readTableFile } from '../../lib/adapters/files/read-table-file.ts';
import type { Result } from '../../lib/kernel/index.ts';
import { loadManyProvisions, manyRowsCsv } from '../support/many-provisions.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const PROVISIONS = 1_700;
const ROWS = 20_000;
const FAULTS = 300;
const OWNER: Owner = { kind: 'authority', code: '992' };
const OFFICER: Principal = { person: 'An officer', organisation: OWNER, roles: ['case-officer'] };
let world: TestWorld;
let deps: Deps;
beforeAll(async () => {
  world = await openTestWorld({ demo: false });
  await loadManyProvisions(world.deps, PROVISIONS);
  // The workers are called by hand here, so that one can be killed.
  deps = { ...world.deps, eventsStored: async () => {} };
}, 300_000);
afterAll(() => world.close());

it('20,000 rows with 300 faults are reported, previewed, and published once each although a worker dies half-way', async () => {
  const worker = uploadWorker(deps, readTableFile);
  const work = async (own: typeof worker, topic: string) => {
    const waiting = (await deps.outbox.waiting(10_000)).filter((event) => event.topic === topic);
    for (const event of waiting) {
      await own.work([event]);
      await deps.outbox.sent([event]);
    }
  };
  const start = performance.now();
  const bytes = Buffer.from(manyRowsCsv({ provisions: PROVISIONS, rows: ROWS, faults: FAULTS }));
  const { id } = sure(await bringUpload(deps, OWNER, OFFICER, { fileName: 'a.csv', bytes }, null));
  await work(worker, 'upload.brought');
  const previewed = performance.now();
  const preview = sure(await readUploadPreview(deps, OWNER, id));
  expect(preview.faults).toHaveLength(FAULTS);
  // Row 6 of the file is the first that is wrong; intent stands in the third column.
  expect(preview.faults[0]).toMatchObject({ line: 7, cell: 'C7', value: 'perhaps' });
  const { counts } = sure(await readUploadRun(deps, OWNER, id));
  expect(counts).toEqual({
    ...{ rows: ROWS, new: PROVISIONS - FAULTS, changed: 0, unchanged: 0 },
    ...{ faulty: FAULTS, leftOut: FAULTS },
  });

  sure(await confirmUpload(deps, OWNER, OFFICER, id));
  await work(worker, 'upload.begun');
  // The worker of the first chunk dies after 100 of its provisions.
  await expect(work(uploadWorker(dying(deps, 100), readTableFile), 'upload.chunk')).rejects.toThrow(
    'killed',
  );
  expect(sure(await readUploadRun(deps, OWNER, id)).status).toBe('applying');
  await work(worker, 'upload.chunk');
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(
    `20,000 rows: previewed in ${((previewed - start) / 1000).toFixed(1)} s, published in ${seconds.toFixed(1)} s in all\n`,
  );
  const { status, applied } = sure(await readUploadRun(deps, OWNER, id));
  expect({ status, applied }).toEqual({
    status: 'applied',
    applied: { published: PROVISIONS - FAULTS, refused: [] },
  });
  const published = (await deps.outbox.waiting(10_000)).filter(
    ({ topic }) => topic === 'return.published',
  );
  expect(published).toHaveLength(PROVISIONS - FAULTS);
  expect(new Set(published.map(({ owner }) => owner.code)).size).toBe(PROVISIONS - FAULTS);
}, 600_000);

/** Whose stores fail for good after so many returns. */
function dying(whole: Deps, after: number): Deps {
  let left = after;
  return {
    ...whole,
    returns: (owner) => {
      const store = whole.returns(owner);
      return {
        ...store,
        publish: async (...given) => {
          left -= 1;
          if (left < 0) throw new Error('killed');
          return store.publish(...given);
        },
      };
    },
  };
}

function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
