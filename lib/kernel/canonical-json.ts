import { createHash } from 'node:crypto';
import * as z from 'zod';

const $Json = z.json();

/**
 * JSON with keys in code-point order and no spaces, so that equal values have equal bytes. Members
 * that are `undefined` are left out as JSON.stringify does; numbers print as ECMAScript prints them (RFC 8785).
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (member === null || typeof member !== 'object' || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Parses JSON text into plain JSON values; throws on text that is not JSON. */
export function parseJson(text: string): z.infer<typeof $Json> {
  return $Json.parse(JSON.parse(text));
}
