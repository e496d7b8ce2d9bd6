import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../lib/kernel/index.ts';

function faultOf(input: string | Uint8Array) {
  const parsed = parseJson(input, 'The file');
  if (parsed.ok) throw new Error('it was read');
  const { code, detail, faults = [] } = parsed.problem;
  return { code, detail, pointer: faults[0]?.pointer };
}

describe('JSON from outside', () => {
  it.each([
    ['text', '{"a": [1, 2.5e3, true, null, "\\u00e9"]}'],
    ['text with a mark of the byte order', '\uFEFF{"a": [1, 2.5e3, true, null, "é"]}'],
    ['bytes', new TextEncoder().encode('\uFEFF{"a": [1, 2.5e3, true, null, "é"]}')],
  ])('is read: %s', (_what, input) => {
    expect(parseJson(input, 'The file')).toEqual({
      ok: true,
      value: { a: [1, 2500, true, null, 'é'] },
    });
  });

  it.each([
    [
      '{"offers": [{"price": 1},\n {"price": NaN}]}',
      '/offers/1/price',
      'is NaN at line 2, column 12, and JSON has no such number; give one',
    ],
    [
      '{"a": -Infinity}',
      '/a',
      'is -Infinity at line 1, column 7, and JSON has no such number; give one',
    ],
    [
      '{"cells": [{"id": "one", "count": ',
      '/cells/0/count',
      'ends at line 1, column 35, where a value is due: it was not saved or sent to its end',
    ],
    [
      '{"a": [1, 2',
      '/a/1',
      'ends at line 1, column 12, where a comma, or the end of the list or object is due: it was not saved or sent to its end',
    ],
    [
      '{"a": [1, "tw',
      '/a/1',
      'has a text in quotes that begins at line 1, column 11 and has no end, or holds what must be escaped',
    ],
    ['{"a": [1,]}', '/a/1', 'has "]" at line 1, column 10, where a value is due'],
    ['{"a/b": {"c": 01}}', '/a~1b/c', 'has "01" at line 1, column 15, where a value is due'],
    [
      '{"a": 1 "b": 2}',
      '/a',
      'has "\\"" at line 1, column 9, where a comma, or the end of the list or object is due',
    ],
    ["{'a': 1}", '', 'has "\'a\'" at line 1, column 2, where a name in double quotes is due'],
    ['{"a" 1}', '/a', 'has "1" at line 1, column 6, where a colon is due'],
    ['{} {}', '', 'has "{" at line 1, column 4, where the end is due'],
    [
      '[1}',
      '/0',
      'has "}" at line 1, column 3, where a comma, or the end of the list or object is due',
    ],
    ['None', '', 'has "None" at line 1, column 1, where a value is due'],
  ])('is refused with its place: %s', (input, pointer, detail) => {
    const at = pointer === '' ? '' : ` at ${pointer}`;
    expect(faultOf(input)).toEqual({
      code: 'not-json',
      detail: `The file is not JSON${at}: ${detail}.`,
      pointer,
    });
  });

  it('is refused where it goes deeper and deeper', () => {
    const { code, pointer } = faultOf('['.repeat(500_000));
    expect([code, pointer]).toEqual(['not-json', '/0'.repeat(50)]);
  });

  it('is refused in another encoding, rather than read with letters missing', () => {
    const latin1 = Buffer.from('{"name": "Café"}', 'latin1');
    const utf16 = Buffer.from('{"name": "Café"}', 'utf16le');
    for (const bytes of [latin1, Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])]) {
      expect(faultOf(bytes)).toEqual({
        code: 'not-utf-8',
        detail: 'The file is not in UTF-8, in which JSON is written. Save or send it as UTF-8.',
        pointer: undefined,
      });
    }
  });
});
