import { feature } from 'topojson-client';
import * as z from 'zod';
import { type Boundary, simplifyRing, toGrid } from '../../geography/index.ts';
import { ok, problem, type Result, refused } from '../../kernel/index.ts';

/** What was read of a file of boundaries. */
export interface ReadBoundaries {
  readonly boundaries: readonly Boundary[];
  /** Areas that lie off the National Grid, such as those of Northern Ireland. */
  readonly offGrid: readonly string[];
  /** Areas too small to be drawn. */
  readonly tooSmall: readonly string[];
}

export interface ReadingOptions {
  /** The object of a TopoJSON file; needed where it has several. */
  readonly layer?: string | undefined;
}

const $Position = z.array(z.number()).min(2);
const $Polygon = z.array(z.array($Position).min(1));
const $Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: $Polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array($Polygon) }),
]);
const $Feature = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: $Geometry,
});
const $Features = z.object({ type: z.literal('FeatureCollection'), features: z.array($Feature) });
const $Topology = z.looseObject({
  type: z.literal('Topology'),
  arcs: z.array(z.array($Position)),
  objects: z.record(z.string(), z.looseObject({ type: z.string() })),
});

/**
 * Boundaries out of TopoJSON or GeoJSON, in degrees (WGS 84) or metres of the National Grid, on the grid and simplified.
 * An area's name and code are found by the names of its properties: “…nm” or “name”, “…cd” or “code”.
 */
export function readBoundaries(text: string, { layer }: ReadingOptions): Result<ReadBoundaries> {
  const features = featuresIn(text, layer);
  if (!features.ok) return features;
  const boundaries: Boundary[] = [];
  const offGrid: string[] = [];
  const tooSmall: string[] = [];
  for (const { properties, geometry } of features.value) {
    const name = propertyOf(properties, /^(name|.*nm)$/i);
    if (name === null) return refused(wrong('an area has no name: no property “name” or “…nm”'));
    const rings = ringsOf(geometry);
    if (rings === null) offGrid.push(name);
    else if (rings.length === 0) tooSmall.push(name);
    else boundaries.push({ code: propertyOf(properties, /^(code|.*cd)$/i), name, rings });
  }
  if (boundaries.length === 0) return refused(wrong('no area of it lies on the National Grid'));
  return ok({ boundaries, offGrid, tooSmall });
}

type AnyFeature = z.infer<typeof $Feature>;

function featuresIn(text: string, layer: string | undefined): Result<readonly AnyFeature[]> {
  const data = jsonIn(text);
  const topology = $Topology.safeParse(data);
  const collection = topology.success ? collectionIn(data, topology.data, layer) : ok(data);
  if (!collection.ok) return collection;
  const features = $Features.safeParse(collection.value);
  if (features.success) return ok(features.data.features);
  return refused(wrong('it is neither TopoJSON nor a GeoJSON FeatureCollection of areas'));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function collectionIn(
  data: unknown,
  { objects }: z.infer<typeof $Topology>,
  layer: string | undefined,
): Result<unknown> {
  const names = Object.keys(objects);
  const chosen = layer ?? (names.length === 1 ? names[0] : undefined);
  const object = chosen === undefined ? undefined : objects[chosen];
  if (object === undefined) {
    return refused(
      wrong(`it has these layers: ${names.join(', ')}. Give --layer with one of them`),
    );
  }
  try {
    // Parsed as far as matters here; what is wrong deeper down, the library says by throwing.
    return ok(feature(data as never, object as never));
  } catch {
    return refused(wrong(`its layer ${chosen} is damaged`));
  }
}

function propertyOf(properties: AnyFeature['properties'], names: RegExp): string | null {
  const found = Object.entries(properties ?? {}).find(
    ([name, value]) => names.test(name) && (typeof value === 'string' || typeof value === 'number'),
  );
  return found ? String(found[1]).trim() || null : null;
}

/** Every ring of an area, its holes too, on the grid; null where a corner is off it. */
function ringsOf(geometry: AnyFeature['geometry']): number[][] | null {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings: number[][] = [];
  for (const ring of polygons.flat()) {
    const onGrid = gridRing(ring);
    if (onGrid === null) return null;
    const simple = simplifyRing(onGrid);
    if (simple) rings.push(simple);
  }
  return rings;
}

const MOST_DEGREES = 180;

function gridRing(ring: readonly (readonly number[])[]): number[] | null {
  const points: number[] = [];
  for (const [x = 0, y = 0] of ring) {
    const isDegrees = Math.abs(x) <= MOST_DEGREES && Math.abs(y) <= MOST_DEGREES;
    const point = isDegrees ? pointOnGrid(x, y) : { easting: x, northing: y };
    if (point === null || point.easting < 0 || point.northing < 0) return null;
    points.push(point.easting, point.northing);
  }
  return points;
}

function pointOnGrid(longitude: number, latitude: number) {
  try {
    return toGrid({ latitude, longitude });
  } catch {
    return null;
  }
}

function wrong(what: string) {
  return problem('invalid', 'boundaries-not-read', `The file was not imported: ${what}.`);
}
