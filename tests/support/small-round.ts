import { $Round, type Round } from '../../lib/commissioning/index.ts';

const CELL = { authority: '383', need: 'ASD', phase: 'secondary', band: 3, basis: 'day' };

type Parts = Omit<Partial<Round>, 'cells' | 'offers' | 'pairs' | 'forbidden' | 'existing'>;

interface SmallRound extends Parts {
  readonly cells: readonly object[];
  readonly offers?: readonly object[];
  readonly pairs?: readonly object[];
  readonly forbidden?: readonly object[];
  readonly existing?: readonly object[];
  readonly wishes?: readonly object[];
}

/** A round of Leeds with what a test is about; cells are secondary autism day places of band 3 unless they say else. */
export function smallRound({ cells, offers = [], wishes = [], ...rest }: SmallRound): Round {
  return $Round.parse({
    format: 'rightplace-round/1',
    name: 'Small',
    authorities: [{ code: '383', name: 'Leeds' }],
    cells: cells.map((cell, i) => ({ id: `c${i}`, ...CELL, ...cell })),
    offers: offers.map((offer, i) => ({ id: `o${i}`, provider: `p${i}`, ...offer })),
    fixed: wishes,
    ...rest,
  });
}

/** A day line with places from-to at a price, in tiers. */
export function dayLine(...tiers: readonly (readonly [from: number, to: number, price: number])[]) {
  return {
    id: 'day',
    basis: 'day',
    tiers: tiers.map(([from, to, price]) => ({ from, to, price })),
  };
}
