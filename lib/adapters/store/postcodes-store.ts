import { NATIONAL } from '../../access/index.ts';
import {
  $PostcodeManifest,
  type PostcodeImports,
  type PostcodeManifest,
} from '../../geography/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import { besideWrites } from './beside.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { pointerKey } from './keys.ts';
import type { Table } from './table.ts';
import { putRevision } from './writes.ts';

const MANIFEST: ItemKind<PostcodeManifest> = {
  kind: 'postcode-manifest',
  schema: 1,
  body: $PostcodeManifest,
  upcasts: {},
};

export function createPostcodesStore(table: Table): PostcodeImports {
  const key = pointerKey(NATIONAL, 'POSTCODES');
  return {
    async current() {
      const item = await table.get(key);
      if (!item) return null;
      const manifest = bodyOf(MANIFEST, item);
      // Without a readable manifest no postcode can be found: that is broken infrastructure.
      if (!manifest.ok) throw new Error(manifest.problem.detail);
      return { manifest: manifest.value, revision: item.rev };
    },
    async replace(manifest, expectedRevision, beside) {
      const write = putRevision(MANIFEST, key, manifest, expectedRevision);
      const refusal = await table.transact([write, ...besideWrites(NATIONAL, beside)]);
      if (!refusal) return ok(manifest);
      return refused(
        problem(
          'stale',
          'postcodes-changed',
          'Other postcodes were imported at the same time. Import the file again.',
        ),
      );
    },
  };
}
