import type { Solver } from '../solver/solver.ts';
import type { CostGame, Group } from './cost-game.ts';
import { everybody, everybodyBut } from './group.ts';

/** A group whose cost is known. */
export interface KnownGroup {
  readonly group: Group;
  readonly cost: number;
}

/** A game under way of being shared: what is known of it so far. */
export interface SharingTask {
  readonly game: CostGame;
  readonly solver: Solver;
  readonly signal: AbortSignal | undefined;
  /** What all cost together. */
  readonly total: number;
  /** What each costs alone. */
  readonly alone: readonly number[];
  /** Proper groups whose cost is known, the rows of the models; it grows. */
  readonly groups: Map<string, KnownGroup>;
  /** Greatest amount of the game; 1 where all are 0. */
  readonly size: number;
  /** A group that is charged no more than this above what is allowed counts as not overcharged, in pounds. */
  readonly tolerance: number;
}

/** Relative to the greatest amount: what sums and the solver's arithmetic lose. */
const ROUNDING = 1e-9;

/** Begins with what everyone costs alone and what all cost without each: measured to spare most of the search. */
export async function beginSharing(
  game: CostGame,
  solver: Solver,
  { tolerance = 0, signal }: { readonly tolerance?: number; readonly signal?: AbortSignal },
): Promise<SharingTask> {
  const count = game.members.length;
  const groups = new Map<string, KnownGroup>();
  const total = await game.cost(everybody(count));
  const alone: number[] = [];
  let greatest = Math.abs(total);
  for (const member of everybody(count)) {
    for (const group of [[member], everybodyBut(member, count)]) {
      if (group.length === 0 || group.length === count) continue;
      const cost = await game.cost(group);
      groups.set(keyOf(group), { group, cost });
      greatest = Math.max(greatest, Math.abs(cost));
    }
    alone.push(await game.cost([member]));
  }
  const size = greatest === 0 ? 1 : greatest;
  const least = ROUNDING * size;
  return {
    game,
    solver,
    signal,
    total,
    alone,
    groups,
    size,
    tolerance: Math.max(tolerance, least),
  };
}

/** Works out the group's cost exactly and remembers it. False where it was known: then nothing new was learnt. */
export async function learn({ game, groups }: SharingTask, group: Group): Promise<boolean> {
  const key = keyOf(group);
  if (groups.has(key)) return false;
  groups.set(key, { group, cost: await game.cost(group) });
  return true;
}

function keyOf(group: Group): string {
  return group.join(' ');
}
