import { prepareTransport } from '../../lib/banding/index.ts';
import { ageOfYearGroup } from '../../lib/kernel/index.ts';
import { ACT_2014, type Scale } from '../../lib/policy/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';
import { bitOf, costKind, fitKind } from './peer-world.ts';
import { benchBrief } from './world.ts';

/** One of the best provisions, as a peer finds it. */
export interface PeerBest {
  readonly id: string;
  readonly settingKey: string;
  readonly score: number;
}
export type Peer = (request: PlacementRequest, count: number) => Promise<readonly PeerBest[]>;

/** A published scale as SQL: straight lines between its corners. */
function scaleSql(scale: Scale, x: string): string {
  const pieces = scale.slice(1).map(([to, value], i) => {
    const [from, before] = scale[i] ?? [0, 0];
    return `WHEN ${x} <= ${to} THEN ${before} + ((${x} - ${from}) / (${to - from} * 1.0)) * (${value} - ${before})`;
  });
  const [first, last] = [scale[0], scale.at(-1)];
  return `CASE WHEN ${x} <= ${first?.[0]} THEN ${first?.[1]} ${pieces.join(' ')} ELSE ${last?.[1]} END`;
}

const { weights, needFit, neutral, scales, cost, travel } = ACT_2014;
const PEERS_SHARE = needFit.weights.peers / (needFit.weights.primary + needFit.weights.peers);
const METRES_PER_MILE = 1609.344;

/** How a database writes what differs between them. */
export interface Dialect {
  readonly least: string;
  readonly greatest: string;
  readonly real: string;
  /** Rounds to whole numbers. */
  readonly round: (x: string) => string;
  /** The value that is called so. */
  readonly value: (name: Value) => string;
  readonly text: string;
}
export type Value = keyof ReturnType<typeof valuesOf>;

/** The filter and the weighted rank as one statement. */
export function rankSql(basis: 'day' | 'residential', d: Dialect): string {
  const v = d.value;
  const distance = scaleSql(
    basis === 'day' ? scales.distanceDay : scales.distanceResidential,
    'miles',
  );
  const one = (x: string) => `(CAST(${x} AS ${d.real}))`;
  return `WITH near AS (
      SELECT p.id, p.settingKey, p.inclusion, p.quality, l.part AS place, l.peers, f.fit, k.low, k.high,
             sqrt(${one(`(${v('easting')} - p.easting)`)} * (${v('easting')} - p.easting) + ${one(`(${v('northing')} - p.northing)`)} * (${v('northing')} - p.northing)) * ${travel.detourFactor} / ${METRES_PER_MILE} AS miles
      FROM provision p
      JOIN place l ON l.n = p.n AND l.yearGroup = ${v('yearGroup')}
      JOIN fit f ON f.kind = ${v('fitKind')} AND f.needClass = p.needClass
      JOIN cost k ON k.kind = ${v('costKind')} AND k.priceKey = p.priceKey AND k.free = l.free
      WHERE (p.lowAge <= ${v('age')} OR (p.lowAge = 5 AND ${v('age')} = 4)) AND p.highAge > ${v('age')}
        AND p.sex <> ${v('otherSex')} AND (p.bases & ${v('basisBit')}) <> 0
        AND p.opens <= ${v('start')} AND p.closes > ${v('start')} AND p.easting IS NOT NULL
    ), travelled AS (
      SELECT *, CASE WHEN miles <= ${v('walking')} THEN 0 ELSE ${d.round(`miles * ${v('perMile')}`)} + ${v('assistant')} END AS transport FROM near
    ), priced AS (
      SELECT *, (low + transport) / ${one(v('reference'))} AS least, (high + transport) / ${one(v('reference'))} AS most FROM travelled
    ), valued AS (
      SELECT *, CASE WHEN low = high THEN ${scaleSql(cost.scale, 'least')}
        ELSE ${d.least}(${scaleSql(cost.scale, 'least')}, ${d.greatest}(${scaleSql(cost.scale, 'most')}, ${neutral.cost})) END AS costValue
      FROM priced
    )
    SELECT id, settingKey AS "settingKey",
           ${d.round(`(${weights['need-fit']} * (fit + ${PEERS_SHARE} * peers) + ${weights.distance} * (${distance}) + place + ${weights.cost} * costValue + inclusion + quality) * 1e9`)} / 1e9 AS score
    FROM valued ORDER BY score DESC, miles, settingKey${d.text}, id${d.text} LIMIT ${v('limit')}`;
}

/** What a request puts into the statement. */
export function valuesOf(request: PlacementRequest, count: number) {
  const { framework, policy } = benchBrief(request);
  const transport = prepareTransport(request, policy.cost);
  return {
    easting: request.home.point.easting,
    northing: request.home.point.northing,
    yearGroup: request.yearGroup,
    fitKind: fitKind(request),
    costKind: costKind(request),
    age: ageOfYearGroup(request.yearGroup),
    otherSex: request.sex === 'female' ? 1 : 2,
    basisBit: bitOf(request.basis),
    start: request.startDate,
    walking: transport.walkingMiles,
    perMile: transport.yearlyPencePerMile,
    assistant: transport.assistantPence,
    reference: framework.bands.find(({ level }) => level === request.band)?.referencePence ?? 1,
    // A setting has at most three provisions, and the best of them stands for it.
    limit: count * 3,
  };
}

/** The first row of each setting. */
export function bestOfEach(rows: readonly PeerBest[], count: number): readonly PeerBest[] {
  const seen = new Set<string>();
  return rows
    .filter(({ settingKey }) => !seen.has(settingKey) && seen.add(settingKey))
    .slice(0, count);
}
