import { pounds } from '../../kernel/index.ts';
import { childrenIn, groupByLine, nameOfLine } from './check-places.ts';
import type { ProposalSheet } from './proposal-sheet.ts';

/** Half a penny for the rounding, and the noise of adding many fractions. */
function isToThePenny(stated: number, exact: number): boolean {
  return Math.abs(stated - exact) <= 0.005 + 1e-6 + Math.abs(exact) * 1e-12;
}

function inWords(amount: number): string {
  return Number.isFinite(amount) ? pounds(Math.round(amount * 100)) : 'an unknown amount';
}

/** A contract for each offer of which places are bought, and for no other. */
export function checkContracts({ proposal, bought }: ProposalSheet): string[] {
  const offers = new Set(bought.map(({ offer }) => offer.id));
  const named = proposal.contracts.map(({ offer }) => offer);
  return [
    ...[...offers].filter((id) => !named.includes(id)).map((id) => `No contract with ${id}`),
    ...named.filter((id) => !offers.has(id)).map((id) => `A contract with ${id}, of no places`),
    ...named
      .filter((id, index) => named.indexOf(id) !== index)
      .map((id) => `Two contracts with ${id}`),
  ];
}

/** Every amount, from the round's own prices, and the whole cost from all of them before rounding. */
export function checkAmounts({
  round,
  proposal,
  bought,
  atLines,
  onSpot,
}: ProposalSheet): string[] {
  const fixedCosts = new Map(round.offers.map(({ id, fixedCost }) => [id, fixedCost]));
  const rows = [
    ...bought.map(({ purchase, offer, line }) => ({
      what: `${purchase.places} places of ${nameOfLine(offer, line)}`,
      stated: purchase.cost,
      exact: purchase.places * (line.tiers[purchase.tier - 1]?.price ?? Number.NaN),
    })),
    ...proposal.contracts.map(({ offer, fixedCost }) => ({
      what: `The contract with ${offer}`,
      stated: fixedCost,
      exact: fixedCosts.get(offer) ?? Number.NaN,
    })),
    ...atLines.map(({ placing, cell, offer, line, extra }) => ({
      what: `Journeys and extras of cell ${cell.id} at ${nameOfLine(offer, line)}`,
      stated: placing.cost,
      exact: placing.count * extra,
    })),
    ...onSpot.map(({ placing, cell, price }) => ({
      what: `Cell ${cell.id} on the spot market`,
      stated: placing.cost,
      exact: placing.count * (price ?? Number.NaN),
    })),
  ];
  const total = rows.reduce((sum, { exact }) => sum + exact, 0);
  return [...rows, { what: 'The whole', stated: proposal.cost, exact: total }]
    .filter(({ stated, exact }) => !isToThePenny(stated, exact))
    .map(({ what, stated, exact }) => `${what} costs ${inWords(exact)}, not ${inWords(stated)}`);
}

/** Children placed and empty places of each purchase, and the minutes of each journey. */
export function checkNumbers(sheet: ProposalSheet): string[] {
  const placedAt = groupByLine(sheet);
  const purchases = sheet.bought.flatMap(({ purchase, offer, line }) => {
    const name = nameOfLine(offer, line);
    const children = sheet.round.terms.map((term) =>
      childrenIn(sheet, placedAt.get(name) ?? [], term),
    );
    const placed = Math.max(...children);
    const voids = purchase.places - placed;
    return purchase.placed === placed && purchase.voids === voids
      ? []
      : [
          `${name} has ${placed} placed and ${voids} empty, not ${purchase.placed} and ${purchase.voids}`,
        ];
  });
  const journeys = sheet.atLines
    .filter(({ placing, journey }) => !isSameTime(placing.minutes, journey?.minutes ?? null))
    .map(
      ({ placing, journey, cell, offer, line }) =>
        `Cell ${cell.id} to ${nameOfLine(offer, line)} is ${journey?.minutes ?? 'an unknown number of'} minutes, not ${placing.minutes}`,
    );
  return [...purchases, ...journeys];
}

function isSameTime(stated: number | null, exact: number | null): boolean {
  if (stated === null || exact === null) return stated === exact;
  return Math.abs(stated - exact) <= 0.01;
}
