import { ACT_2014 } from '../../lib/policy/index.ts';
import { PEERS_SHARE } from './peer-values.ts';
import type { PeerWorld } from './peer-world.ts';

/** A column and its kind: whole number, real number or text. */
export type Column = readonly [name: string, kind: 'int' | 'real' | 'text'];

interface Table {
  readonly name: 'offer' | 'need' | 'price';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * The tables of both databases: an offer is what one provision has for one year group, with all that its row
 * gives a score beside it, so that a search joins only need fit and price. `own` is the sum of those parts.
 */
export function peerTables({ rows, places, fits, costs }: PeerWorld): readonly Table[] {
  const ofPeers = ACT_2014.weights['need-fit'] * PEERS_SHARE;
  return [
    {
      name: 'offer',
      columns: [
        ...([
          ['yearGroup', 'int'],
          ['needClass', 'int'],
          ['own', 'real'],
        ] as const),
        ...([
          ['id', 'text'],
          ['settingKey', 'text'],
        ] as const),
        ...([
          ['easting', 'real'],
          ['northing', 'real'],
          ['priceKey', 'int'],
        ] as const),
        ...([
          ['lowAge', 'int'],
          ['highAge', 'int'],
          ['sex', 'int'],
          ['bases', 'int'],
        ] as const),
        ...([
          ['opens', 'int'],
          ['closes', 'int'],
        ] as const),
        ...([
          ['place', 'real'],
          ['peers', 'real'],
          ['inclusion', 'real'],
          ['quality', 'real'],
        ] as const),
      ],
      rows: places.flatMap(({ n, yearGroup, part, peers, free }) => {
        const r = rows[n];
        if (r === undefined) return [];
        const own = part + r.inclusion + r.quality + ofPeers * peers;
        const priceKey = r.priceKey * 2 + free;
        return [
          [
            ...[yearGroup, r.needClass, own, r.id, r.settingKey, r.easting, r.northing, priceKey],
            ...[r.lowAge, r.highAge, r.sex, r.bases, r.opens, r.closes],
            ...[part, peers, r.inclusion, r.quality],
          ],
        ];
      }),
    },
    {
      name: 'need',
      columns: [
        ['kind', 'text'],
        ['needClass', 'int'],
        ['fit', 'real'],
      ],
      rows: fits.map(({ kind, needClass, fit }) => [kind, needClass, fit]),
    },
    {
      name: 'price',
      columns: [
        ['kind', 'text'],
        ['priceKey', 'int'],
        ['low', 'real'],
        ['high', 'real'],
      ],
      rows: costs.map(({ kind, priceKey, free, low, high }) => [
        kind,
        priceKey * 2 + free,
        low,
        high,
      ]),
    },
  ];
}

/** The lowest cost of each kind, pence a year without transport. */
export function cheapestOf({ costs }: PeerWorld): ReadonlyMap<string, number> {
  const cheapest = new Map<string, number>();
  for (const { kind, low } of costs) {
    cheapest.set(kind, Math.min(cheapest.get(kind) ?? low, low));
  }
  return cheapest;
}

/** A search begins in a square about the home that holds about so many offers. */
export const ENOUGH_NEARBY = 300;
