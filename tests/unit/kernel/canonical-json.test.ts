import { describe, expect, it } from 'vitest';
import { canonicalJson, jsonPointer, sha256 } from '../../../lib/kernel/index.ts';

describe('canonical JSON', () => {
  it('writes equal values with equal bytes, whatever the order of their members', () => {
    const one = { b: [{ y: 1, x: null }], a: 'é', undefined: undefined };
    const other = { a: 'é', b: [{ x: null, y: 1 }] };
    expect(canonicalJson(one)).toBe('{"a":"é","b":[{"x":null,"y":1}]}');
    expect(canonicalJson(other)).toBe(canonicalJson(one));
  });

  it('names content by SHA-256', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('points at members as RFC 6901 does', () => {
    expect(jsonPointer(['a/b', 0, 'm~n'])).toBe('/a~1b/0/m~0n');
  });
});
