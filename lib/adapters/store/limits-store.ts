import type { Owner } from '../../access/index.ts';
import {
  $AdmissionLimit,
  type AdmissionLimit,
  type AreaLimitsStore,
  type LimitsStore,
} from '../../capacity/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import { readableBodies } from './all-bodies.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { areaLimitKey, areaLimitsOf, limitKey, limitsOfProvision } from './keys.ts';
import type { Table } from './table.ts';
import { putNew, putRevision, type Write } from './writes.ts';

const LIMIT: ItemKind<AdmissionLimit> = {
  kind: 'admission-limit',
  schema: 1,
  body: $AdmissionLimit,
  upcasts: {},
};
const AREA_LIMIT: ItemKind<AdmissionLimit> = {
  kind: 'area-limit',
  schema: 1,
  body: $AdmissionLimit,
  upcasts: {},
};

export function createLimitsStore(table: Table, owner: Owner): LimitsStore {
  return {
    ofProvision: (provisionId) =>
      readableBodies(table, LIMIT, limitsOfProvision(owner, provisionId)),
  };
}

export function createAreaLimitsStore(table: Table, owner: Owner): AreaLimitsStore {
  return {
    all: () => readableBodies(table, AREA_LIMIT, areaLimitsOf(owner)),
    async get(id) {
      const item = await table.get(areaLimitKey(owner, id));
      return item ? bodyOf(AREA_LIMIT, item) : refused(noLimit(id));
    },
    async answer(limit, answer, beside) {
      const provider: Owner = { kind: 'provider', code: limit.settingKey };
      const key = areaLimitKey(owner, limit.id);
      const answered = { ...limit, answers: [...limit.answers, answer] };
      // Both copies are made at once and changed at once, so that their revisions are the same.
      const revision = limit.answers.length + 1;
      const refusal = await table.transact([
        putRevision(AREA_LIMIT, key, answered, revision),
        putRevision(LIMIT, limitKey(provider, limit.provisionId, limit.id), answered, revision),
        ...besideWrites(owner, beside),
        ...besideWrites(provider, { audit: beside.audit, claim: null }),
      ]);
      if (refusal?.what === IDEMPOTENCY.kind) return refused(ALREADY_CLAIMED);
      return refusal ? refused(ANSWERED_MEANWHILE) : ok(answered);
    },
  };
}

/** A limit beside the return that says it: with its provider, and with the authority that must answer. */
export function limitWrites(limit: AdmissionLimit | null): Write[] {
  if (limit === null) return [];
  const { settingKey, provisionId, id, authority } = limit;
  const own = putNew(
    LIMIT,
    limitKey({ kind: 'provider', code: settingKey }, provisionId, id),
    limit,
  );
  if (authority === null) return [own];
  return [own, putNew(AREA_LIMIT, areaLimitKey({ kind: 'authority', code: authority }, id), limit)];
}

const ANSWERED_MEANWHILE = problem(
  'conflict',
  'answered-meanwhile',
  'Somebody else of your authority answered this limit in the same moment. Look at what they said, and answer again if you still want to.',
);

function noLimit(id: string) {
  return problem('not-found', 'limit-not-found', `There is no limit ${id} in this area.`);
}
