import { failedGates } from './evaluate-setting.ts';
import type { Evaluation } from './evaluation.ts';
import { byCodePoint, nearerFirst } from './order.ts';

/** The order of settings that failed a gate: fewest failed gates, then nearest, then setting key. */
export function nearestMissFirst(a: Evaluation, b: Evaluation): number {
  return (
    failedGates(a) - failedGates(b) ||
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
  failed: readonly Evaluation[],
  count: number,
  mainstreamOwed: boolean,
): { readonly below: readonly T[]; readonly failed: readonly Evaluation[] } {
  const below = belowTheCut.slice(0, Math.ceil(count / 2));
  const nearest = failed.slice(0, count - below.length);
  const isMainstream = (evaluation: Evaluation) => evaluation.sector === 'mainstream';
  const owed =
    mainstreamOwed && !nearest.some(isMainstream) ? failed.find(isMainstream) : undefined;
  return { below, failed: owed === undefined ? nearest : [...nearest, owed] };
}
