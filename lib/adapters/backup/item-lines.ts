import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { canonicalJson } from '../../kernel/index.ts';

/** An item as DynamoDB's own JSON, in which bytes are base64. */
export function lineOf(item: Readonly<Record<string, AttributeValue>>): string {
  return canonicalJson(membersAsText(item));
}

function membersAsText(members: Readonly<Record<string, AttributeValue>>): unknown {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, asText(value)]));
}

function asText(value: AttributeValue): unknown {
  if (value.B) return { B: base64(value.B) };
  if (value.BS) return { BS: value.BS.map(base64) };
  if (value.L) return { L: value.L.map(asText) };
  if (value.M) return { M: membersAsText(value.M) };
  return value;
}

/** Only the tag of a type has a string or an array of strings under it: an attribute called B holds an object. */
export function itemOf(line: string): Record<string, AttributeValue> {
  return JSON.parse(line, (key, value: unknown) => {
    if (key === 'B' && typeof value === 'string') return bytesOf(value);
    if (key === 'BS' && Array.isArray(value) && typeof value[0] === 'string') {
      return value.map(String).map(bytesOf);
    }
    return value;
  }) as Record<string, AttributeValue>;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
