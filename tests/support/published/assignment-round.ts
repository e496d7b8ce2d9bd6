import { $Round, type Round } from '../../../lib/commissioning/index.ts';
import { numbersIn } from './numbers-in.ts';
import { ALIKE, AUTHORITY } from './warehouse-round.ts';

export interface AssignmentRound {
  readonly round: Round;
  /** The published objective of a plan of this cost. */
  readonly objective: (cost: number) => number;
}

/**
 * A generalised assignment instance as a round: an agent is an offer with one shared resource, an item a child who
 * uses some of it. To maximise, each cost is taken from the greatest one.
 */
export function assignmentRound(name: string, text: string, goal: 'Min' | 'Max'): AssignmentRound {
  const next = numbersIn(text);
  const agents = next();
  const items = next();
  const table = () =>
    Array.from({ length: agents }, () => Array.from({ length: items }, () => next()));
  const costs = table();
  const uses = table();
  const greatest = Math.max(...costs.flat());
  const costOf = (cost: number) => (goal === 'Min' ? cost : greatest - cost);
  const offers = Array.from({ length: agents }, (_none, i) => ({
    id: `agent-${i + 1}`,
    provider: `agent-${i + 1}`,
    resources: [{ id: 'time', limit: next() }],
    lines: [{ id: 'all', basis: 'day', tiers: [{ from: 1, to: items, price: 0 }] }],
  }));
  const cells = Array.from({ length: items }, (_none, i) => ({
    id: `item-${i + 1}`,
    ...ALIKE,
    spotPrice: null,
  }));
  const pairs = offers.flatMap(({ id: offer }, agent) =>
    cells.map(({ id: cell }, item) => ({
      cell,
      offer,
      cost: costOf(costs[agent]?.[item] ?? 0),
      uses: { time: uses[agent]?.[item] ?? 0 },
    })),
  );
  return {
    round: $Round.parse({
      format: 'rightplace-round/1',
      name,
      authorities: [AUTHORITY],
      cells,
      offers,
      pairs,
    }),
    objective: (cost) => (goal === 'Min' ? cost : items * greatest - cost),
  };
}
