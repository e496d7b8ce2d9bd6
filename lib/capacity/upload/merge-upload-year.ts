import type { YearGroupReturn } from '../capacity-return.ts';
import { sameWords } from './escaped-text.ts';
import type { UploadFault, UploadField, UploadRow, UploadYear } from './upload-file.ts';

/** Null where the year group is in no return, or taken out of it. */
export type MergedYear =
  | { readonly year: YearGroupReturn }
  | { readonly faults: readonly UploadFault[] }
  | null;

const FREE_FIELDS = [
  ['now', 'freeNow'],
  ['nextSeptember', 'freeNextSeptember'],
  ['septemberAfter', 'freeSeptemberAfter'],
] as const satisfies readonly (readonly [keyof YearGroupReturn['free'], UploadField])[];

/** A year group of a row laid over what is published of it. */
export function mergeUploadYear(
  { fault }: UploadRow,
  { yearGroup, said, isRemoved }: UploadYear,
  base: YearGroupReturn | null,
): MergedYear {
  const { free, ...rest } = said;
  const isSilent = Object.keys(rest).length === 0 && Object.keys(free).length === 0;
  if (isRemoved) {
    if (isSilent) return null;
    const detail =
      'takes the year group out, and the row gives figures of it. Keep one of the two.';
    return { faults: [fault('intent', 'remove', detail)] };
  }
  if (isSilent) return base && { year: base };
  const intent = said.intent ?? base?.intent;
  if (intent === undefined) {
    const detail =
      'is empty, and nothing is published of this year group yet. Write can offer, may offer or cannot offer.';
    return { faults: [fault('intent', null, detail)] };
  }
  const year: YearGroupReturn = {
    yearGroup,
    intent,
    reason: reasonOf(said.reason, base?.reason ?? null),
    onRoll: said.onRoll === undefined ? (base?.onRoll ?? null) : said.onRoll,
    free: { ...(base?.free ?? NO_FREE), ...free },
  };
  if (base && sameYear(base, year)) return { year: base };
  const faults = contradictions(year, fault);
  return faults.length > 0 ? { faults } : { year };
}

function reasonOf(said: string | null | undefined, published: string | null): string | null {
  return said === undefined || sameWords(said, published) ? published : said;
}

const NO_FREE = { now: null, nextSeptember: null, septemberAfter: null };

function contradictions(
  { intent, reason, free }: YearGroupReturn,
  fault: UploadRow['fault'],
): UploadFault[] {
  if (intent !== 'cannot') return [];
  const faults: UploadFault[] = [];
  if (reason === null) {
    faults.push(fault('reason', null, 'is empty. Say why no place can be offered.'));
  }
  for (const [period, field] of FREE_FIELDS) {
    const places = free[period] ?? 0;
    if (places > 0) {
      const detail =
        'contradicts “cannot offer”. Write 0, or say that places can or may be offered.';
      faults.push(fault(field, String(places), detail));
    }
  }
  return faults;
}

function sameYear(a: YearGroupReturn, b: YearGroupReturn): boolean {
  return (
    a.intent === b.intent &&
    a.reason === b.reason &&
    a.onRoll === b.onRoll &&
    FREE_FIELDS.every(([period]) => a.free[period] === b.free[period])
  );
}
