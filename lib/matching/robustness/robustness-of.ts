import type { SettingKey } from '../../kernel/index.ts';
import type { PolicyPack } from '../../policy/index.ts';
import { type Acceptability, acceptability } from './acceptability.ts';
import { nextChange } from './next-change.ts';
import type { OrderedEntry } from './ordered-entry.ts';
import { Random } from './random.ts';
import type { Robustness } from './robustness.ts';
import { unknownsWithin } from './sample-unknowns.ts';
import { weightsWithin } from './sample-weights.ts';

interface Trial {
  /** Kept with the list, so that a replay draws the same. */
  readonly seed: string;
  /** How many settings the list holds. */
  readonly size: number;
}

/**
 * How firmly each entry stands in its place, by setting: the weights are drawn within the policy's
 * tolerance and unknown values within their ranges, independently for every entry. `entries` come in
 * their order, which also breaks ties, and share one set of weights; those after the first `among`, or
 * after twice the size of the list where that is more, are left out: if nothing from below the cut were
 * tried, everything would seem sure of its place.
 */
export function robustnessOf(
  entries: readonly OrderedEntry[],
  { robustness: { tolerance, draws, among } }: Pick<PolicyPack, 'robustness'>,
  { seed, size }: Trial,
): ReadonlyMap<SettingKey, Robustness> {
  const tried = entries.slice(0, Math.max(among, 2 * size));
  const weights = tried[0]?.criteria.map(({ weight }) => weight) ?? [];
  const { rankAcceptability } = acceptability({
    alternatives: tried.length,
    criteria: weights.length,
    draws,
    ranks: size,
    // Streams of their own: what is unknown of the settings does not change which weights are tried.
    sampleWeights: weightsWithin(weights, tolerance, new Random(`${seed}/weights`)),
    sampleValues: unknownsWithin(tried, new Random(`${seed}/values`)),
  });
  return new Map(
    tried.map((entry, i) => [
      entry.settingKey,
      {
        ...sharesOf(rankAcceptability[i] ?? [], draws),
        nextChange: changeFor(tried, i),
      },
    ]),
  );
}

function sharesOf(ranks: Acceptability['rankAcceptability'][number], draws: number) {
  const drawsInList = ranks.reduce((sum, share) => sum + Math.round(share * draws), 0);
  return { first: rounded(ranks[0] ?? 0), inList: rounded(drawsInList / draws) };
}

const STEPS = 1e4;

/** To 4 decimals; what is not quite never or always does not become so. */
function rounded(share: number): number {
  if (share === 0 || share === 1) return share;
  return Math.min(STEPS - 1, Math.max(1, Math.round(share * STEPS))) / STEPS;
}

function changeFor(entries: readonly OrderedEntry[], at: number): Robustness['nextChange'] {
  const entry = entries[at];
  const above = entries[at - 1];
  const below = entries[at + 1];
  if (entry === undefined) return null;
  if (above !== undefined) {
    const change = nextChange(above, entry);
    return change === null ? null : { ...change, passes: above.settingKey };
  }
  const change = below === undefined ? null : nextChange(entry, below);
  return change === null || below === undefined ? null : { ...change, passedBy: below.settingKey };
}
