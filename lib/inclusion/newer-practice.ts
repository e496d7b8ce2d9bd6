import type { Inspection, SettingPractice } from './setting-practice.ts';

interface Dated {
  readonly year: string;
  readonly simulated: boolean;
}

/**
 * The newest of what two sources publish of one setting, figure by figure: the later year, of two of a year the
 * one given; of each framework the later inspection. A simulated figure never stands against a published one.
 */
export function newerPractice(stored: SettingPractice, given: SettingPractice): SettingPractice {
  return {
    settingKey: stored.settingKey,
    suspensions: newer(stored.suspensions, given.suspensions),
    absence: newer(stored.absence, given.absence),
    reintegration: newer(stored.reintegration, given.reintegration),
    inspections: newerInspections(stored.inspections, given.inspections),
    notionalSenBudget: newer(stored.notionalSenBudget, given.notionalSenBudget),
  };
}

function newer<F extends Dated>(stored: F | null, given: F | null): F | null {
  if (stored === null || given === null) return given ?? stored;
  if (stored.simulated !== given.simulated) return given.simulated ? stored : given;
  return given.year >= stored.year ? given : stored;
}

function newerInspections(
  stored: readonly Inspection[],
  given: readonly Inspection[],
): Inspection[] {
  const newest = new Map<Inspection['framework'], Inspection>();
  for (const inspection of [...stored, ...given]) {
    const { framework, date, simulated } = inspection;
    const other = newest.get(framework);
    const replaces =
      other === undefined ||
      (other.simulated === simulated ? date >= other.date : other.simulated && !simulated);
    if (replaces) newest.set(framework, inspection);
  }
  return [...newest.values()].sort(newestFirst);
}

/** Order of inspections; of two of a day the report card, which is the newer framework, stands first. */
export function newestFirst(a: Inspection, b: Inspection): number {
  return compare(b.date, a.date) || compare(b.framework, a.framework);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
