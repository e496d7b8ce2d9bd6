import type { Evaluation } from './evaluation.ts';
import { byCodePoint, nearerFirst } from './order.ts';

/** A setting that failed a gate, as far as its place among others hangs on it; the rest is found out when it is shown. */
export interface Miss {
  readonly settingKey: string;
  readonly sector: Evaluation['sector'];
  /** By the provision that fails the fewest. */
  readonly failedGates: number;
  readonly miles: number | null;
  readonly evaluation: () => Evaluation;
}

/** The order of settings that failed a gate: fewest failed gates, then nearest, then setting key. */
export function nearestMissFirst(a: Miss, b: Miss): number {
  return (
    a.failedGates - b.failedGates ||
    nearerFirst(a.miles, b.miles) ||
    byCodePoint(a.settingKey, b.settingKey)
  );
}

/**
 * Which settings are shown as considered and not listed: half of `count` from just below the cut, the
 * rest from the nearest that failed a gate. Both inputs are in order and without the requested
 * settings. A family that wants mainstream also sees the nearest mainstream setting that failed,
 * however far down it stands, when the list holds none (s. 33).
 */
export function pickNearestMisses<T>(
  belowTheCut: readonly T[],
  failed: readonly Miss[],
  count: number,
  mainstreamOwed: boolean,
): { readonly below: readonly T[]; readonly failed: readonly Miss[] } {
  const below = belowTheCut.slice(0, Math.ceil(count / 2));
  const nearest = failed.slice(0, count - below.length);
  const isMainstream = ({ sector }: Miss) => sector === 'mainstream';
  const owed =
    mainstreamOwed && !nearest.some(isMainstream) ? failed.find(isMainstream) : undefined;
  return { below, failed: owed === undefined ? nearest : [...nearest, owed] };
}
