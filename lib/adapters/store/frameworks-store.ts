import type { Owner } from '../../access/index.ts';
import {
  $BandingFramework,
  type BandingFramework,
  type FrameworksStore,
  frameworkInForce,
} from '../../banding/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import { allBodies } from './all-bodies.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import type { ItemKind } from './item.ts';
import { frameworkKey, frameworksOf } from './keys.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';
import { putNew } from './writes.ts';

const FRAMEWORK: ItemKind<BandingFramework> = {
  kind: 'banding-framework',
  schema: 1,
  body: $BandingFramework,
  upcasts: {},
};

export function createFrameworksStore(table: Table, owner: Owner): FrameworksStore {
  const range = frameworksOf(owner);
  return {
    async publish(framework, beside) {
      const refusal = await table.transact([
        putNew(FRAMEWORK, frameworkKey(owner, framework.version), framework),
        ...besideWrites(owner, beside),
      ]);
      if (!refusal) return ok(framework);
      return refused(refusal.what === IDEMPOTENCY.kind ? ALREADY_CLAIMED : taken(framework));
    },
    async list(page) {
      return pageOf(FRAMEWORK, await table.query(range, { ...page, newestFirst: true }));
    },
    async inForce(date) {
      const versions = await allBodies(table, FRAMEWORK, range);
      return versions.ok ? ok(frameworkInForce(versions.value, date)) : versions;
    },
  };
}

function taken({ version }: BandingFramework) {
  return problem(
    'conflict',
    'framework-version-taken',
    `Version ${version} of the banding framework was published by somebody else a moment ago. Look at it, then publish yours as the next version.`,
  );
}
