/** A round of two authorities, two cells and two offers with something of every list, as it stands in a file. */
export function goodRound() {
  return {
    format: 'rightplace-round/1',
    name: 'Good',
    authorities: [
      { code: '383', name: 'Leeds' },
      { code: '380', name: 'Bradford' },
    ],
    terms: ['autumn', 'spring', 'summer'],
    cells: [
      { ...cell('leeds-asd', '383'), count: 3, uses: { hours: 2 } },
      { ...cell('bradford-asd', '380'), count: 2, from: 'spring', to: 'spring' },
    ],
    offers: [
      {
        id: 'elm',
        provider: 'elm-trust',
        capacity: 6,
        resources: [{ id: 'hours', limit: 10 }],
        lines: [
          {
            id: 'day',
            basis: 'day',
            tiers: [
              { from: 2, to: 3, price: 30_000 },
              { from: 4, to: 6, price: 28_000 },
            ],
          },
          { id: 'boarding', basis: 'residential-38', tiers: [{ from: 1, to: 2, price: 90_000 }] },
        ],
      },
      {
        id: 'oak',
        provider: 'oak-trust',
        lines: [{ id: 'day', basis: 'day', tiers: [{ from: 1, to: 4, price: 35_000 }] }],
      },
    ],
    existing: [{ cell: 'leeds-asd', offer: 'elm', line: 'day', count: 2 }],
    fixed: [{ cell: 'leeds-asd', offer: 'elm', count: 2 }],
    forbidden: [{ cell: 'leeds-asd', offer: 'oak' }],
    pairs: [{ cell: 'leeds-asd', offer: 'elm', cost: 1_200, uses: { hours: 1 } }],
    entitlements: [
      { offer: 'elm', authority: '383', places: 3.5 },
      { offer: 'elm', authority: '380', places: 2.5 },
    ],
  };
}

function cell(id: string, authority: string) {
  return { id, authority, need: 'ASD', phase: 'primary', band: 3, basis: 'day' };
}
