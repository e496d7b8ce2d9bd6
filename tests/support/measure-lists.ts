import { sealAudit } from '../../functions/use-cases/seal-audit.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { $TailoredListEntry } from '../../lib/tailored-lists/index.ts';
import type { ListUse, MeasuredLists } from '../../scripts/docs/cost.ts';
import { readBody } from './read-body.ts';
import { requestInput } from './request-input.ts';
import { countUnits } from './table-units.ts';
import { openTestWorld, type TestWorld } from './test-world.ts';

const LISTS = 20;
const AUTHORITY = '991';
const REQUESTS = `/v1/authorities/${AUTHORITY}/requests`;

/** Makes lists of the small demo's region over the API and in bulk, and counts what each of them takes. */
export async function measureLists(): Promise<MeasuredLists> {
  const { units, observe } = countUnits();
  const world = await openTestWorld({ demo: true, observe });
  try {
    const officer = world.as(AUTHORITY, 'case-officer');
    const ids: string[] = [];
    for (let i = 0; i < LISTS; i += 1) {
      const made = await world.call('POST', REQUESTS, {
        headers: officer,
        body: requestInput({
          reference: `COST-${i}`,
          startDate: '2031-09-01',
          dateOfBirth: '2020-03-14',
        }),
      });
      ids.push((await readBody(made, $PlacementRequest)).id);
    }
    const objects = countObjects(world);
    const measure = async (work: () => Promise<void>): Promise<ListUse> => {
      await sealAudit(world.deps);
      const before = { ...units, ...objects.counted };
      await work();
      await sealAudit(world.deps);
      const each = (now: number, then: number) => Math.round(((now - then) / LISTS) * 100) / 100;
      return {
        reads: each(units.reads, before.reads),
        writes: each(units.writes, before.writes),
        stored: Math.round(each(units.stored, before.stored)),
        objectsPut: each(objects.counted.put, before.put),
        objectsGot: each(objects.counted.got, before.got),
        objectKb: Math.round(each(objects.counted.bytes, before.bytes) / 1024),
      };
    };
    const api = await measure(async () => {
      for (const id of ids)
        await readBody(
          await world.call('POST', `${REQUESTS}/${id}/lists`, { headers: officer }),
          $Made,
        );
    });
    const bulk = await measure(async () => {
      await world.call('POST', `/v1/authorities/${AUTHORITY}/list-runs`, {
        headers: officer,
        body: { startsFrom: '2031-09-01' },
      });
    });
    return { api, bulk };
  } finally {
    await world.close();
  }
}

const $Made = $TailoredListEntry.pick({ version: true }).loose();

function countObjects({ deps }: TestWorld) {
  const counted = { put: 0, got: 0, bytes: 0 };
  const { objects } = deps;
  const { get, put } = objects;
  Object.assign(objects, {
    get: (...args: Parameters<typeof get>) => {
      counted.got += 1;
      return get(...args);
    },
    put: (...args: Parameters<typeof put>) => {
      counted.put += 1;
      counted.bytes += args[1].length;
      return put(...args);
    },
  });
  return { counted };
}
