import type { Told } from '../../lib/access/index.ts';
import type { CapacityReturn, PlaceImpact } from '../../lib/capacity/index.ts';

/** A hold that a return no longer bears, with what its authority is to know of it. */
interface LostHold {
  readonly authority: string;
  readonly holdId: string;
  readonly facts: Told['facts'];
}

interface ToldOfHold {
  readonly authority: string;
  readonly subject: string | null;
  readonly facts: Told['facts'];
}

/** Holds that the return before bore and this one does not; of those whose authority was not noted nobody can be told. */
export function lostHoldsOf(
  places: readonly PlaceImpact[],
  { years }: Pick<CapacityReturn, 'years'>,
): readonly LostHold[] {
  return places.flatMap(({ yearGroup, academicYear, free, holds }) =>
    holds.flatMap(({ holdId, authority, isNew, notBorne, state, until }) => {
      if (!isNew || authority === null) return [];
      const reason = years.find((year) => year.yearGroup === yearGroup)?.reason ?? null;
      const facts = {
        yearGroup,
        academicYear,
        holdId,
        change: notBorne,
        reason,
        free,
        state,
        until,
      };
      return [{ authority, holdId, facts: { ...facts, count: 1 } }];
    }),
  );
}

/**
 * What is told of them: each hold by itself, or, where so many do not fit into a transaction, each authority once with
 * how many. Null where even the authorities are too many.
 */
export function tellsOfLostHolds(
  lost: readonly LostHold[],
  room: number,
): readonly ToldOfHold[] | null {
  if (lost.length <= room) {
    return lost.map(({ authority, holdId, facts }) => ({
      authority,
      subject: `hold/${holdId}`,
      facts,
    }));
  }
  const authorities = [...new Set(lost.map(({ authority }) => authority))];
  if (authorities.length > room) return null;
  return authorities.map((authority) => {
    const own = lost.filter((hold) => hold.authority === authority);
    const alike = own.every(({ facts }) => facts.change === own[0]?.facts.change);
    const change = alike ? (own[0]?.facts.change ?? null) : 'several';
    return { authority, subject: null, facts: { holdId: null, change, count: own.length } };
  });
}
