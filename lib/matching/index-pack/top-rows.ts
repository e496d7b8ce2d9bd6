import { byCodePoint } from '../order.ts';
import { type Columns, unpackedKey } from './pack-columns.ts';

/** One place among the best: a provision for its setting. `miles` is infinite where the position is unknown. */
export interface TopRow {
  readonly row: number;
  readonly setting: number;
  readonly score: number;
  readonly miles: number;
  /** Where its record stands, when it was found in cells. */
  readonly record?: { readonly of: Float64Array; readonly base: number };
}

/** The order of evaluations, on rows: score, miles, setting key, provision (rows of a setting are in order of id). */
export function rowOrder(columns: Columns, a: TopRow, b: TopRow): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.miles !== b.miles) return a.miles - b.miles;
  if (a.setting === b.setting) return a.row - b.row;
  return keyOrder(columns, a.setting, b.setting);
}

/** Setting keys in code-point order, which is not the order of their numbers. */
export function keyOrder(columns: Columns, a: number, b: number): number {
  return byCodePoint(keyAt(columns, a), keyAt(columns, b));
}

export function keyAt(columns: Columns, setting: number): string {
  return unpackedKey(columns.settingKey[setting] ?? 0);
}

/** The best so many settings among the rows offered, each by its best row. */
export class TopRows {
  readonly list: TopRow[] = [];
  /** Score below which nothing is taken any more. */
  bar = Number.NEGATIVE_INFINITY;
  private readonly columns: Columns;
  private readonly most: number;

  constructor(columns: Columns, most: number) {
    this.columns = columns;
    this.most = most;
  }

  offer(entry: TopRow): void {
    const { list, columns, most } = this;
    const last = list[list.length - 1];
    if (last !== undefined && list.length >= most && rowOrder(columns, entry, last) > 0) return;
    const same = this.placeOf(entry.setting);
    const held = list[same];
    if (held !== undefined) {
      if (rowOrder(columns, entry, held) >= 0) return;
      list.splice(same, 1);
    }
    this.insert(entry);
    if (list.length > most) list.pop();
    if (list.length === most) this.bar = list[most - 1]?.score ?? this.bar;
  }

  private placeOf(setting: number): number {
    for (let i = 0; i < this.list.length; i += 1) {
      if (this.list[i]?.setting === setting) return i;
    }
    return -1;
  }

  private insert(entry: TopRow): void {
    const { list, columns } = this;
    let at = list.length;
    list.push(entry);
    for (; at > 0; at -= 1) {
      const before = list[at - 1];
      if (before === undefined || rowOrder(columns, entry, before) > 0) break;
      list[at] = before;
    }
    list[at] = entry;
  }
}
