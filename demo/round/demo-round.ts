import type { Round } from '../../lib/commissioning/index.ts';
import { DEMO_AUTHORITIES, DEMO_CONSORTIUM } from '../world/region.ts';
import { DEMO_CELLS } from './demo-cells.ts';
import { DEMO_OFFERS } from './demo-offers.ts';

/**
 * A year's low-incidence places of the fictional consortium, with a bit of every rule: terms, tiers, minimum blocks,
 * contracts, shared resources, features, journey limits, a provider cap, placements that stay and pairs that people
 * decided. One child has no place, and one wish cannot be met, so that a plan has that to say as well.
 */
export function demoRound(): Round {
  return {
    format: 'rightplace-round/1',
    name: `${DEMO_CONSORTIUM.name}: low-incidence places from September 2027`,
    authorities: [
      { ...named('ambledon'), budget: 2_150_000 },
      { ...named('westmere'), budget: 1_500_000 },
      named('tarnshire'),
    ],
    terms: ['autumn', 'spring', 'summer'],
    cells: [...DEMO_CELLS],
    offers: [...DEMO_OFFERS],
    spotMarket: [
      { bases: ['residential-52'], price: 285_000 },
      { bases: ['residential-38'], needs: ['PMLD', 'MSI'], price: 196_000 },
      { bases: ['residential-38'], price: 148_000 },
      { bases: ['day'], needs: ['PMLD', 'MSI'], price: 92_000 },
      { bases: ['day'], needs: ['HI', 'VI', 'PD', 'SLD'], price: 74_000 },
      { bases: ['day'], needs: ['ASD', 'SEMH'], price: 68_500 },
    ],
    journeyLimits: [
      { bases: ['residential-38', 'residential-52'], minutes: 180 },
      { phases: ['primary'], minutes: 45 },
      { minutes: 75 },
    ],
    transport: [
      { bases: ['day'], poundsPerMile: 640, atMost: 19_000 },
      { poundsPerMile: 90, atMost: 6_000 },
    ],
    providerShareCap: 0.45,
    existing: [{ cell: 'amb-msi-res', offer: 'pharos', line: 'residential', count: 1 }],
    fixed: [
      { cell: 'amb-pmld-pri', offer: 'willowmere', count: 2 },
      { cell: 'wes-pmld-sec', offer: 'willowmere', count: 2 },
      { cell: 'tar-semh-sec', offer: 'harbour', line: 'day', count: 1 },
    ],
    forbidden: [{ cell: 'amb-semh-sec', offer: 'harbour' }],
    pairs: [{ cell: 'amb-pmld-pri', offer: 'willowmere', cost: 3_200, minutes: 28 }],
    entitlements: [
      { offer: 'pharos', authority: '990', places: 3 },
      { offer: 'pharos', authority: '991', places: 2 },
      { offer: 'pharos', authority: '992', places: 3 },
    ],
  };
}

function named(authority: keyof typeof DEMO_AUTHORITIES): Round['authorities'][number] {
  const { code, name } = DEMO_AUTHORITIES[authority];
  return { code, name };
}
