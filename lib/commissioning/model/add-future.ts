import type { TierColumns } from './add-buying.ts';
import { byTerm } from './by-term.ts';
import type { Demand, ModelScope } from './model-scope.ts';

/** Columns of one future; -1 where there is none. */
export interface FutureColumns {
  /** By option. */
  readonly placed: readonly number[];
  /** By cell. */
  readonly spot: readonly number[];
  readonly unplaced: readonly number[];
  /** By wish: children by whom it is short. */
  readonly short: readonly number[];
  /** Rows, by cell: everybody is placed, or not. */
  readonly everybody: readonly number[];
}

type Terms = readonly (readonly [column: number, coefficient: number])[];

/** Who goes where in one future, with the places that are bought for all of them. */
export function addFuture(
  scope: ModelScope,
  tiers: readonly TierColumns[],
  demand: Demand,
  name: string,
): FutureColumns {
  const { problem } = scope;
  const optionsOfCell = problem.cells.map((): number[] => []);
  const optionsOfLine = problem.lines.map((): number[] => []);
  for (const [number, { cell, line }] of problem.options.entries()) {
    optionsOfCell[cell]?.push(number);
    optionsOfLine[line]?.push(number);
  }
  const columns = addChildren(scope, optionsOfCell, demand, name);
  addPlaces(scope, tiers, optionsOfLine, columns.placed, name);
  addResources(scope, optionsOfLine, columns.placed, name);
  addProviderCaps(scope, columns.placed, name);
  return { ...columns, short: addWishes(scope, columns, demand, name) };
}

/** Everybody is placed at a line, on the spot market, or not at all. */
function addChildren(
  { to, problem, options: { wholeChildren: integer, goal, group }, members }: ModelScope,
  optionsOfCell: readonly (readonly number[])[],
  { weight, counts, price: missPrice }: Demand,
  name: string,
): Omit<FutureColumns, 'short'> {
  const placed = problem.options.map(({ cell, cost }, number) => {
    const upper = counts[cell] ?? 0;
    return to.column(`x ${name} ${number}`, { cost: weight * cost, upper, integer });
  });
  const spot: number[] = [];
  const unplaced: number[] = [];
  const everybody: number[] = [];
  for (const [number, cell] of problem.cells.entries()) {
    const count = counts[number] ?? 0;
    const own = optionsOfCell[number] ?? [];
    const { spot: price } = cell;
    const onSpot =
      price === null
        ? -1
        : to.column(`s ${name} ${number}`, { cost: weight * price, upper: count, integer });
    // A child who can have a place on the spot market need not go without.
    const goesWithout =
      price === null && (missPrice !== undefined || goal !== 'nobody' || own.length === 0);
    const missCost = weight * (missPrice?.unplaced ?? 0);
    const without = goesWithout
      ? to.column(`u ${name} ${number}`, { cost: missCost, upper: count, integer })
      : -1;
    spot.push(onSpot);
    unplaced.push(without);
    const all = [...own.map((option) => placed[option] ?? -1), onSpot, without];
    const terms = all.filter((column) => column >= 0).map((column) => [column, 1] as const);
    const member = group && members[group.memberOfCell[number] ?? -1];
    const label = `all ${name} ${number}`;
    everybody.push(
      member === undefined
        ? to.row(label, count, count, terms)
        : to.row(label, 0, 0, [...terms, [member, -count]]),
    );
  }
  return { placed, spot, unplaced, everybody };
}

/** In each term no more children than places bought. */
function addPlaces(
  { to, problem }: ModelScope,
  tiers: readonly TierColumns[],
  optionsOfLine: readonly (readonly number[])[],
  placed: readonly number[],
  name: string,
): void {
  const bought = problem.lines.map((): [number, number][] => []);
  for (const { line, places } of tiers) bought[line]?.push([places, -1]);
  for (const [line, own] of optionsOfLine.entries()) {
    for (const [term, there] of byTerm(problem, own)) {
      to.row(`places ${name} ${line} ${term}`, -Infinity, 0, [
        ...there.map((option) => [placed[option] ?? -1, 1] as const),
        ...(bought[line] ?? []),
      ]);
    }
  }
}

/** In each term no more used of a resource than the offer has; of a group, than its entitlement's part. */
function addResources(
  { to, problem, options: { group }, members }: ModelScope,
  optionsOfLine: readonly (readonly number[])[],
  placed: readonly number[],
  name: string,
): void {
  const { offers, lines, options } = problem;
  const ofOffer = offers.map((): number[] => []);
  for (const { index, offerIndex } of lines)
    ofOffer[offerIndex]?.push(...(optionsOfLine[index] ?? []));
  for (const [offerIndex, { id, resources }] of offers.entries()) {
    const entitled = group?.entitlements[offerIndex] ?? [];
    const all = entitled.reduce((sum, places) => sum + places, 0);
    for (const [number, resource] of resources.entries()) {
      for (const [term, there] of byTerm(problem, ofOffer[offerIndex] ?? [])) {
        const using: Terms = there
          .map((option) => [placed[option] ?? -1, options[option]?.uses[number] ?? 0] as const)
          .filter(([, use]) => use > 0);
        if (using.length === 0) continue;
        const limits: Terms =
          group === undefined || all === 0
            ? []
            : members.map((w, i) => [w, (-resource.limit * (entitled[i] ?? 0)) / all] as const);
        const upper = limits.length === 0 ? resource.limit : 0;
        to.row(`${resource.id} ${name} ${id} ${term}`, -Infinity, upper, [...using, ...limits]);
      }
    }
  }
}

/** In children, for a group as for all: a share of a few children would shut the small authorities out. */
function addProviderCaps(
  { to, problem: { providerCaps, lines, options } }: ModelScope,
  placed: readonly number[],
  name: string,
): void {
  const ofProvider = new Map<string, [number, number][]>();
  for (const [number, { line }] of options.entries()) {
    const provider = lines[line]?.offer.provider ?? '';
    const own = ofProvider.get(provider) ?? [];
    ofProvider.set(provider, own);
    own.push([placed[number] ?? -1, 1]);
  }
  for (const [provider, cap] of providerCaps ?? []) {
    const own = ofProvider.get(provider);
    if (own !== undefined) to.row(`share ${name} ${provider}`, -Infinity, cap, own);
  }
}

function addWishes(
  { to, problem, options: { goal, wholeChildren: integer, group }, members }: ModelScope,
  { placed, unplaced }: Pick<FutureColumns, 'placed' | 'unplaced'>,
  { weight, price }: Demand,
  name: string,
): readonly number[] {
  const short: number[] = [];
  for (const [number, { count, options, cell }] of problem.wishes.entries()) {
    const there = options.map((option) => [placed[option] ?? -1, 1] as const);
    const member = group && members[group.memberOfCell[cell] ?? -1];
    if (member !== undefined) {
      to.row(`wish ${name} ${number}`, 0, Infinity, [...there, [member, -count]]);
    } else if (goal === 'nobody' && price === undefined) {
      to.row(`wish ${name} ${number}`, count, Infinity, there);
    } else {
      const cost = weight * (price?.short ?? 0);
      const column = to.column(`short ${name} ${number}`, { cost, upper: count, integer });
      short.push(column);
      to.row(`wish ${name} ${number}`, count, Infinity, [...there, [column, 1]]);
    }
  }
  if (goal === 'nobody' || price !== undefined) return short;
  const terms = [
    ...unplaced.filter((column) => column >= 0).map((column) => [column, 1] as const),
    ...short.map((column) => [column, goal.wishWeight] as const),
  ];
  if (terms.length > 0) to.row(`first goal ${name}`, -Infinity, goal.atMost, terms);
  return short;
}
