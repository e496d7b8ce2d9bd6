import { marshall } from '@aws-sdk/util-dynamodb';
import {
  type CounterHold,
  givenBack,
  type Hold,
  type PlaceKey,
  placeName,
  stands,
} from '../../capacity/index.ts';
import {
  ok,
  type Problem,
  problem,
  type Result,
  refused,
  yearGroupName,
} from '../../kernel/index.ts';
import { bodyOf, type Item } from './item.ts';
import { placeCounterKey } from './keys.ts';
import { PLACES, readCounters } from './place-counters.ts';
import type { RefusedWrite, Table } from './table.ts';
import type { UpdateWrite } from './writes.ts';

const NAMES = { '#b': 'body', '#h': 'holds', '#r': 'rev' };

/**
 * Takes one place if one is free: the test and the change are one, so no two can take the last. A hold that is overbooked
 * is taken just where none is.
 */
export function takePlace(
  { place, id, authority, overbooked: decided }: Hold,
  untilSeconds: number,
): UpdateWrite {
  const overbooked = decided && { reason: decided.reason };
  const taken = { state: 'held' as const, until: untilSeconds, counted: true };
  const hold: CounterHold = { ...taken, authority, overbooked };
  return {
    what: PLACES.kind,
    update: placeCounterKey(place),
    expression: 'SET #b.#h.#id = :hold, #b.#t = #b.#t + :one, #r = #r + :one',
    condition: `#b.#t ${overbooked ? '>=' : '<'} #b.#p AND attribute_not_exists(#b.#h.#id)`,
    names: { ...NAMES, '#id': id, '#t': 'taken', '#p': 'published' },
    values: marshall({ ':hold': hold, ':one': 1 }),
  };
}

/** The refusal of a place as its counter stands now; null where it may still be had. */
export async function notToBeHad(
  table: Table,
  { place, overbooked }: Hold,
): Promise<RefusedWrite | null> {
  const found = await table.get(placeCounterKey(place));
  const counter = found && bodyOf(PLACES, found);
  if (!counter?.ok) return { what: PLACES.kind, found };
  const { published, taken } = counter.value;
  const isFree = published !== null && taken < published;
  return isFree === (overbooked === null) ? null : { what: PLACES.kind, found };
}

/** What a changed hold does to its counter as it stands now; null where the counter does not have it any more. */
export async function changeCount(
  table: Table,
  hold: Hold,
  nowSeconds: number,
): Promise<Result<UpdateWrite | null>> {
  const found = (await readCounters(table, [hold.place])).get(placeName(hold.place));
  if (found && !found.ok) return found;
  const counted = found?.value.counter.holds[hold.id];
  if (counted === undefined) {
    // Tidied away as lapsed by somebody who needed the place, or dropped by a return since.
    return hold.state === 'held' || hold.state === 'placed' ? refused(gone(hold)) : ok(null);
  }
  if (!stands(counted, nowSeconds)) return refused(gone(hold));
  const leaves = hold.state === 'released' || hold.state === 'ended';
  return ok(leaves ? leave(hold.place, hold.id, counted) : stay(hold, counted));
}

/**
 * Drops lapsed holds from a full counter, each only if it is still as it was read. Says whether there were any:
 * what somebody else dropped in the same moment has gone all the same, and its place may still be free.
 */
export async function dropLapsed(
  table: Table,
  place: PlaceKey,
  item: Item,
  nowSeconds: number,
): Promise<boolean> {
  const counter = bodyOf(PLACES, item);
  if (!counter.ok) return false;
  const lapsed = Object.entries(counter.value.holds).filter(
    ([, hold]) => !stands(hold, nowSeconds),
  );
  for (const [id, hold] of lapsed) await table.transact([leave(place, id, hold)]);
  return lapsed.length > 0;
}

function leave(place: PlaceKey, id: string, hold: CounterHold): UpdateWrite {
  const back = givenBack(hold);
  const asRead = stillAs(hold);
  return {
    what: PLACES.kind,
    update: placeCounterKey(place),
    expression: 'REMOVE #b.#h.#id SET #b.#t = #b.#t - :back, #r = #r + :one',
    condition: asRead.condition,
    names: { ...NAMES, ...asRead.names, '#id': id, '#t': 'taken' },
    values: marshall({ ':back': back, ':one': 1, ...asRead.values }),
  };
}

/** That nobody has changed a hold since it was read; by what changes alone, since old holds lack what came later. */
function stillAs({ state, until, counted }: CounterHold) {
  return {
    condition:
      '#b.#h.#id.#state = :state AND #b.#h.#id.#until = :until AND #b.#h.#id.#c = :counted',
    names: { '#state': 'state', '#until': 'until', '#c': 'counted' },
    values: { ':state': state, ':until': until, ':counted': counted },
  };
}

/** An extension or a placement: the place stays taken, counted once. */
function stay({ place, id, state, until }: Hold, was: CounterHold): UpdateWrite {
  const hold: CounterHold = {
    ...was,
    state: state === 'placed' ? 'placed' : 'held',
    until: until === null ? null : Math.floor(Date.parse(until) / 1000),
  };
  const asRead = stillAs(was);
  return {
    what: PLACES.kind,
    update: placeCounterKey(place),
    expression: 'SET #b.#h.#id = :hold, #r = #r + :one',
    condition: asRead.condition,
    names: { ...NAMES, ...asRead.names, '#id': id },
    values: marshall({ ':hold': hold, ':one': 1, ...asRead.values }),
  };
}

/** Why no place could be taken, from the counter that refused it. */
export function refusedPlace({ place, overbooked }: Hold, found: Item | null): Problem {
  const where = `${place.provisionId}, ${yearGroupName(place.yearGroup)} from ${place.academicYear}`;
  const counter = found ? bodyOf(PLACES, found) : null;
  if (counter && !counter.ok) return counter.problem;
  if (counter === null || counter.value.published === null) {
    return problem(
      'conflict',
      'not-published',
      `No places are published for ${where}, so none can be held. Ask the provider to publish a return, or consult it.`,
    );
  }
  const { published, taken } = counter.value;
  if (overbooked) {
    return problem(
      'conflict',
      'place-free',
      `A place is free for ${where}, so none needs to be overbooked: ${published} published, ${taken} taken since. Hold that one.`,
    );
  }
  return problem(
    'conflict',
    'no-free-place',
    `No place is free for ${where}: ${published} published, ${taken} taken since. You can still consult the setting; being full is no ground for refusal by itself.`,
  );
}

function gone({ id }: Hold): Problem {
  return problem(
    'conflict',
    'hold-lapsed',
    `Hold ${id} has lapsed, and its place may be another child’s by now. Make a new hold.`,
  );
}
