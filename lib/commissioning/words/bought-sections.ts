import { BASIS_NAMES } from '../../kernel/index.ts';
import type { Plan, Purchase } from '../plan/plan.ts';
import type { Round } from '../round/round.ts';
import type { DocumentSection } from './document.ts';
import { money } from './wording.ts';

/** Blocks of places, at which tier, and how many stand empty. */
export function boughtSection({ round, proposal }: Plan): DocumentSection {
  const { purchases } = proposal;
  const heading = 'What is bought';
  if (purchases.length === 0) return { heading, paragraphs: ['No block of places is bought.'] };
  const sum = (part: (purchase: Purchase) => number) =>
    purchases.reduce((total, purchase) => total + part(purchase), 0);
  return {
    heading,
    table: {
      columns: [
        { head: 'Offer' },
        { head: 'Places for', align: 'left' },
        { head: 'Places' },
        { head: 'Tier', align: 'left' },
        { head: 'Price' },
        { head: 'A year' },
        { head: 'Placed' },
        { head: 'Empty' },
      ],
      rows: purchases.map((bought) => [
        offerInWords(round, bought.offer),
        ...lineInWords(round, bought),
        money(bought.price),
        money(bought.cost),
        String(bought.placed),
        String(bought.voids),
      ]),
      total: [
        'Total',
        '',
        String(sum(({ places }) => places)),
        '',
        '',
        money(sum(({ cost }) => cost)),
        String(sum(({ placed }) => placed)),
        String(sum(({ voids }) => voids)),
      ],
    },
  };
}

/** "day place (day)", "5", "2 of 3, from 4 to 5". */
function lineInWords(round: Round, { offer, line, tier, places }: Purchase): readonly string[] {
  const offered = round.offers.find(({ id }) => id === offer)?.lines.find(({ id }) => id === line);
  const chosen = offered?.tiers[tier - 1];
  if (!offered || !chosen) return [line, String(places), String(tier)];
  const { from, to } = chosen;
  return [
    `${BASIS_NAMES[offered.basis]} (${line})`,
    String(places),
    `${tier} of ${offered.tiers.length}, ${from} to ${to} places`,
  ];
}

export function offerInWords({ offers }: Round, id: string): string {
  return offers.find((offer) => offer.id === id)?.name ?? id;
}

/** The parts of the whole cost. */
export function costSection({ proposal }: Plan): DocumentSection {
  const { purchases, contracts, allocation, cost } = proposal;
  const onSpot = allocation.filter(({ to }) => to.kind === 'spot');
  const atLines = allocation.filter(({ to }) => to.kind === 'line');
  const sum = (parts: readonly { readonly cost: number }[]) =>
    parts.reduce((total, part) => total + part.cost, 0);
  const rows: readonly (readonly [string, number])[] = [
    ['Places in blocks', sum(purchases)],
    ['Contracts', contracts.reduce((total, { fixedCost }) => total + fixedCost, 0)],
    ['Places bought one by one on the spot market', sum(onSpot)],
    ['Journeys and extras', sum(atLines)],
  ];
  return {
    heading: 'What it costs',
    table: {
      columns: [{ head: 'Part' }, { head: 'A year' }],
      rows: rows.filter(([, part]) => part !== 0).map(([part, amount]) => [part, money(amount)]),
      total: ['Total', money(cost)],
    },
  };
}
