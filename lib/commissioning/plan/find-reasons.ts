import type { Cell } from '../round/cell.ts';
import type { PreparedLine, PreparedRound } from '../round/prepare-round.ts';
import { type Unsuitable, unsuitable } from '../round/suitability.ts';

/** A line that does not suit a cell, with every reason that is known, never none. */
export interface Misfit {
  readonly line: PreparedLine;
  readonly reasons: readonly Unsuitable[];
}

/** Why each line does not suit a cell that none suits. */
export function findMisfits({ round, lines }: PreparedRound, cell: Cell): readonly Misfit[] {
  const forbidden = round.forbidden.filter((pair) => pair.cell === cell.id);
  return lines.map((line) => {
    const isForbidden = forbidden.some(
      (pair) => pair.offer === line.offer.id && (pair.line ?? line.line.id) === line.line.id,
    );
    const reasons = reasonsOf(round, cell, line);
    if (isForbidden) return { line, reasons: [...reasons, { because: 'forbidden' }] };
    return { line, reasons: reasons.length > 0 ? reasons : [tooFar(round, cell, line)] };
  });
}

/** All that stands against the line, found by granting each reason and asking again; journeys apart. */
function reasonsOf(
  round: PreparedRound['round'],
  cell: Cell,
  { offer, line }: PreparedLine,
): readonly Unsuitable[] {
  const reasons: Unsuitable[] = [];
  let asked = { cell, line };
  for (;;) {
    const reason = unsuitable(round, asked.cell, offer, asked.line, null);
    if (reason === null || reasons.some(({ because }) => because === reason.because)) {
      return reasons;
    }
    reasons.push(reason);
    asked = granted(reason, asked);
  }
}

type Asked = { readonly cell: Cell; readonly line: PreparedLine['line'] };

function granted({ because }: Unsuitable, { cell, line }: Asked): Asked {
  switch (because) {
    case 'basis':
      return { cell, line: { ...line, basis: cell.basis } };
    case 'band':
      return { cell, line: { ...line, bands: undefined } };
    case 'need':
      return { cell, line: { ...line, needs: undefined } };
    case 'phase':
      return { cell, line: { ...line, phases: undefined } };
    default:
      return { cell: { ...cell, requires: [] }, line };
  }
}

/** Where nothing else stands against a line that is no option, it is the journey, of whatever length. */
function tooFar(round: PreparedRound['round'], cell: Cell, { offer, line }: PreparedLine) {
  const journey = { minutes: Infinity, miles: null };
  return (
    unsuitable(round, cell, offer, line, journey) ?? { because: 'journey', minutes: 0, limit: 0 }
  );
}
