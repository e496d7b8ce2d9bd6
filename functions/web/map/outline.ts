import type { Boundary } from '../../../lib/geography/index.ts';
import { type MapFrame, toPicture } from './map-frame.ts';

/** The part of an area that a map shows. */
export interface Outline {
  readonly name: string;
  readonly code: string | null;
  /** A path of SVG, in whole units. */
  readonly path: string;
  /** Where its name is written; null where too little of it is seen. */
  readonly label: { readonly x: number; readonly y: number } | null;
}

/** Lines along the edge of the picture are drawn outside it. */
const BEYOND = 8;
/** Square units of an area, as part of the picture, from which its name has room. */
const NAMED_FROM = 0.05;

/** The areas that a map shows parts of, cut at its edge. */
export function outlinesIn(frame: MapFrame, boundaries: readonly Boundary[]): Outline[] {
  return boundaries.flatMap(({ name, code, rings }) => {
    const cut = rings.map((ring) => cutRing(frame, ring)).filter((ring) => ring.length >= 3);
    if (cut.length === 0) return [];
    const largest = cut.reduce((a, b) => (Math.abs(areaOf(b)) > Math.abs(areaOf(a)) ? b : a));
    const isLarge = Math.abs(areaOf(largest)) > NAMED_FROM * frame.size * frame.size;
    return [
      { name, code, path: cut.map(pathOf).join(''), label: isLarge ? middleOf(largest) : null },
    ];
  });
}

type Point = readonly [x: number, y: number];

function cutRing(frame: MapFrame, ring: readonly number[]): Point[] {
  let points: Point[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    points.push(toPicture(frame, { easting: ring[i] ?? 0, northing: ring[i + 1] ?? 0 }));
  }
  const [low, high] = [-BEYOND, frame.size + BEYOND];
  if (isApart(points, low, high)) return [];
  // Sutherland and Hodgman: cut by one edge of the picture after the other.
  for (const axis of [0, 1] as const) {
    points = cutAt(points, axis, low, 1);
    points = cutAt(points, axis, high, -1);
  }
  return points.filter(([x, y], i) => {
    const before = points.at(i - 1);
    return before === undefined || before[0] !== x || before[1] !== y;
  });
}

function isApart(points: readonly Point[], low: number, high: number): boolean {
  return [0, 1].some(
    (axis) =>
      points.every((point) => (point[axis] ?? 0) < low) ||
      points.every((point) => (point[axis] ?? 0) > high),
  );
}

/** What of a ring lies on the inner side of a line across one axis. */
function cutAt(points: readonly Point[], axis: 0 | 1, at: number, inner: 1 | -1): Point[] {
  return points.flatMap((point, i) => {
    const before = points.at(i - 1) ?? point;
    const isIn = (point[axis] - at) * inner >= 0;
    const wasIn = (before[axis] - at) * inner >= 0;
    if (isIn === wasIn) return isIn ? [point] : [];
    const part = (at - before[axis]) / (point[axis] - before[axis]);
    const other = axis === 0 ? 1 : 0;
    const across = Math.round(before[other] + part * (point[other] - before[other]));
    const crossing: Point = axis === 0 ? [at, across] : [across, at];
    return isIn ? [crossing, point] : [crossing];
  });
}

function pathOf(points: readonly Point[]): string {
  let [x, y] = points[0] ?? [0, 0];
  const steps = points.slice(1).map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${points[0]?.join(' ')}l${steps.join(' ')}z`;
}

function areaOf(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], i) => {
    const [beforeX, beforeY] = points.at(i - 1) ?? [x, y];
    return sum + (beforeX * y - x * beforeY) / 2;
  }, 0);
}

/** The centre of gravity. */
function middleOf(points: readonly Point[]): { x: number; y: number } {
  const area = areaOf(points);
  let [sumX, sumY] = [0, 0];
  points.forEach(([x, y], i) => {
    const [beforeX, beforeY] = points.at(i - 1) ?? [x, y];
    const cross = beforeX * y - x * beforeY;
    sumX += (beforeX + x) * cross;
    sumY += (beforeY + y) * cross;
  });
  return { x: Math.round(sumX / (6 * area)), y: Math.round(sumY / (6 * area)) };
}
