import { featureName } from '../../kernel/index.ts';
import type { Cell } from '../round/cell.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import type { Unsuitable } from '../round/suitability.ts';
import { namesInWords } from './cell-in-words.ts';
import { findMisfits, type Misfit } from './find-reasons.ts';
import { lineName } from './say-obstacles.ts';

const MOST_GROUPS = 3;

/** Why no line suits a cell, in clauses: what is true of all lines, else of those that are nearest to suiting. */
export function sayMisfits(prepared: PreparedRound, cell: Cell): readonly string[] {
  const misfits = findMisfits(prepared, cell);
  if (misfits.length === 0) return ['there are no offers'];
  const ofAll = commonReasons(misfits);
  if (ofAll.length > 0) return ofAll.map((reason) => `no offer ${takes(reason)}`);
  // A day school is no near miss for a residential place, whatever else it takes.
  const onBasis = misfits.filter(({ reasons }) =>
    reasons.every(({ because }) => because !== 'basis'),
  );
  const ofBasis = commonReasons(onBasis);
  if (ofBasis.length > 0) return ofBasis.map((reason) => `no offer on this basis ${takes(reason)}`);
  const fewest = Math.min(...onBasis.map(({ reasons }) => reasons.length));
  const nearest = onBasis.filter(({ reasons }) => reasons.length === fewest);
  const groups = new Map<string, Misfit[]>();
  for (const misfit of nearest) {
    const reasons = misfit.reasons.map(lacks).join(' and ');
    groups.set(reasons, [...(groups.get(reasons) ?? []), misfit]);
  }
  const [only] = nearest;
  if (groups.size === 1 && only?.reasons.length === 1 && only.reasons[0]) {
    const names = namesInWords(nearest.map(({ line }) => lineName(line)));
    return [`no offer that suits otherwise (${names}) ${takes(only.reasons[0])}`];
  }
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_GROUPS)
    .map(
      ([reasons, lines]) => `${namesInWords(lines.map(({ line }) => lineName(line)))} ${reasons}`,
    );
}

/** What stands against every one of the lines. */
function commonReasons(misfits: readonly Misfit[]): readonly Unsuitable[] {
  const reasons = misfits[0]?.reasons ?? [];
  return reasons.filter((reason) => misfits.every((misfit) => has(misfit, reason)));
}

function has({ reasons }: Misfit, reason: Unsuitable): boolean {
  return reasons.some((other) => takes(other) === takes(reason));
}

/** After "no offer". */
function takes(reason: Unsuitable): string {
  switch (reason.because) {
    case 'basis':
      return 'has places on this basis';
    case 'band':
    case 'need':
    case 'phase':
      return `takes the ${reason.because}`;
    case 'forbidden':
      return 'is left that was not ruled out for it';
    case 'feature':
      return `has ${reason.missing.map(featureName).join(' and ')}`;
    case 'journey':
      return `is within the longest journey of ${reason.limit} minutes`;
  }
}

/** After the names of lines; the same for one and for several. */
function lacks(reason: Unsuitable): string {
  switch (reason.because) {
    case 'basis':
      return 'cannot offer this basis';
    case 'band':
    case 'need':
    case 'phase':
      return `cannot take the ${reason.because}`;
    case 'forbidden':
      return 'cannot be chosen, having been ruled out for it';
    case 'feature':
      return `cannot offer ${reason.missing.map(featureName).join(' and ')}`;
    case 'journey':
      return `cannot be reached within ${reason.limit} minutes`;
  }
}
