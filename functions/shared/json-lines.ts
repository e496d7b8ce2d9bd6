import { canonicalJson } from '../../lib/kernel/index.ts';

/** Values as newline-delimited JSON in UTF-8, one a line. */
export function jsonLines(values: readonly unknown[]): Uint8Array {
  return Buffer.from(values.map((value) => `${canonicalJson(value)}\n`).join(''));
}

/** The values of newline-delimited JSON. */
export function readJsonLines(bytes: Uint8Array): unknown[] {
  return Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
