import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodePostcodeArea,
  encodePostcodeArea,
  type PostcodeArea,
} from '../../../lib/geography/index.ts';

const column = (length: number) =>
  fc
    .array(fc.nat(1_300_000), { minLength: length, maxLength: length })
    .map((values) => Uint32Array.from(values));

const centroids = fc.uniqueArray(fc.nat(2_501_199), { maxLength: 30 }).chain((keys) =>
  fc.record({
    keys: fc.constant(Uint32Array.from(keys).sort()),
    eastings: column(keys.length),
    northings: column(keys.length),
  }),
);

const area = fc.record({
  code: fc.stringMatching(/^[A-Z]{1,2}$/),
  postcodes: centroids,
  sectors: centroids,
  outcodes: centroids,
});

const LEEDS: PostcodeArea = {
  code: 'LS',
  postcodes: level([1_502_943], [427_704], [436_032]),
  sectors: level([], [], []),
  outcodes: level([222], [428_660], [435_883]),
};

function level(keys: number[], eastings: number[], northings: number[]) {
  return {
    keys: Uint32Array.from(keys),
    eastings: Uint32Array.from(eastings),
    northings: Uint32Array.from(northings),
  };
}

describe('the packed form of an area', () => {
  it('comes back the same from any offset of a larger buffer', () => {
    fc.assert(
      fc.property(area, fc.integer({ min: 0, max: 7 }), (given, offset) => {
        const packed = encodePostcodeArea(given);
        const pool = new Uint8Array(packed.length + 16).fill(255);
        pool.set(packed, offset);
        const read = decodePostcodeArea(pool.subarray(offset, offset + packed.length));
        expect(read).toEqual(given);
      }),
    );
  });

  it('is these bytes, on every machine', () => {
    const words = [
      '52505041', // RPPA
      '01000000', // version
      '4c530000', // LS
      '01000000',
      '00000000',
      '01000000',
      'dfee1600', // 1,502,943
      'b8860600', // 427,704
      '40a70600', // 436,032
      'de000000', // 222
      '748a0600', // 428,660
      'aba60600', // 435,883
    ];
    expect(Buffer.from(encodePostcodeArea(LEEDS)).toString('hex')).toBe(words.join(''));
  });

  it('refuses foreign and damaged bytes, and says which', () => {
    const packed = encodePostcodeArea(LEEDS);
    expect(() => decodePostcodeArea(new Uint8Array(3))).toThrow(
      'These 3 bytes are not a packed postcode area: a header alone has 24. Import the postcodes again.',
    );
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(60)]);
    expect(() => decodePostcodeArea(zip)).toThrow(
      'These 64 bytes are not a packed postcode area: they begin with "PK\\u0003\\u0004", not "RPPA". Check which object was read.',
    );
    expect(() => decodePostcodeArea(packed.subarray(0, 40))).toThrow(
      'This packed postcode area has 40 bytes where its header says 48. Import the postcodes again.',
    );
    const newer = Uint8Array.from(packed);
    newer[4] = 2;
    expect(() => decodePostcodeArea(newer)).toThrow(
      'This packed postcode area has version 2; this code reads 1. Import the postcodes again.',
    );
  });
});
