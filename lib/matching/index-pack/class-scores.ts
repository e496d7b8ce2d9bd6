import type { Need } from '../../kernel/index.ts';
import type { PolicyPack, Scale } from '../../policy/index.ts';
import { SECTORS, type Sector, sectorOf } from '../../register/index.ts';
import type { PlacementRequest } from '../../requests/index.ts';
import { needGate } from '../gates/need.ts';
import { requiredFeaturesGate } from '../gates/required-features.ts';
import { combined } from '../measures/criterion-measure.ts';
import { needFitParts } from '../measures/need-fit.ts';
import { type RowClass, representativeOf } from './row-class.ts';

/** What a class gives all of its rows for one kind of request, by the very functions that evaluate a candidate. */
export interface ClassScores {
  /** Need fit but for the peer group, which is a row's own. */
  readonly fitBeforePeers: Float64Array;
  /** The same with its weight: the part of a score that all rows of the class share. */
  readonly constant: Float64Array;
  /** Gates that the class fails. */
  readonly failed: Uint8Array;
  /** 1 where the need gate is passed, not merely undecided. */
  readonly takesNeed: Uint8Array;
  /** Number of the class's sector in SECTORS. */
  readonly sector: Uint8Array;
  /** Every class that fails no gate. */
  readonly usable: SplitSet;
  /** By number of the sector, its usable classes, and those of them that take the need. */
  readonly ofSector: readonly SplitSet[];
  readonly takingOfSector: readonly SplitSet[];
}

/**
 * Some of the classes, those for the primary need apart from the others: few rows that are worth the most,
 * so that the others, which are nearly all, need not be looked at for what only these can have.
 */
export interface SplitSet {
  readonly forNeed: ClassSet;
  readonly others: ClassSet;
}

/** Some of the classes: 1 for each that is in, and the highest constant part among them. */
export interface ClassSet {
  readonly has: Uint8Array;
  readonly highest: number;
}

/** Keeps what has been worked out for a policy; requests of the same needs, band and features share it. */
const MOST_KEPT = 4_000;

export class ClassScoreCache {
  private readonly byPolicy = new WeakMap<PolicyPack, Map<string, ClassScores>>();
  private readonly classes: readonly RowClass[];

  constructor(classes: readonly RowClass[]) {
    this.classes = classes;
  }

  of(request: PlacementRequest, policy: PolicyPack): ClassScores {
    const kept = this.byPolicy.get(policy) ?? new Map<string, ClassScores>();
    this.byPolicy.set(policy, kept);
    const { primaryNeed, secondNeed, band, mustHave, niceToHave } = request;
    const kind = `${primaryNeed} ${secondNeed} ${band} ${mustHave.join()} ${niceToHave.join()}`;
    const known = kept.get(kind);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const scores = scoreClasses(this.classes, request, policy);
    kept.set(kind, scores);
    return scores;
  }
}

function scoreClasses(
  classes: readonly RowClass[],
  request: PlacementRequest,
  policy: PolicyPack,
): ClassScores {
  const untied = { ...request, attends: null, siblingsAt: [] };
  const fitBeforePeers = new Float64Array(classes.length);
  const constant = new Float64Array(classes.length);
  const failed = new Uint8Array(classes.length);
  const takesNeed = new Uint8Array(classes.length);
  const sector = new Uint8Array(classes.length);
  classes.forEach((rowClass, at) => {
    const candidate = representativeOf(rowClass);
    const { measures } = combined(needFitParts({ request: untied, policy }, candidate));
    const fit = measures.slice(0, -1).reduce((sum, m) => sum + m.share * m.scaled, 0);
    fitBeforePeers[at] = fit;
    constant[at] = policy.weights['need-fit'] * fit;
    const need = needGate.test(untied, candidate, policy).outcome;
    const features = requiredFeaturesGate.test(untied, candidate, policy).outcome;
    takesNeed[at] = need === 'pass' ? 1 : 0;
    failed[at] = (need === 'fail' ? 1 : 0) + (features === 'fail' ? 1 : 0);
    sector[at] = sectorNumber(sectorOf(rowClass.category));
  });
  const forNeed = (at: number) => isForNeed(classes[at], request.primaryNeed);
  const setOf = (isIn: (at: number) => boolean) => ({
    forNeed: classSet(constant, failed, (at) => isIn(at) && forNeed(at)),
    others: classSet(constant, failed, (at) => isIn(at) && !forNeed(at)),
  });
  return {
    fitBeforePeers,
    constant,
    failed,
    takesNeed,
    sector,
    usable: setOf(() => true),
    ofSector: SECTORS.map((_name, of) => setOf((at) => sector[at] === of)),
    takingOfSector: SECTORS.map((_name, of) =>
      setOf((at) => sector[at] === of && takesNeed[at] === 1),
    ),
  };
}

/** Designated for a need, or lifted by another provision of the setting that is. */
export function isForNeed(rowClass: RowClass | undefined, need: Need): boolean {
  if (rowClass === undefined) return false;
  const { designatedNeeds, neighbouringNeeds } = rowClass;
  return (designatedNeeds?.includes(need) ?? false) || neighbouringNeeds.includes(need);
}

function classSet(
  constant: Float64Array,
  failed: Uint8Array,
  isIn: (at: number) => boolean,
): ClassSet {
  const has = constant.map((_value, at) => (failed[at] === 0 && isIn(at) ? 1 : 0));
  const highest = constant.reduce(
    (most, value, at) => (has[at] === 1 && value > most ? value : most),
    Number.NEGATIVE_INFINITY,
  );
  return { has: Uint8Array.from(has), highest };
}

export function sectorNumber(sector: Sector): number {
  return SECTORS.indexOf(sector);
}

/** Whether a scale never rises with its measure, so that further away is never better. */
export function neverRises(scale: Scale): boolean {
  return scale.every(([, value], i) => value <= (scale[i - 1]?.[1] ?? 1));
}
