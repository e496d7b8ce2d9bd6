import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { ObserveCall } from './test-world.ts';

/** What calls to the table cost on demand, by DynamoDB's rules for sizes and units. */
export interface TableUnits {
  reads: number;
  writes: number;
  /** Bytes of items that were put, and stay. */
  stored: number;
}

type Attributes = Record<string, AttributeValue>;
const $Attributes = z.custom<Attributes>((value) => typeof value === 'object' && value !== null);
const $Put = z.object({ Put: z.object({ Item: $Attributes }) });
const $Transaction = z.object({ TransactItems: z.array(z.looseObject({})) });
const $Found = z.looseObject({
  Item: $Attributes.optional(),
  Items: z.array($Attributes).optional(),
  Responses: z.record(z.string(), z.array($Attributes)).optional(),
});
const $BatchGet = z.object({
  RequestItems: z.record(z.string(), z.object({ Keys: z.array(z.unknown()) })),
});

const READ_BYTES = 4_096;
const WRITE_BYTES = 1_024;

/**
 * Counts as DynamoDB bills. A strongly consistent read takes a unit for each 4 KB begun, of an item or of all that a
 * query finds; a look at nothing takes one. A write in a transaction takes two units for each KB begun. Where the
 * item stands in the index, its copy there takes one for each KB begun, and one more when it leaves.
 */
export function countUnits(): { readonly units: TableUnits; readonly observe: ObserveCall } {
  const units: TableUnits = { reads: 0, writes: 0, stored: 0 };
  const observe: ObserveCall = (command, input, output) => {
    if (command === 'TransactWriteItemsCommand') return countTransaction(units, input);
    if (command === 'UpdateItemCommand') {
      units.writes += 2;
      return;
    }
    const found = $Found.parse(output);
    const half = command === 'QueryCommand' && 'IndexName' in input ? 0.5 : 1;
    const batch = Object.values(found.Responses ?? {}).flat();
    const asked = $BatchGet.safeParse(input);
    if (asked.success) {
      const keys = Object.values(asked.data.RequestItems).flatMap(({ Keys }) => Keys).length;
      units.reads += keys - batch.length;
      for (const item of batch) units.reads += begun(sizeOf(item), READ_BYTES);
      return;
    }
    const items = found.Item ? [found.Item] : (found.Items ?? []);
    const bytes = items.reduce((sum, item) => sum + sizeOf(item), 0);
    units.reads += half * begun(bytes, READ_BYTES);
  };
  return { units, observe };
}

function countTransaction(units: TableUnits, input: object): void {
  for (const write of $Transaction.parse(input).TransactItems) {
    const put = $Put.safeParse(write);
    // An update takes a mark off a small item, or moves a counter: two units, and one for the index.
    const bytes = put.success ? sizeOf(put.data.Put.Item) : 1;
    units.writes += 2 * begun(bytes, WRITE_BYTES);
    if (!put.success) units.writes += 1;
    else {
      units.stored += bytes;
      if ('work' in put.data.Put.Item) units.writes += begun(bytes, WRITE_BYTES);
    }
  }
}

function begun(bytes: number, unit: number): number {
  return Math.max(1, Math.ceil(bytes / unit));
}

/** Names and values in UTF-8, three bytes and one for each member of a list or map. */
function sizeOf(item: Attributes): number {
  return Object.entries(unmarshall(item)).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOf(value),
    0,
  );
}

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(Math.abs(value)).length / 2) + 1;
  if (typeof value !== 'object' || value === null) return 1;
  const members = Array.isArray(value)
    ? value.map((inner) => ['', inner] as const)
    : Object.entries(value);
  return (
    3 +
    members.reduce((sum, [name, inner]) => sum + 1 + Buffer.byteLength(name) + bytesOf(inner), 0)
  );
}
