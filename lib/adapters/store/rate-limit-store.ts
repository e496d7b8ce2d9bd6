import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { RateLimitStore } from '../../access/index.ts';
import { sha256 } from '../../kernel/index.ts';
import type { ItemKind } from './item.ts';
import { attemptsKey } from './keys.ts';
import type { Table } from './table.ts';

/** Attempts in one window: the item's revision is their count, so there is nothing else to keep. */
export const $Attempts = z.strictObject({});
const ATTEMPTS: ItemKind<z.infer<typeof $Attempts>> = {
  kind: 'attempts',
  schema: 1,
  body: $Attempts,
  upcasts: {},
};

export function createRateLimitStore(table: Table): RateLimitStore {
  return {
    async take(key, { most, windowSeconds }, now) {
      const window = Math.floor(now / 1000 / windowSeconds);
      // The revision is the count: one more with every attempt, and never more than there may be.
      const refusal = await table.transact([
        {
          what: ATTEMPTS.kind,
          update: attemptsKey(sha256(key), window),
          expression:
            'SET #rev = if_not_exists(#rev, :none) + :one, #kind = :kind, #schema = :schema, #body = :body, #until = :until',
          condition: 'attribute_not_exists(#rev) OR #rev < :most',
          names: {
            '#rev': 'rev',
            '#kind': 'kind',
            '#schema': 'schema',
            '#body': 'body',
            '#until': 'expiresAt',
          },
          values: marshall({
            ':none': 0,
            ':one': 1,
            ':most': most,
            ':kind': ATTEMPTS.kind,
            ':schema': ATTEMPTS.schema,
            ':body': {},
            ':until': (window + 1) * windowSeconds,
          }),
        },
      ]);
      return refusal === null;
    },
  };
}
