import { describe, expect, it } from 'vitest';
import { diffText } from '../../../functions/cli/text/diff-text.ts';
import { faultsText } from '../../../functions/cli/text/faults-text.ts';
import { tableText } from '../../../functions/cli/text/table-text.ts';
import {
  bytesInWords,
  howMany,
  instantInWords,
  wrapped,
} from '../../../functions/cli/text/wording.ts';
import { cautionWords } from '../../../functions/shared/caution-words.ts';

describe('words of the command line', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [812_300, '812 KB'],
    [65_300_000, '65.3 MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(bytesInWords(bytes)).toBe(words);
  });

  it('says instants in London, in winter and in summer', () => {
    expect(instantInWords('2026-01-14T09:05:00Z')).toBe('14 January 2026 at 09:05');
    expect(instantInWords('2026-06-14T23:30:00Z')).toBe('15 June 2026 at 00:30');
  });

  it('counts one and several', () => {
    expect([howMany(1, 'row'), howMany(12_345, 'row')]).toEqual(['1 row', '12,345 rows']);
  });

  it('wraps long text behind an indent and keeps a word that is too long', () => {
    expect(wrapped('one two three four', '  ', 11)).toBe('one two\n  three\n  four');
    expect(wrapped('unbreakable', '', 4)).toBe('unbreakable');
  });

  it('sets columns, numbers to the right and long cells in lines', () => {
    const columns = [
      { head: 'n', align: 'right' as const },
      { head: 'name', width: 8 },
    ];
    expect(
      tableText(columns, [
        [1, 'Cedar'],
        [12, 'Dale High School'],
      ]),
    ).toBe([' n  name', ' 1  Cedar', '12  Dale', '    High', '    School'].join('\n'));
  });

  it('names a caution in a few words', () => {
    expect(cautionWords({ caution: 'unverified', facts: { gates: ['need', 'year-group'] } })).toBe(
      'to check: need, year group',
    );
    expect(cautionWords({ caution: 'placing-suspended', facts: { suspensions: [] } })).toBe(
      'placing suspended',
    );
  });

  it('shows the first ten of a kind, or all of them', () => {
    const added = Array.from({ length: 12 }, (_, i) => ({ key: `1000${10 + i}`, name: `S${i}` }));
    const diff = { opened: [], closed: [], reopened: [], added, gone: [], changed: [] };
    expect(diffText(diff, false)).toContain('S9 (100019)\n    and 2 more (--all)');
    expect(diffText(diff, true)).toContain('S11 (100021)');
    expect(diffText({ ...diff, added: [] }, false)).toBe(
      'Compared with the register before: no setting differs.',
    );
  });

  it('shows faults by code, most first, with their first five lines', () => {
    const faults = [2, 3, 4, 5, 6, 7].map((line) => ({ line, code: 'b', detail: 'wrong' }));
    expect(faultsText({ a: 1, b: 6 }, [{ line: 9, code: 'a', detail: 'odd' }, ...faults])).toBe(
      [
        'Faults: 7',
        '  code  faults  lines               for example',
        '  b          6  2, 3, 4, 5, 6, ...  wrong',
        '  a          1  9                   odd',
      ].join('\n'),
    );
    expect(faultsText({}, [])).toBe('Faults: none');
  });
});
