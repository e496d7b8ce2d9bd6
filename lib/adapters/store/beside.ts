import * as z from 'zod';
import { type AuditEntry, type Beside, type Owner, requestOf } from '../../access/index.ts';
import { type Problem, problem } from '../../kernel/index.ts';
import { AUDIT } from './audit-store.ts';
import type { ItemKind } from './item.ts';
import { auditKey, idempotencyKey, timelineKey } from './keys.ts';
import { outboxWrite } from './outbox.ts';
import type { Table } from './table.ts';
import { toldWrites } from './told-store.ts';
import { toSeal } from './work-index.ts';
import { putExpiring, putNew, type Write } from './writes.ts';

/** What an Idempotency-Key was used for, and what the act made. */
export const $Claimed = z.object({ fingerprint: z.string(), resource: z.string() });
export type Claimed = z.infer<typeof $Claimed>;
export const IDEMPOTENCY: ItemKind<Claimed> = {
  kind: 'idempotency',
  schema: 1,
  body: $Claimed,
  upcasts: {},
};

/** The writes that go with every act: its audit entry, its event, and the idempotency item where the caller gave a key. */
export function besideWrites(owner: Owner, beside: Beside): Write[] {
  const audit = putNew(AUDIT, auditKey(owner, beside.audit.id), beside.audit, {
    work: toSeal(owner, beside.audit.id),
  });
  const writes = [
    audit,
    ...timelineWrites(owner, beside.audit),
    ...(beside.event ? [outboxWrite(beside.event)] : []),
    ...(beside.tells ?? []).flatMap(toldWrites),
  ];
  if (!beside.claim) return writes;
  const { key, fingerprint, resource, expiresAtEpochSeconds } = beside.claim;
  const now = Math.floor(Date.parse(beside.audit.at) / 1000);
  return [
    ...writes,
    putExpiring(
      IDEMPOTENCY,
      idempotencyKey(owner, key),
      { fingerprint, resource },
      expiresAtEpochSeconds,
      now,
    ),
  ];
}

/** Of what is about a request there is a copy by the request. */
function timelineWrites(owner: Owner, entry: AuditEntry): Write[] {
  const requestId = requestOf(entry);
  return requestId ? [putNew(AUDIT, timelineKey(owner, requestId, entry.id), entry)] : [];
}

/** The refusal of a second act under a key that another call claimed a moment before. */
export const ALREADY_CLAIMED: Problem = problem(
  'conflict',
  'idempotency-key-in-use',
  'Another call with this Idempotency-Key was carried out a moment ago. Send the call again to get its result.',
);

/** What an earlier call under this key made, null when there was none or it has expired. */
export async function findClaim(
  table: Table,
  owner: Owner,
  key: string,
  nowEpochSeconds: number,
): Promise<Claimed | null> {
  const item = await table.get(idempotencyKey(owner, key));
  if (!item || (item.expiresAt ?? 0) < nowEpochSeconds) return null;
  return $Claimed.parse(item.body);
}
