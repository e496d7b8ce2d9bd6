import { $Round, type Round } from '../../../lib/commissioning/index.ts';
import { numbersIn } from './numbers-in.ts';

/**
 * An OR-Library warehouse location instance (Beasley 1988) as a round: a warehouse is an offer with a contract
 * cost, a customer a cell of as many children as its demand, whose whole cost at a warehouse is spread over them.
 */
export function warehouseRound(name: string, text: string): Round {
  const next = numbersIn(text);
  const warehouses = next();
  const customers = next();
  const offers = Array.from({ length: warehouses }, (_none, i) => {
    const capacity = next();
    return {
      id: `warehouse-${i + 1}`,
      provider: `warehouse-${i + 1}`,
      fixedCost: next(),
      lines: [{ id: 'all', basis: 'day', tiers: [{ from: 1, to: capacity, price: 0 }] }],
    };
  });
  const pairs: object[] = [];
  const cells = Array.from({ length: customers }, (_none, i) => {
    const cell = `customer-${i + 1}`;
    const count = next();
    for (const { id: offer } of offers) pairs.push({ cell, offer, cost: next() / count });
    return { id: cell, ...ALIKE, count, spotPrice: null };
  });
  return $Round.parse({
    format: 'rightplace-round/1',
    name,
    authorities: [AUTHORITY],
    cells,
    offers,
    pairs,
  });
}

export const AUTHORITY = { code: '801', name: 'Everybody' };
export const ALIKE = { authority: '801', need: 'ASD', phase: 'primary', band: 1, basis: 'day' };
