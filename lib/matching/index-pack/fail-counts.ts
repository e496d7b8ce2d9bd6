import type { PlacementRequest } from '../../requests/index.ts';
import { type ClassScores, sectorNumber } from './class-scores.ts';
import { keptIn } from './kept-in.ts';
import type { Columns } from './pack-columns.ts';
import { otherFails, type RowGates, yearFails } from './row-gates.ts';

/** How many settings suit, and the others with the fewest gates that a provision of theirs fails. */
export interface FailCounts {
  readonly considered: number;
  readonly suitable: number;
  /** Settings of which every provision fails a gate, with a row each in the arrays beside. */
  readonly settings: Uint32Array;
  readonly failed: Uint8Array;
  /** Metres of the grid; -1 where the position is unknown. */
  readonly easting: Int32Array;
  readonly northing: Int32Array;
  /** 1 for a mainstream setting. */
  readonly mainstream: Uint8Array;
}

/** What the gates look at, ready for running over rows. */
interface Gated {
  readonly gates: RowGates;
  readonly classes: ClassScores;
}

const MAINSTREAM = sectorNumber('mainstream');
/** Children of one authority ask some tens of different things of the gates. */
const MOST_KEPT = 100;

/** Counts once for all requests that ask the same of every gate, wherever the child lives. */
export class FailCountCache {
  private readonly kept = new Map<string, FailCounts>();
  private readonly columns: Columns;

  constructor(columns: Columns) {
    this.columns = columns;
  }

  of(request: PlacementRequest, gated: Gated): FailCounts {
    const { yearGroup, sex, basis, startDate, mustHave } = request;
    const asked = `${yearGroup} ${sex} ${basis} ${startDate} ${mustHave.join()}`;
    if (this.kept.size >= MOST_KEPT && !this.kept.has(asked)) this.kept.clear();
    return keptIn(this.kept, asked, () => countFails(this.columns, gated));
  }
}

function countFails(columns: Columns, gated: Gated): FailCounts {
  const { settingFirstRow, settingKey } = columns;
  const settings: number[] = [];
  const failed: number[] = [];
  let considered = 0;
  for (let setting = 0; setting < settingKey.length; setting += 1) {
    const first = settingFirstRow[setting] ?? 0;
    const end = settingFirstRow[setting + 1] ?? 0;
    if (first === end) continue;
    considered += 1;
    let fewest = failedGates(columns, first, gated);
    for (let row = first + 1; row < end && fewest > 0; row += 1) {
      fewest = Math.min(fewest, failedGates(columns, row, gated));
    }
    if (fewest === 0) continue;
    settings.push(setting);
    failed.push(fewest);
  }
  const firstRow = (setting: number): number => settingFirstRow[setting] ?? 0;
  return {
    considered,
    suitable: considered - settings.length,
    settings: Uint32Array.from(settings),
    failed: Uint8Array.from(failed),
    easting: Int32Array.from(settings, (setting) => columns.easting[firstRow(setting)] ?? 0),
    northing: Int32Array.from(settings, (setting) => columns.northing[firstRow(setting)] ?? 0),
    mainstream: Uint8Array.from(settings, (setting) =>
      gated.classes.sector[columns.rowClass[firstRow(setting)] ?? 0] === MAINSTREAM ? 1 : 0,
    ),
  };
}

/** Gates that a row fails, all told. */
export function failedGates(columns: Columns, row: number, { gates, classes }: Gated): number {
  return (
    yearFails(columns, row, gates) +
    otherFails(columns, row, gates) +
    (classes.failed[columns.rowClass[row] ?? 0] ?? 0)
  );
}
