import { type Ages, agesOfPhase } from './ages-of-phase.ts';
import type { GiasRow } from './gias-row.ts';

const UNKNOWN: Ages = { lowAge: null, highAge: null };
/** GIAS writes 99 for "no upper limit", at colleges above all. */
const NO_LIMIT = 99;

/**
 * Statutory ages as given. Nothing is known where the high age is 0 (GIAS's blank) or where the range is 0 to 99;
 * 0 as the low age alone is a nursery from birth, 99 as the high age alone a college without a limit.
 * Where neither is known, the phase of education gives the widest ages that it can have.
 */
export function readAges(row: GiasRow): Ages {
  const given = givenAges(row);
  if (given.lowAge !== null || given.highAge !== null) return given;
  const ages = agesOfPhase(row.raw('PhaseOfEducation (name)'));
  if (ages === null) return given;
  const detail = `No ages: taken as ${ages.lowAge} to ${ages.highAge}, the widest of the phase.`;
  row.fault('ages-by-phase', 'PhaseOfEducation (name)', detail, 'value-inferred');
  return ages;
}

function givenAges(row: GiasRow): Ages {
  const low = row.count('StatutoryLowAge');
  const high = row.count('StatutoryHighAge');
  if (low === 0 && (high === 0 || high === NO_LIMIT)) return UNKNOWN;
  const ages = { lowAge: low === NO_LIMIT ? null : low, highAge: high === 0 ? null : high };
  if (possible(ages)) return ages;
  const detail = `Ages ${low} to ${high} are impossible: both were left out.`;
  row.fault('impossible-ages', 'StatutoryLowAge', detail, 'value-left-out', `${low}-${high}`);
  return UNKNOWN;
}

function possible({ lowAge, highAge }: Ages): boolean {
  if ((lowAge ?? 0) > NO_LIMIT || (highAge ?? 0) > NO_LIMIT) return false;
  return lowAge === null || highAge === null || lowAge <= highAge;
}
