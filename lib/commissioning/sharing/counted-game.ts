import type { CostGame, Group } from './cost-game.ts';

/** The same game, telling how many groups it has worked out. */
export function countedGame(
  game: CostGame,
  onGroup: ((groupsCosted: number) => void) | undefined,
): CostGame & { readonly groupsCosted: () => number } {
  const seen = new Set<string>();
  function count(group: Group): void {
    const before = seen.size;
    seen.add(group.join(' '));
    if (seen.size > before) onGroup?.(seen.size);
  }
  return {
    members: game.members,
    ...(game.looksAtAll && { looksAtAll: true }),
    precision: () => game.precision?.() ?? 0,
    async cost(group) {
      const cost = await game.cost(group);
      count(group);
      return cost;
    },
    async mostOvercharged(shares, enough) {
      const worst = await game.mostOvercharged(shares, enough);
      count(worst.group);
      return worst;
    },
    groupsCosted: () => (game.looksAtAll ? 2 ** game.members.length - 1 : seen.size),
  };
}
