import { byCodePoint } from '../order.ts';
import { type Columns, unpackedKey } from './pack-columns.ts';

/** One place among the best: a provision for its setting. `miles` is infinite where the position is unknown. */
export interface TopRow {
  readonly row: number;
  readonly setting: number;
  readonly score: number;
  readonly miles: number;
}

/** The order of evaluations, on rows: score, miles, setting key, provision (rows of a setting are in order of id). */
export function rowOrder(columns: Columns, a: TopRow, b: TopRow): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.miles !== b.miles) return a.miles - b.miles;
  if (a.setting === b.setting) return a.row - b.row;
  const key = (setting: number) => unpackedKey(columns.settingKey[setting] ?? 0);
  return byCodePoint(key(a.setting), key(b.setting));
}

/** The best so many settings among the rows offered, each by its best row. */
export class TopRows {
  readonly list: TopRow[] = [];
  private readonly columns: Columns;
  private readonly most: number;

  constructor(columns: Columns, most: number) {
    this.columns = columns;
    this.most = most;
  }

  /** Score below which nothing is taken any more. */
  get bar(): number {
    return this.list.length < this.most ? Number.NEGATIVE_INFINITY : (this.list.at(-1)?.score ?? 0);
  }

  offer(entry: TopRow): void {
    const { list, columns } = this;
    const last = list.at(-1);
    if (list.length >= this.most && last && rowOrder(columns, entry, last) > 0) return;
    const same = list.findIndex(({ setting }) => setting === entry.setting);
    const held = list[same];
    if (held) {
      if (rowOrder(columns, entry, held) >= 0) return;
      list.splice(same, 1);
    }
    let at = list.length;
    for (
      let before = list[at - 1];
      before && rowOrder(columns, entry, before) < 0;
      before = list[at - 1]
    ) {
      at -= 1;
    }
    list.splice(at, 0, entry);
    if (list.length > this.most) list.pop();
  }
}
