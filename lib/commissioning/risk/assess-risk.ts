import type { TravelPolicy } from '../../policy/index.ts';
import { type Drawing, drawFutures } from '../futures/draw-futures.ts';
import { type FutureOutcome, FuturesRun } from '../futures/run-futures.ts';
import { childrenAtLines } from '../plan/children-at-lines.ts';
import type { Purchases } from '../plan/decision.ts';
import type { Plan } from '../plan/plan.ts';
import { unmetOf } from '../plan/unmet-of.ts';
import { type PreparedRound, prepareRound } from '../round/prepare-round.ts';
import type { Solver } from '../solver/solver.ts';
import { costByAuthority } from './cost-by-authority.ts';
import { decisionOf } from './decision-of-plan.ts';
import type { Risk } from './risk.ts';
import { meanOf, percentile, spreadOf, toPence } from './spread.ts';

export interface RiskOptions {
  readonly drawing: Drawing;
  readonly signal?: AbortSignal | undefined;
  /** Told how much of the work is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Runs a plan against drawn futures: what is bought stays, children are placed anew in each as cheaply as that
 * allows, and who finds no place is bought one on the spot market. Every block is also left out once, over the same
 * futures, to see what it is worth. Throws where the solver fails or is stopped.
 */
export async function assessRisk(
  solver: Solver,
  plan: Plan,
  travel: TravelPolicy,
  { drawing, signal, onProgress }: RiskOptions,
): Promise<Risk> {
  const { round, proposal } = plan;
  const prepared = prepareRound(round, travel);
  const stated = decisionOf(prepared, proposal);
  const futures = drawFutures(prepared, drawing);
  const bought = prepared.lines.filter(({ index }) => (stated.placesOfLine[index] ?? 0) > 0);
  const run = new FuturesRun(solver, prepared, stated, unmetOf(proposal), futures, signal);
  let done = 0;
  const outcomesWithout = async (lines: readonly number[]): Promise<readonly FutureOutcome[]> => {
    run.buyWithout(stated, new Set(lines));
    const outcomes: FutureOutcome[] = [];
    for (const counts of futures) {
      outcomes.push(await run.place(counts));
      done += 1;
      onProgress?.(done / (futures.length * (bought.length + 1)));
    }
    return outcomes;
  };
  try {
    const outcomes = await outcomesWithout([]);
    const voids = voidsByLine(prepared, stated, outcomes);
    const blocks: Risk['blocks'] = [];
    for (const { index } of bought) {
      const without = await outcomesWithout([index]);
      blocks.push(blockRisk(prepared, stated, index, voids[index] ?? [], outcomes, without));
    }
    const usual = costByAuthority(prepared, stated, stated, stated);
    const costs = outcomes.map((who) => costByAuthority(prepared, stated, who, stated));
    return {
      format: 'rightplace-risk/1',
      name: round.name,
      futures: { drawn: futures.length, seed: drawing.seed },
      stated: proposal.cost,
      cost: spreadOf(outcomes.map(({ cost }) => cost)),
      children: childrenRisk(prepared, futures),
      onSpot: spotRisk(prepared, stated.spotOfCell, outcomes),
      unplaced: {
        stated: sumOf(stated.unplacedOfCell),
        ...averageAnd90(outcomes.map(({ unplaced }) => unplaced)),
      },
      voids: voidsRisk(
        prepared,
        stated,
        bought.map(({ index }) => index),
        voids,
      ),
      authorities: round.authorities.map(({ code, budget }, authority) => {
        const own = costs.map((future) => future[authority] ?? 0);
        const isOwn = prepared.cells.map(({ cell }) => cell.authority === code);
        const ofOwn = (counts: readonly number[]) =>
          sumOf(counts.map((count, cell) => (isOwn[cell] ? count : 0)));
        return {
          code,
          stated: toPence(usual[authority] ?? 0),
          cost: spreadOf(own),
          overBudget:
            budget === undefined
              ? null
              : meanOf(own.map((cost) => (cost > budget + 0.005 ? 1 : 0))),
          onSpot: meanOf(outcomes.map(({ spotOfCell }) => ofOwn(spotOfCell))),
          unplaced: meanOf(outcomes.map(({ unplacedOfCell }) => ofOwn(unplacedOfCell))),
        };
      }),
      blocks,
    };
  } finally {
    run.close();
  }
}

/** By line and future: places that stand empty even in the fullest term. */
function voidsByLine(
  prepared: PreparedRound,
  { placesOfLine, tierOfLine }: Purchases,
  outcomes: readonly FutureOutcome[],
): readonly (readonly number[])[] {
  const there = outcomes.map((who) =>
    childrenAtLines(prepared, { ...who, placesOfLine, tierOfLine, shortOf: [] }),
  );
  return placesOfLine.map((places, line) => there.map((at) => places - at.fullest(line)));
}

function blockRisk(
  { lines, round }: PreparedRound,
  purchases: Purchases,
  index: number,
  voids: readonly number[],
  outcomes: readonly FutureOutcome[],
  without: readonly FutureOutcome[],
): Risk['blocks'][number] {
  const places = purchases.placesOfLine[index] ?? 0;
  const price = priceOf({ lines }, purchases, index);
  const line = lines[index];
  const isAlone = !lines.some(
    (other) =>
      other.index !== index &&
      other.offerIndex === line?.offerIndex &&
      (purchases.placesOfLine[other.index] ?? 0) > 0,
  );
  const contract = isAlone ? (round.offers[line?.offerIndex ?? -1]?.fixedCost ?? 0) : 0;
  const saved = outcomes.map(({ cost }, i) => (without[i]?.cost ?? 0) - cost);
  const spared = outcomes.map((outcome, i) => missesOf(without[i]) - missesOf(outcome));
  return {
    offer: line?.offer.id ?? '',
    line: line?.line.id ?? '',
    places,
    cost: toPence(places * price + contract),
    voids: { ...averageAnd90(voids), cost: toPence(meanOf(voids) * price) },
    full: meanOf(voids.map((empty) => (empty === 0 ? 1 : 0))),
    saves: toPence(meanOf(saved)),
    pays: meanOf(
      saved.map((amount, i) =>
        (spared[i] ?? 0) > 0 || ((spared[i] ?? 0) === 0 && amount > 0.005) ? 1 : 0,
      ),
    ),
    spares: meanOf(spared),
  };
}

function missesOf(outcome: FutureOutcome | undefined): number {
  return outcome ? outcome.unplaced + outcome.short : 0;
}

function priceOf(
  { lines }: Pick<PreparedRound, 'lines'>,
  { tierOfLine }: Purchases,
  line: number,
): number {
  return lines[line]?.tiers[tierOfLine[line] ?? -1]?.price ?? 0;
}

function voidsRisk(
  prepared: PreparedRound,
  purchases: Purchases,
  bought: readonly number[],
  voids: readonly (readonly number[])[],
): Risk['voids'] {
  const futures = (voids[0] ?? []).map((_, future) =>
    sumOf(bought.map((line) => voids[line]?.[future] ?? 0)),
  );
  const cost = bought.map((line) => meanOf(voids[line] ?? []) * priceOf(prepared, purchases, line));
  return { ...averageAnd90(futures), cost: toPence(sumOf(cost)) };
}

function childrenRisk(
  { children }: PreparedRound,
  futures: readonly (readonly number[])[],
): Risk['children'] {
  const counts = futures.map(sumOf);
  return {
    stated: children,
    average: meanOf(counts),
    p10: percentile(counts, 0.1),
    p90: percentile(counts, 0.9),
  };
}

function spotRisk(
  { cells }: PreparedRound,
  stated: readonly number[],
  outcomes: readonly FutureOutcome[],
): Risk['onSpot'] {
  const cost = outcomes.map(({ spotOfCell }) =>
    sumOf(spotOfCell.map((count, cell) => count * (cells[cell]?.spot ?? 0))),
  );
  return {
    stated: sumOf(stated),
    ...averageAnd90(outcomes.map(({ spotOfCell }) => sumOf(spotOfCell))),
    cost: toPence(meanOf(cost)),
  };
}

function averageAnd90(counts: readonly number[]): { average: number; p90: number } {
  return counts.length === 0
    ? { average: 0, p90: 0 }
    : { average: meanOf(counts), p90: percentile(counts, 0.9) };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
