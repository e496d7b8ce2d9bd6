import { ACT_2014, scaleValue } from '../../lib/policy/index.ts';
import { bestOfEach, type Peer, type PeerBest } from './peer.ts';
import { distanceScale, isDay, METRES_PER_MILE, PEERS_SHARE, valuesOf } from './peer-values.ts';
import type { PeerWorld } from './peer-world.ts';

const { weights, neutral, cost, travel } = ACT_2014;

/** Filter, map and sort over plain objects: what one would write first. */
export function createNaive({ rows, places, fits, costs }: PeerWorld): Peer {
  const placeOf = new Map(places.map((place) => [`${place.n} ${place.yearGroup}`, place]));
  const fitOf = new Map(fits.map(({ kind, needClass, fit }) => [`${kind} ${needClass}`, fit]));
  const costOf = new Map(costs.map((each) => [`${each.kind} ${each.priceKey} ${each.free}`, each]));
  return async (request, count) => {
    const v = valuesOf(request);
    const scale = distanceScale(isDay(request));
    const found: (PeerBest & { readonly miles: number })[] = [];
    for (const row of rows) {
      const tooYoung = row.lowAge > v.age && !(row.lowAge === 5 && v.age === 4);
      if (tooYoung || row.highAge <= v.age || row.sex === v.otherSex) continue;
      if ((row.bases & v.basisBit) === 0 || row.opens > v.start || row.closes <= v.start) continue;
      const place = placeOf.get(`${row.n} ${v.yearGroup}`);
      const fit = fitOf.get(`${v.fitKind} ${row.needClass}`);
      const price = costOf.get(`${v.costKind} ${row.priceKey} ${place?.free}`);
      if (place === undefined || fit === undefined || price === undefined) continue;
      const metres = Math.hypot(v.easting - row.easting, v.northing - row.northing);
      const miles = (metres * travel.detourFactor) / METRES_PER_MILE;
      const transport = miles <= v.walking ? 0 : Math.round(miles * v.perMile) + v.assistant;
      const least = scaleValue(cost.scale, (price.low + transport) / v.reference);
      const most = scaleValue(cost.scale, (price.high + transport) / v.reference);
      const worth =
        price.low === price.high ? least : Math.min(least, Math.max(most, neutral.cost));
      const score =
        weights['need-fit'] * (fit + PEERS_SHARE * place.peers) +
        weights.distance * scaleValue(scale, miles) +
        place.part +
        weights.cost * worth +
        row.inclusion +
        row.quality;
      const rounded = Math.round(score * 1e9) / 1e9;
      found.push({ id: row.id, settingKey: row.settingKey, score: rounded, miles });
    }
    found.sort((a, b) => b.score - a.score || a.miles - b.miles || compare(a, b));
    return bestOfEach(found, count);
  };
}

function compare(a: PeerBest, b: PeerBest): number {
  if (a.settingKey !== b.settingKey) return a.settingKey < b.settingKey ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
