import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

describe('looking things up', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  async function get(path: string): Promise<Response> {
    return world.call('GET', path, { headers: world.as('990', 'case-officer') });
  }

  it('gives a setting with its provisions and its place on both grids', async () => {
    const response = await get('/v1/register/settings/990002');
    expect(await response.json()).toMatchObject({
      name: 'Millbeck School',
      legalRoute: 's38-request',
      position: { easting: 433_900, northing: 434_200 },
      latitudeLongitude: {
        latitude: expect.closeTo(53.803, 2),
        longitude: expect.closeTo(-1.486, 2),
      },
      provisions: [
        { id: '990002-main', kind: 'mainstream', designatedNeeds: null },
        { id: '990002-resourced', designatedNeeds: ['SLCN', 'ASD'], places: 14, onRoll: 11 },
      ],
    });
  });

  it('says that a setting is not in the register', async () => {
    const response = await get('/v1/register/settings/123456');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: '/problems/setting-not-found' });
  });

  it('gives the current register with its import report, and the imports', async () => {
    const register = await (await get('/v1/register')).json();
    expect(register).toMatchObject({ import: { report: { rows: 14, imported: 14 } } });
    const imports = await (await get('/v1/register/imports')).json();
    expect(imports).toMatchObject({ items: [{ fileName: 'small demo register' }], next: null });
  });

  it('gives the policy in force', async () => {
    expect(await (await get('/v1/policy')).json()).toMatchObject({
      id: '2014-act',
      weights: { 'need-fit': 0.3, distance: 0.2 },
    });
  });
});
