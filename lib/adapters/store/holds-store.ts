import * as z from 'zod';
import type { Owner } from '../../access/index.ts';
import { $Hold, type Hold, type HoldsStore } from '../../capacity/index.ts';
import { $Id, ok, problem, type Result, refused } from '../../kernel/index.ts';
import { readableBodies } from './all-bodies.ts';
import { ALREADY_CLAIMED, besideWrites, findClaim, IDEMPOTENCY } from './beside.ts';
import { changeCount, dropLapsed, notToBeHad, refusedPlace, takePlace } from './count-places.ts';
import { bodyOf, type ItemKind } from './item.ts';
import {
  holdGuardKey,
  holdKey,
  holdRequestKey,
  holdsOf,
  holdsOfRequest,
  placeCounterKey,
} from './keys.ts';
import { pageOf } from './page-of.ts';
import { PLACES } from './place-counters.ts';
import type { Table } from './table.ts';
import { putCopy, putExpiring, putNew, putRevision, type Write } from './writes.ts';

export const HOLD: ItemKind<Hold> = { kind: 'hold', schema: 1, body: $Hold, upcasts: {} };

/** Stands while a request holds a place in a provision, so that it never holds two. */
export const $Guard = z.object({ holdId: $Id });
const GUARD: ItemKind<z.infer<typeof $Guard>> = {
  kind: 'hold-guard',
  schema: 1,
  body: $Guard,
  upcasts: {},
};

/** Whose child an opaque id is for, which the provider's side does not know. */
export const $HoldRequest = z.object({ requestId: $Id });
const HOLD_REQUEST: ItemKind<z.infer<typeof $HoldRequest>> = {
  kind: 'hold-request',
  schema: 1,
  body: $HoldRequest,
  upcasts: {},
};

const TRIES = 4;

export function createHoldsStore(table: Table, owner: Owner): HoldsStore {
  return {
    async make(hold, now, beside) {
      const nowSeconds = seconds(now);
      // What has lapsed is free: a full counter of which it is part would be overbooked for nothing.
      const counter = hold.overbooked && (await table.get(placeCounterKey(hold.place)));
      if (counter) await dropLapsed(table, hold.place, counter, nowSeconds);
      for (let attempt = 1; ; attempt += 1) {
        const writes = [
          // First, so that the second of two equal calls hears that, not that its own twin took the place.
          ...besideWrites(owner, beside),
          takePlace(hold, seconds(Date.parse(hold.until ?? ''))),
          putNew(HOLD, holdKey(owner, hold.requestId, hold.id), hold),
          putNew(HOLD_REQUEST, holdRequestKey(owner, hold.id), { requestId: hold.requestId }),
          guard(owner, hold, nowSeconds),
        ];
        // Of hundreds who want the last places at once most find by a look that they are gone: if each had to try until it
        // was told so, they would keep one another, and those who give a place back, from the counter.
        const refusal = await table.transact(writes, async () => {
          const claimed =
            beside.claim && (await findClaim(table, owner, beside.claim.key, nowSeconds));
          // Its own twin took the place: the transaction says so.
          return claimed ? null : notToBeHad(table, hold);
        });
        if (!refusal) return ok(hold);
        if (refusal.what === IDEMPOTENCY.kind) return refused(ALREADY_CLAIMED);
        if (refusal.what === GUARD.kind) return refused(holdsAlready(hold));
        const lapsed =
          !hold.overbooked &&
          refusal.found &&
          (await dropLapsed(table, hold.place, refusal.found, nowSeconds));
        if (!lapsed || attempt >= TRIES) return refused(refusedPlace(hold, refusal.found));
      }
    },
    async change(hold, now, beside) {
      const leaves = hold.state === 'released' || hold.state === 'ended';
      let guards = [guardAfter(owner, hold, seconds(now))];
      for (let attempt = 1; ; attempt += 1) {
        const counted = await changeCount(table, hold, seconds(now));
        if (!counted.ok) return counted;
        const refusal = await table.transact([
          putRevision(HOLD, holdKey(owner, hold.requestId, hold.id), hold, hold.revision - 1),
          ...guards,
          ...(counted.value ? [counted.value] : []),
          ...besideWrites(owner, beside),
        ]);
        if (!refusal) return ok(hold);
        if (refusal.what === IDEMPOTENCY.kind) return refused(ALREADY_CLAIMED);
        if (refusal.what === GUARD.kind) {
          // This hold has lapsed meanwhile and the child holds another place, which the guard stands for now.
          if (!leaves) return refused(holdsAlready(hold));
          guards = [];
          continue;
        }
        // The counter was changed by somebody else since it was read: look again.
        if (refusal.what !== PLACES.kind || attempt >= TRIES) return refused(changed(hold));
      }
    },
    get: (requestId, id) => getHold(table, owner, requestId, id),
    async requestOf(holdId) {
      const item = await table.get(holdRequestKey(owner, holdId));
      const body = item && bodyOf(HOLD_REQUEST, item);
      return body?.ok ? body.value.requestId : null;
    },
    all: () => readableBodies(table, HOLD, holdsOf(owner)),
    async ofRequest(requestId, page) {
      const range = holdsOfRequest(owner, requestId);
      return pageOf(HOLD, await table.query(range, { ...page, newestFirst: true }));
    },
  };
}

async function getHold(
  table: Table,
  owner: Owner,
  requestId: string,
  id: string,
): Promise<Result<Hold>> {
  const item = await table.get(holdKey(owner, requestId, id));
  if (item) return bodyOf(HOLD, item);
  return refused(problem('not-found', 'hold-not-found', `This request has no hold ${id}.`));
}

function guard(owner: Owner, hold: Hold, nowSeconds: number): Write {
  const key = holdGuardKey(owner, hold.requestId, hold.place.provisionId);
  return putExpiring(GUARD, key, { holdId: hold.id }, lastSecond(hold), nowSeconds);
}

/** The last second in which a hold stands, after which its guard has expired. */
function lastSecond({ until }: Hold): number {
  return seconds(Date.parse(until ?? '')) - 1;
}

/**
 * The guard follows its hold: it lapses with it, stands for good with a placement, and goes at once with
 * neither. Refused where it has become the guard of a later hold.
 */
function guardAfter(owner: Owner, hold: Hold, nowSeconds: number): Write {
  const key = holdGuardKey(owner, hold.requestId, hold.place.provisionId);
  const until = {
    held: lastSecond(hold),
    placed: undefined,
    released: nowSeconds - 1,
    ended: nowSeconds - 1,
  };
  return {
    ...putCopy(GUARD, key, { holdId: hold.id }, { expiresAt: until[hold.state] }),
    condition: 'attribute_not_exists(pk) OR body.holdId = :id',
    values: { ':id': { S: hold.id } },
  };
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}

function holdsAlready({ place }: Hold) {
  return problem(
    'conflict',
    'holds-already',
    `This request already holds a place in ${place.provisionId}. Extend or release that hold.`,
  );
}

function changed({ id }: Hold) {
  return problem(
    'conflict',
    'hold-changed',
    `Somebody else changed hold ${id} meanwhile. Read it again and repeat your change.`,
  );
}
