import type { Beside, Owner } from '../../access/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import { $PolicyVersion, type PoliciesStore, type PolicyVersion } from '../../policy/index.ts';
import { allBodies } from './all-bodies.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { policiesOf, policyKey } from './keys.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';
import { putNew } from './writes.ts';

const POLICY: ItemKind<PolicyVersion> = {
  kind: 'policy',
  schema: 1,
  body: $PolicyVersion,
  upcasts: {},
};

export function createPoliciesStore(table: Table, owner: Owner): PoliciesStore<Beside> {
  const range = policiesOf(owner);
  return {
    async publish(version, beside) {
      const refusal = await table.transact([
        putNew(POLICY, policyKey(owner, version.version), version),
        ...besideWrites(owner, beside),
      ]);
      if (!refusal) return ok(version);
      return refused(refusal.what === IDEMPOTENCY.kind ? ALREADY_CLAIMED : taken(version));
    },
    async get(version) {
      const item = await table.get(policyKey(owner, version));
      return item ? bodyOf(POLICY, item) : refused(notFound(version));
    },
    async history(page) {
      return pageOf(POLICY, await table.query(range, { ...page, newestFirst: true }));
    },
    all: () => allBodies(table, POLICY, range),
  };
}

function taken({ version }: PolicyVersion) {
  return problem(
    'conflict',
    'policy-version-taken',
    `Version ${version} of the policy was published by somebody else a moment ago.`,
  );
}

function notFound(version: number) {
  return problem(
    'not-found',
    'policy-version-not-found',
    `This authority has published no version ${version} of its policy.`,
  );
}
