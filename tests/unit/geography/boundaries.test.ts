import { describe, expect, it } from 'vitest';
import { demoBoundaries } from '../../../demo/world/demo-boundaries.ts';
import { DEMO_TOWNS } from '../../../demo/world/region.ts';
import { readBoundaries } from '../../../lib/adapters/boundaries/index.ts';
import { simplifyRing } from '../../../lib/geography/index.ts';

describe('a simplified ring', () => {
  it('lies on a lattice, without corners that say nothing', () => {
    const ring = [0, 0, 24, 0, 1000, 10, 2000, 0, 2000, 2000, 0, 2000, 0, 0];
    expect(simplifyRing(ring, 50)).toEqual([0, 0, 2000, 0, 2000, 2000, 0, 2000]);
  });

  it('is nothing where nothing of it is left', () => {
    expect(simplifyRing([0, 0, 10, 0, 10, 10], 50)).toBeNull();
  });
});

const SQUARE = {
  type: 'Feature',
  properties: { AREACD: 'E99', AREANM: 'Square' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [400_000, 300_000],
        [410_000, 300_000],
        [410_000, 310_000],
        [400_000, 300_000],
      ],
    ],
  },
};
const TOPOLOGY = {
  type: 'Topology',
  transform: { scale: [0.001, 0.001], translate: [-2, 52] },
  // Closed: from the corner east, north, and back.
  arcs: [
    [
      [0, 0],
      [100, 0],
      [0, 100],
      [-100, -100],
    ],
  ],
  objects: {
    one: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', arcs: [[0]], properties: { name: 'One', code: 7 } }],
    },
  },
};

describe('a file of boundaries', () => {
  it('is read as GeoJSON in metres of the National Grid', () => {
    const read = readBoundaries(
      JSON.stringify({ type: 'FeatureCollection', features: [SQUARE] }),
      {},
    );
    expect(read).toEqual({
      ok: true,
      value: {
        boundaries: [
          {
            code: 'E99',
            name: 'Square',
            rings: [[400_000, 300_000, 410_000, 300_000, 410_000, 310_000]],
          },
        ],
        offGrid: [],
        tooSmall: [],
      },
    });
  });

  it('is read as TopoJSON in degrees, put on the grid', () => {
    const read = readBoundaries(JSON.stringify(TOPOLOGY), {});
    expect(read.ok && read.value.boundaries).toMatchObject([{ code: '7', name: 'One' }]);
    // 52° N 2° W is on the central meridian of the grid, at easting 400,000.
    const [easting = 0, northing = 0] = (read.ok && read.value.boundaries[0]?.rings[0]) || [];
    expect(Math.abs(easting - 400_100)).toBeLessThanOrEqual(100);
    expect(Math.abs(northing - 233_900)).toBeLessThanOrEqual(400);
  });

  it('names its layers where it has several', () => {
    const several = { ...TOPOLOGY, objects: { a: TOPOLOGY.objects.one, b: TOPOLOGY.objects.one } };
    const read = readBoundaries(JSON.stringify(several), {});
    expect(read).toMatchObject({
      ok: false,
      problem: {
        detail:
          'The file was not imported: it has these layers: a, b. Give --layer with one of them.',
      },
    });
    expect(readBoundaries(JSON.stringify(several), { layer: 'b' }).ok).toBe(true);
  });

  it.each(['', '{}', '[1, 2]', '{"type": "FeatureCollection", "features": [{}]}'])(
    'is refused where it is none: %s',
    (text) => {
      expect(readBoundaries(text, {})).toMatchObject({
        ok: false,
        problem: { code: 'boundaries-not-read' },
      });
    },
  );
});

describe('the areas of the demo region', () => {
  it('hold their own towns and no other’s', () => {
    for (const { name, authority, centre } of Object.values(DEMO_TOWNS)) {
      const within = demoBoundaries().filter(({ rings }) =>
        holds(rings[0] ?? [], centre.easting, centre.northing),
      );
      expect([name, within.map((area) => area.name.toLowerCase())]).toEqual([name, [authority]]);
    }
  });
});

/** By counting the lines that a ray to the east crosses. */
function holds(ring: readonly number[], e: number, n: number): boolean {
  let inside = false;
  for (let i = 0; i < ring.length; i += 2) {
    const [e1 = 0, n1 = 0] = ring.slice(i, i + 2);
    const [e2 = 0, n2 = 0] = i + 2 < ring.length ? ring.slice(i + 2, i + 4) : ring.slice(0, 2);
    if (n1 > n !== n2 > n && e < e1 + ((n - n1) / (n2 - n1)) * (e2 - e1)) inside = !inside;
  }
  return inside;
}
