import type { Owner } from '../../access/index.ts';
import {
  $Fee,
  currentFees,
  type Fee,
  type FeesStore,
  type PublishedFees,
} from '../../banding/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import { allBodies, readableBodies } from './all-bodies.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import type { ItemKind } from './item.ts';
import { feeKey, feesOf, feesOfProvision, publishedFeeKey, publishedFees } from './keys.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';
import { putNew } from './writes.ts';

const FEE: ItemKind<Fee> = { kind: 'fee', schema: 1, body: $Fee, upcasts: {} };

/** One transaction takes 100 writes: two for each fee, and an act's audit entry and claim. */
const MOST_AT_ONCE = 45;

export function createFeesStore(table: Table, owner: Owner): FeesStore {
  return {
    async publish(fees, beside) {
      if (fees.length > MOST_AT_ONCE) return refused(tooMany(fees.length));
      const refusal = await table.transact([
        ...fees.map((fee) => putNew(FEE, feeKey(owner, fee.provisionId, fee.id), fee)),
        // Who published it, and why what was charged has been corrected, stays out of the index.
        ...fees.map(({ reason: _reason, ...fee }) =>
          putNew(FEE, publishedFeeKey(fee.provisionId, fee.id), { ...fee, person: '' }),
        ),
        ...besideWrites(owner, beside),
      ]);
      if (!refusal) return ok(fees);
      return refused(refusal.what === IDEMPOTENCY.kind ? ALREADY_CLAIMED : TAKEN);
    },
    async ofProvision(provisionId, page) {
      const range = feesOfProvision(owner, provisionId);
      return pageOf(FEE, await table.query(range, { ...page, newestFirst: true }));
    },
    all: () => readableBodies(table, FEE, feesOf(owner)),
    async current(date) {
      const fees = await allBodies(table, FEE, feesOf(owner));
      return fees.ok ? ok(currentFees(fees.value, date)) : fees;
    },
  };
}

/** Every provider's fees, for the provision index. */
export function createPublishedFees(table: Table): PublishedFees {
  return { all: () => readableBodies(table, FEE, publishedFees()) };
}

const TAKEN = problem(
  'conflict',
  'fee-exists',
  'One of these fees is already published, and nothing was stored. A published fee is never changed: publish a new one in its place.',
);

function tooMany(fees: number) {
  return problem(
    'too-large',
    'too-many-fees',
    `${fees} fees were sent at once, and at most ${MOST_AT_ONCE} can be stored together. Send them in several parts.`,
  );
}
