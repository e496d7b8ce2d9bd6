import { ACT_2014, type Scale } from '../../lib/policy/index.ts';
import { distanceScale, METRES_PER_MILE, PEERS_SHARE, type Value } from './peer-values.ts';

const { weights, neutral, cost, travel } = ACT_2014;

/** How a database writes what differs between them. */
export interface Dialect {
  readonly least: string;
  readonly greatest: string;
  /** The value that is called so. */
  readonly value: (name: Value) => string;
  /** Offers in the square about the home. */
  readonly nearby: string;
  /** Every need class with its offers that meet the condition, by the index on class and own parts. */
  readonly eachClass: (condition: string) => string;
}

/** A published scale as SQL: straight lines between its corners. */
function scaleSql(scale: Scale, x: string): string {
  const pieces = scale.slice(1).map(([to, value], i) => {
    const [from, before] = scale[i] ?? [0, 0];
    return `WHEN ${x} <= ${to} THEN ${before} + ((${x} - ${from}) / (${to - from} * 1.0)) * (${value} - ${before})`;
  });
  const [first, last] = [scale[0], scale.at(-1)];
  return `CASE WHEN ${x} <= ${first?.[0]} THEN ${first?.[1]} ${pieces.join(' ')} ELSE ${last?.[1]} END`;
}

/**
 * The filter and the weighted rank as one statement, in two steps as by hand. Offers near the home are scored;
 * the last of the best among their settings is the bar. Of all others only those are looked at that can reach
 * the bar by what is theirs and the most that distance and cost give beyond the square. By these weights a good
 * provision hundreds of miles away can be among the best, so that no radius alone would give the same lists.
 * Steps are materialised, or each expression would be worked out again wherever its name stands.
 */
export function rankSql(day: boolean, dialect: Dialect): string {
  const { value: v, nearby, eachClass } = dialect;
  const gates = `o.yearGroup = ${v('yearGroup')}
    AND (o.lowAge <= ${v('age')} OR (o.lowAge = 5 AND ${v('age')} = 4)) AND o.highAge > ${v('age')}
    AND o.sex <> ${v('otherSex')} AND (o.bases & ${v('basisBit')}) <> 0
    AND o.opens <= ${v('start')} AND o.closes > ${v('start')}`;
  const [east, north] = [`(${v('easting')} - o.easting)`, `(${v('northing')} - o.northing)`];
  const miles = `sqrt(${east} * ${east} + ${north} * ${north}) * ${travel.detourFactor} / ${METRES_PER_MILE}`;
  const forNeed = `${weights['need-fit']} * f.fit`;
  const forDistance = `${weights.distance} * (${scaleSql(distanceScale(day), 'miles')})`;
  const price = `price k ON k.kind = ${v('costKind')} AND k.priceKey = o.priceKey`;
  const canReach = `o.needClass = f.needClass AND o.own >= (SELECT bar FROM bar) - ${v('slack')} - ${forNeed}
    AND ${gates} AND NOT (${nearby})`;
  const parts = 'o.id, o.settingKey, o.place, o.peers, o.inclusion, o.quality, f.fit, o.priceKey';
  return `WITH
    near AS MATERIALIZED (
      SELECT ${parts}, ${miles} AS miles
      FROM offer o JOIN need f ON f.kind = ${v('fitKind')} AND f.needClass = o.needClass
      WHERE ${gates} AND ${nearby}),
    ${scored('near', price, forDistance, dialect)},
    bar AS MATERIALIZED (
      SELECT coalesce((SELECT max(score) FROM near_scored GROUP BY settingKey ORDER BY 1 DESC LIMIT 1 OFFSET ${v('before')}), -1) AS bar),
    reach AS MATERIALIZED (
      SELECT ${parts}, o.own + ${forNeed} AS own, ${miles} AS miles
      FROM ${eachClass(canReach)} WHERE f.kind = ${v('fitKind')}),
    far AS MATERIALIZED (
      SELECT * FROM reach WHERE own + ${forDistance} + ${v('costSlack')} >= (SELECT bar FROM bar)),
    ${scored('far', price, forDistance, dialect)}
    SELECT id, settingKey AS "settingKey", score
    FROM (SELECT * FROM near_scored UNION ALL SELECT * FROM far_scored) AS found
    ORDER BY score DESC, miles, settingKey, id LIMIT ${v('limit')}`;
}

function scored(name: string, price: string, forDistance: string, { value: v, ...d }: Dialect) {
  const [least, most] = [scaleSql(cost.scale, 'least'), scaleSql(cost.scale, 'most')];
  return `${name}_travelled AS MATERIALIZED (
      SELECT o.*, k.low, k.high,
        CASE WHEN o.miles <= ${v('walking')} THEN 0 ELSE round(o.miles * ${v('perMile')}) + ${v('assistant')} END AS transport
      FROM ${name} o JOIN ${price}),
    ${name}_priced AS MATERIALIZED (
      SELECT *, (low + transport) / ${v('reference')} AS least, (high + transport) / ${v('reference')} AS most
      FROM ${name}_travelled),
    ${name}_scored AS MATERIALIZED (
      SELECT id, settingKey, miles, round((${weights['need-fit']} * (fit + ${PEERS_SHARE} * peers) + ${forDistance} + place
        + ${weights.cost} * CASE WHEN low = high THEN ${least} ELSE ${d.least}(${least}, ${d.greatest}(${most}, ${neutral.cost})) END
        + inclusion + quality) * 1e9) / 1e9 AS score
      FROM ${name}_priced)`;
}
