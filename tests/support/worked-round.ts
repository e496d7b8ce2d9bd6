import { $Proposal, $Round, type Proposal, type Round } from '../../lib/commissioning/index.ts';

/** Eight children, two offers, and a bit of every rule; worked out by hand with `workedProposal`. */
export function workedRound(): Round {
  return $Round.parse({
    format: 'rightplace-round/1',
    name: 'Worked by hand',
    authorities: [
      { code: '383', name: 'Leeds' },
      { code: '380', name: 'Bradford' },
    ],
    terms: ['autumn', 'spring'],
    cells: [
      {
        id: 'leeds-asd',
        authority: '383',
        need: 'ASD',
        phase: 'primary',
        band: 3,
        basis: 'day',
        count: 3,
        uses: { 'therapy-hours': 2 },
        spotPrice: 60_000,
      },
      {
        id: 'bradford-asd',
        authority: '380',
        need: 'ASD',
        phase: 'primary',
        band: 3,
        basis: 'day',
        from: 'spring',
        requires: ['hoist'],
        spotPrice: 50_000,
      },
      {
        id: 'leeds-pmld',
        authority: '383',
        need: 'PMLD',
        phase: 'secondary',
        band: 4,
        basis: 'residential-38',
        count: 2,
      },
      {
        id: 'bradford-semh',
        authority: '380',
        need: 'SEMH',
        phase: 'secondary',
        band: 3,
        basis: 'day',
        count: 2,
        spotPrice: 40_000.33,
      },
    ],
    offers: [
      {
        id: 'elm',
        provider: 'elm-trust',
        name: 'Elm School',
        fixedCost: 5_000,
        capacity: 6,
        features: ['hoist'],
        resources: [{ id: 'therapy-hours', limit: 10 }],
        lines: [
          {
            id: 'day',
            basis: 'day',
            tiers: [
              { from: 2, to: 3, price: 30_000 },
              { from: 4, to: 5, price: 28_000 },
            ],
          },
          {
            id: 'residential',
            basis: 'residential-38',
            bands: [5],
            tiers: [{ from: 1, to: 2, price: 90_000 }],
          },
        ],
      },
      {
        id: 'oak',
        provider: 'oak-trust',
        lines: [
          {
            id: 'day',
            basis: 'day',
            needs: ['SEMH'],
            tiers: [{ from: 1, to: 4, price: 35_000.5 }],
          },
        ],
      },
    ],
    providerShareCap: 0.5,
    existing: [{ cell: 'bradford-semh', offer: 'oak', count: 1 }],
    fixed: [
      { cell: 'leeds-asd', offer: 'elm', line: 'day', count: 2 },
      { cell: 'bradford-semh', offer: 'elm', line: 'day' },
    ],
    forbidden: [{ cell: 'leeds-asd', offer: 'oak' }],
    pairs: [
      { cell: 'leeds-asd', offer: 'elm', cost: 1_200.25, minutes: 20 },
      { cell: 'bradford-asd', offer: 'elm', line: 'day', cost: 800, minutes: 25.5 },
    ],
  });
}

/**
 * Five places of Elm's second tier for three children all year and one from spring, one place of Oak, one child on
 * the spot market, two whom nobody takes: 140,000 + 35,000.50 + 5,000 + 3 x 1,200.25 + 800 / 2 + 40,000.33.
 */
export function workedProposal(): Proposal {
  return $Proposal.parse({
    purchases: [
      {
        offer: 'elm',
        line: 'day',
        tier: 2,
        places: 5,
        price: 28_000,
        cost: 140_000,
        placed: 4,
        voids: 1,
      },
      {
        offer: 'oak',
        line: 'day',
        tier: 1,
        places: 1,
        price: 35_000.5,
        cost: 35_000.5,
        placed: 1,
        voids: 0,
      },
    ],
    contracts: [
      { offer: 'elm', fixedCost: 5_000 },
      { offer: 'oak', fixedCost: 0 },
    ],
    allocation: [
      {
        cell: 'leeds-asd',
        to: { kind: 'line', offer: 'elm', line: 'day' },
        count: 3,
        cost: 3_600.75,
        minutes: 20,
      },
      {
        cell: 'bradford-asd',
        to: { kind: 'line', offer: 'elm', line: 'day' },
        count: 1,
        cost: 400,
        minutes: 25.5,
      },
      {
        cell: 'bradford-semh',
        to: { kind: 'line', offer: 'oak', line: 'day' },
        count: 1,
        cost: 0,
        minutes: null,
      },
      { cell: 'bradford-semh', to: { kind: 'spot' }, count: 1, cost: 40_000.33, minutes: null },
    ],
    unplaced: [{ cell: 'leeds-pmld', count: 2, sentence: 'No offer takes the band.' }],
    unmetWishes: [{ pointer: '/fixed/1', short: 1, sentence: 'Elm School was left out.' }],
    cost: 224_001.58,
  });
}
