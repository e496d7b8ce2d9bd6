import type { SettingKey } from '../kernel/index.ts';
import type { Sector } from '../register/index.ts';
import type { Evaluation } from './evaluation.ts';

/** A suitable setting and its place among all suitable settings, from 1. */
export interface Ranked {
  readonly evaluation: Evaluation;
  readonly rank: number;
}

export interface MixedList {
  /** By rank. */
  readonly listed: readonly (Ranked & { readonly forMix: Sector | null })[];
  /** What left the list, by rank, and for whom. */
  readonly gaveWay: readonly (Ranked & { readonly to: SettingKey })[];
  /** Sectors of the mix that no suitable setting fills. */
  readonly unfilled: readonly Sector[];
}

/**
 * The best `size`, then for each sector of the mix that is absent its best suitable setting, for
 * which the lowest-ranked setting of an over-represented sector gives way. A sector is
 * over-represented when the list holds more than one of it or, failing that, when the mix does not
 * call for it; a sector of the mix never loses its only setting. Where none can give way, as in a list
 * of one for a family that wants mainstream (s. 33), the list is longer by one.
 *
 * `ranked` is in order and holds at least the best `size` and, of each sector, the best and the best
 * whose need gate is passed.
 */
export function applyMix(
  ranked: readonly Ranked[],
  size: number,
  mix: readonly Sector[],
): MixedList {
  let listed: MixedList['listed'] = ranked
    .slice(0, size)
    .map((entry) => ({ ...entry, forMix: null }));
  const gaveWay: (Ranked & { readonly to: SettingKey })[] = [];
  const unfilled: Sector[] = [];
  for (const sector of mix) {
    if (listed.some(({ evaluation }) => evaluation.sector === sector)) continue;
    const best = bestOf(sector, ranked);
    if (best === undefined) {
      unfilled.push(sector);
      continue;
    }
    const giver = whoGivesWay(listed, mix);
    if (giver !== undefined) {
      const { evaluation, rank } = giver;
      gaveWay.push({ evaluation, rank, to: best.evaluation.settingKey });
    }
    listed = [...listed.filter((entry) => entry !== giver), { ...best, forMix: sector }];
  }
  return {
    listed: [...listed].sort((a, b) => a.rank - b.rank),
    gaveWay: gaveWay.sort((a, b) => a.rank - b.rank),
    unfilled,
  };
}

/**
 * The best of a sector for the need, where any is known to take it: otherwise the nearest ordinary
 * independent school would stand for every independent special school further away.
 */
function bestOf(sector: Sector, ranked: readonly Ranked[]): Ranked | undefined {
  const ofSector = ranked.filter(({ evaluation }) => evaluation.sector === sector);
  return ofSector.find(({ evaluation }) => takesNeed(evaluation)) ?? ofSector[0];
}

/** The need gate is passed, not merely undecided. */
export function takesNeed({ gates }: Pick<Evaluation, 'gates'>): boolean {
  return gates.some(({ gate, outcome }) => gate === 'need' && outcome === 'pass');
}

function whoGivesWay<T extends Ranked>(
  listed: readonly T[],
  mix: readonly Sector[],
): T | undefined {
  const lowestFirst = [...listed].sort((a, b) => b.rank - a.rank);
  const held = (sector: Sector) =>
    listed.filter(({ evaluation }) => evaluation.sector === sector).length;
  return (
    lowestFirst.find(({ evaluation }) => held(evaluation.sector) > 1) ??
    lowestFirst.find(({ evaluation }) => !mix.includes(evaluation.sector))
  );
}
