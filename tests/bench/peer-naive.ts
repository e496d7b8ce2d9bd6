import { ACT_2014, scaleValue } from '../../lib/policy/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';
import { admits, classParts, kindOf, type PeerWorld } from './peer-rows.ts';

export interface PeerBest {
  readonly id: string;
  readonly settingKey: string;
  readonly score: number;
  readonly miles: number;
  readonly needFit: number;
  readonly distance: number;
}

/** Filter, map and sort over plain objects: what one would write first. */
export function createNaive({ rows, classes }: PeerWorld) {
  const kept = new Map<string, { needFit: number; others: number }[]>();
  const partsOf = (request: PlacementRequest) => {
    const known = kept.get(kindOf(request));
    if (known) return known;
    const parts = classes.map((candidate) => classParts(request, candidate));
    kept.set(kindOf(request), parts);
    return parts;
  };
  return (request: PlacementRequest, count: number): PeerBest[] => {
    const parts = partsOf(request);
    const { point } = request.home;
    const otherSex = request.sex === 'female' ? 'boys' : 'girls';
    const scale =
      request.basis === 'day' ? ACT_2014.scales.distanceDay : ACT_2014.scales.distanceResidential;
    const seen = new Set<string>();
    return rows
      .filter(
        (row) =>
          row.sex !== otherSex &&
          (row.bases?.split(' ').includes(request.basis) ?? true) &&
          admits(row.lowAge, row.highAge, request.yearGroup),
      )
      .map((row) => {
        const metres = Math.hypot(
          point.easting - (row.easting ?? 0),
          point.northing - (row.northing ?? 0),
        );
        const miles = (metres * ACT_2014.travel.detourFactor) / 1609.344;
        const distance = ACT_2014.weights.distance * scaleValue(scale, miles);
        const { needFit = 0, others = 0 } = parts[row.needClass] ?? {};
        const score = Math.round((needFit + distance + others) * 1e9) / 1e9;
        return { id: row.id, settingKey: row.settingKey, score, miles, needFit, distance };
      })
      .sort((a, b) => b.score - a.score || a.miles - b.miles || (a.id < b.id ? -1 : 1))
      .filter(({ settingKey }) => !seen.has(settingKey) && seen.add(settingKey))
      .slice(0, count);
  };
}
