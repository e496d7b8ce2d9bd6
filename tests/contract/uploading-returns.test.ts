import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ShownUpload } from '../../lib/capacity/index.ts';
import { openDemoWorld } from '../support/demo-world.ts';
import { returnsCsv } from '../support/returns-csv.ts';
import type { TestWorld } from '../support/test-world.ts';

const WILLOWS = { kind: 'provider', code: '995020' } as const;
let world: TestWorld;
let headers: Record<string, string>;
beforeAll(async () => {
  world = await openDemoWorld();
  headers = world.asOf(WILLOWS, 'provider-editor');
});
afterAll(() => world.close());

async function bring(csv: string, base = '/v1/providers/995020', as = headers) {
  const body = { fileName: 'a.csv', csv };
  const response = await world.call('POST', `${base}/uploads`, { headers: as, body });
  expect(response.status).toBe(202);
  return $ShownUpload.parse(await response.json());
}

describe('a file of returns', () => {
  it('is previewed, confirmed, published once, and undone', async () => {
    const upload = await bring(
      returnsCsv([
        {
          'Setting URN': 995020,
          'Year group': 7,
          Intent: 'can offer',
          'Free now': 2,
          'On roll': 12,
        },
      ]),
    );
    expect(upload).toMatchObject({ status: 'previewed', counts: { rows: 1, faulty: 0 } });
    const path = `/v1/providers/995020/uploads/${upload.id}`;
    const confirmed = await world.call('POST', `${path}/confirm`, { headers });
    expect(confirmed.status).toBe(202);
    const applied = $ShownUpload.parse(await confirmed.json());
    expect(applied).toMatchObject({ status: 'applied', applied: { published: 1, refused: [] } });
    expect((await world.call('POST', `${path}/confirm`, { headers })).status).toBe(409);
  });
});
