import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { importPostcodes } from '../../functions/use-cases/import-postcodes.ts';
import { NATIONAL, type Principal } from '../../lib/access/index.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const SOMEBODY: Principal = {
  person: 'somebody',
  organisation: NATIONAL,
  roles: ['organisation-administrator'],
};
const ONSPD = `pcd,pcd2,pcds,doterm,oseast1m,osnrth1m,osgrdind
LS6 3HN,LS6  3HN,LS6 3HN,,427801,436512,1
LS6 3XX,LS6  3XX,LS6 3XX,202301,427900,436600,1
`;
const SECTORS = `sector,easting,northing,postcodes,lad
LS6 2,428500,435900,312,E08000035
`;

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

describe('a home given as a postcode', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
  });
  afterAll(() => world.close());

  async function homeOf(postcode: string): Promise<Response> {
    return world.call('POST', '/v1/authorities/990/requests', {
      headers: world.as('990', 'case-officer'),
      body: requestInput({ home: { postcode } }),
    });
  }

  it('is refused with what to do while no postcodes are imported', async () => {
    const response = await homeOf('LS6 3HN');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [
        { pointer: '/home/postcode', detail: expect.stringContaining('give easting and northing') },
      ],
    });
  });

  it('is found from two files laid over each other, and says how exactly', async () => {
    for (const [name, text] of [
      ['onspd.csv', ONSPD],
      ['sectors.csv', SECTORS],
    ] as const) {
      expect(
        await importPostcodes(world.deps, SOMEBODY, { name, bytes: bytes(text) }),
      ).toMatchObject({
        ok: true,
      });
    }
    const exact = await readBody(await homeOf('ls63hn'), $PlacementRequest);
    expect(exact.home).toEqual({
      point: { easting: 427_801, northing: 436_512 },
      precision: 'postcode',
      postcode: 'LS6 3HN',
    });
    const bySector = await readBody(await homeOf('LS6 2ZZ'), $PlacementRequest);
    expect(bySector.home).toMatchObject({
      point: { easting: 428_500, northing: 435_900 },
      precision: 'sector',
    });
    const byOutcode = await readBody(await homeOf('LS6'), $PlacementRequest);
    expect(byOutcode.home.precision).toBe('outcode');
  });

  it('is refused when it is no postcode', async () => {
    const response = await homeOf('NOT ONE');
    expect(response.status).toBe(422);
    expect((await readBody(response, $ProblemDetails)).errors?.[0]?.pointer).toBe('/home/postcode');
  });

  it('can be a latitude and longitude instead', async () => {
    const response = await world.call('POST', '/v1/authorities/990/requests', {
      headers: world.as('990', 'case-officer'),
      body: requestInput({ home: { latitude: 53.8222, longitude: -1.5785 } }),
    });
    const { home } = await readBody(response, $PlacementRequest);
    expect(Math.abs(home.point.easting - 427_850)).toBeLessThan(200);
    expect(Math.abs(home.point.northing - 436_600)).toBeLessThan(400);
  });
});
