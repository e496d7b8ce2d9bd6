import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliWorld, openCliWorld } from './cli-world.ts';

const AREA = {
  type: 'Feature',
  properties: { name: 'Leeds', code: '383' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [-1.8, 53.7],
        [-1.3, 53.7],
        [-1.3, 53.95],
        [-1.8, 53.7],
      ],
    ],
  },
};
const BELFAST = {
  ...AREA,
  properties: { name: 'Belfast', code: 'N09000003' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [-12.1, 54.5],
        [-12.8, 54.5],
        [-12.8, 54.7],
        [-12.1, 54.5],
      ],
    ],
  },
};
const FILE = JSON.stringify({ type: 'FeatureCollection', features: [AREA, BELFAST] });

describe('importing boundaries', () => {
  let world: CliWorld;
  beforeAll(async () => {
    world = await openCliWorld({ engine: true });
  });
  afterAll(() => world.close());

  it('tells what maps show now, and what was left out', async () => {
    const file = world.write('areas.geojson.gz', gzipSync(FILE));
    const { exitCode, out } = await world.run('import', 'boundaries', file);
    expect(exitCode).toBe(0);
    expect(out).toBe('Maps now show 1 area.\nOff the National Grid, left out: Belfast.\n');
    expect(await world.json('import', 'boundaries', file, '--attribution', 'Us')).toMatchObject({
      areas: 1,
      fileName: 'areas.geojson.gz',
      attribution: 'Us',
      offGrid: ['Belfast'],
      tooSmall: [],
    });
  });

  it('refuses what is no file of boundaries, and what is damaged', async () => {
    const other = await world.run('import', 'boundaries', world.write('a.json', '{"a": 1}'));
    expect(other.exitCode).not.toBe(0);
    expect(other.err).toContain('it is neither TopoJSON nor a GeoJSON FeatureCollection of areas');
    const damaged = await world.run('import', 'boundaries', world.write('b.gz', 'not gzip'));
    expect(damaged.err).toContain('The file is damaged, or holds more than 100 MB.');
  });
});
