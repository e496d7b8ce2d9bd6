import { $Round, type Round } from '../../lib/commissioning/index.ts';

/**
 * Two authorities, three autistic children, one offer: a block of two to four day places at £50,000, a place by
 * itself at £80,000. All three at the offer cost £150,000, which is the best.
 */
export function twoAuthoritiesRound(change: Readonly<Record<string, unknown>> = {}): Round {
  return $Round.parse({
    format: 'rightplace-round/1',
    name: 'Small round',
    authorities: [
      { code: '990', name: 'Ambledon' },
      { code: '991', name: 'Westmere' },
    ],
    cells: [cell('ambledon-asd', '990', 2), cell('westmere-asd', '991', 1)],
    offers: [
      {
        id: 'hillside',
        provider: 'hillside-trust',
        lines: [{ id: 'day', basis: 'day', tiers: [{ from: 2, to: 4, price: 50_000 }] }],
      },
    ],
    spotMarket: [{ price: 80_000 }],
    ...change,
  });
}

function cell(id: string, authority: string, count: number) {
  return { id, authority, need: 'ASD', phase: 'secondary', band: 4, basis: 'day', count };
}
