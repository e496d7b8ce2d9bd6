import type { ModelScope } from './model-scope.ts';

/** Columns of one tier of a line. */
export interface TierColumns {
  readonly line: number;
  readonly tier: number;
  /** 1 if the places are bought in this tier. */
  readonly chosen: number;
  readonly places: number;
}

export interface BuyingColumns {
  readonly tiers: readonly TierColumns[];
  readonly contracts: readonly number[];
}

/** Tiers, contracts and capacities. */
export function addBuying(scope: ModelScope): BuyingColumns {
  const tiersOfLine = addTiers(scope);
  const contracts = addContracts(scope, tiersOfLine);
  addCapacities(scope, tiersOfLine);
  return { tiers: tiersOfLine.flat(), contracts };
}

/** L y <= z <= U y for each tier, and one tier of a line at most. */
function addTiers({ to, problem, options }: ModelScope): readonly (readonly TierColumns[])[] {
  return problem.lines.map(({ index: line, offer, line: { id }, tiers }) => {
    const name = `${offer.id}/${id}`;
    const columns = tiers.map(({ from, to: upper, price }, tier) => {
      const chosen = to.column(`y ${name} ${tier}`, { upper: 1, integer: true });
      const integer = options.wholePlaces ?? false;
      const places = to.column(`z ${name} ${tier}`, { cost: price, upper, integer });
      to.row(`at most ${name} ${tier}`, -Infinity, 0, [
        [places, 1],
        [chosen, -upper],
      ]);
      to.row(`at least ${name} ${tier}`, 0, Infinity, [
        [places, 1],
        [chosen, -from],
      ]);
      return { line, tier, chosen, places };
    });
    if (columns.length > 1) {
      const all = columns.map(({ chosen }) => [chosen, 1] as const);
      to.row(`one tier ${name}`, -Infinity, 1, all);
    }
    return columns;
  });
}

/** The fixed cost is due once, however many lines are bought of. */
function addContracts(
  { to, problem: { offers, lines } }: ModelScope,
  tiersOfLine: readonly (readonly TierColumns[])[],
): readonly number[] {
  return offers.map(({ id, fixedCost }, offerIndex) => {
    if (fixedCost === 0) return -1;
    const contract = to.column(`contract ${id}`, { cost: fixedCost, upper: 1 });
    for (const { index, offerIndex: of } of lines) {
      const tiers = tiersOfLine[index] ?? [];
      if (of !== offerIndex || tiers.length === 0) continue;
      const chosen = tiers.map((t) => [t.chosen, 1] as const);
      to.row(`contract ${id} ${index}`, -Infinity, 0, [...chosen, [contract, -1]]);
    }
    return contract;
  });
}

/** An offer's capacity, where its lines together could pass it; of a group, what its members are entitled to. */
function addCapacities(
  { to, problem: { offers, lines }, options: { group }, members }: ModelScope,
  tiersOfLine: readonly (readonly TierColumns[])[],
): void {
  for (const [offerIndex, { id, capacity }] of offers.entries()) {
    const own = lines.filter((line) => line.offerIndex === offerIndex);
    const most = own.reduce((sum, line) => sum + line.most, 0);
    const places = own.flatMap(({ index }) =>
      (tiersOfLine[index] ?? []).map((t) => [t.places, 1] as const),
    );
    if (capacity !== undefined && capacity < most) {
      to.row(`capacity ${id}`, -Infinity, capacity, places);
    }
    if (group === undefined) continue;
    // Whole places only: half a place of two authorities each is one place together.
    const upper = Math.min(most, capacity ?? most);
    const entitled = to.column(`entitled ${id}`, { upper, integer: true });
    to.row(`entitlement ${id}`, -Infinity, ENTITLEMENT_SLACK, [
      [entitled, 1],
      ...members.map((w, i) => [w, -(group.entitlements[offerIndex]?.[i] ?? 0)] as const),
    ]);
    to.row(`capacity of group ${id}`, -Infinity, 0, [...places, [entitled, -1]]);
  }
}

/** Parts that make up a whole place must not fall short of it by rounding. */
const ENTITLEMENT_SLACK = 1e-6;
