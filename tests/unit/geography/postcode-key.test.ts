import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyAtLevel, spell } from '../../../lib/geography/postcode-key.ts';

const outcode = fc.stringMatching(/^[A-Z]{1,2}[0-9][A-Z0-9]?$/);
const sector = fc.tuple(outcode, fc.integer({ min: 0, max: 9 })).map(([o, d]) => `${o} ${d}`);
const postcode = fc.tuple(sector, fc.stringMatching(/^[A-Z]{2}$/)).map(([s, u]) => `${s}${u}`);

describe('keys of postcodes', () => {
  it.each([
    ['outcode', outcode],
    ['sector', sector],
    ['postcode', postcode],
  ] as const)('spell the same %s again', (level, code) => {
    fc.assert(
      fc.property(code, (text) => {
        const place = keyAtLevel(level, text);
        expect(place && spell(level, place)).toBe(text);
      }),
    );
  });

  it('count within the area, and a part is a division', () => {
    expect(keyAtLevel('outcode', 'LS6')).toEqual({ area: 'LS', key: 222 });
    expect(keyAtLevel('sector', 'LS6 3')).toEqual({ area: 'LS', key: 2223 });
    expect(keyAtLevel('postcode', 'LS6 3HN')).toEqual({ area: 'LS', key: 1_502_943 });
    expect(Math.floor(1_502_943 / 676)).toBe(2223);
    expect(keyAtLevel('outcode', 'W1A')).toEqual({ area: 'W', key: 48 });
  });

  it('are null for a text of another level', () => {
    expect(keyAtLevel('postcode', 'LS6')).toBeNull();
    expect(keyAtLevel('sector', 'LS6')).toBeNull();
    expect(keyAtLevel('sector', 'LS6 3HN')).toBeNull();
    expect(keyAtLevel('outcode', 'LS6 3')).toBeNull();
    expect(keyAtLevel('outcode', '')).toBeNull();
  });
});
