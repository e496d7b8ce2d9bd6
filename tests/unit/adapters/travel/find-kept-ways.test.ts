import { describe, expect, it } from 'vitest';
import { createFindKeptWays } from '../../../../lib/adapters/travel/index.ts';
import type { KeptWays } from '../../../../lib/geography/index.ts';

const HOME = { easting: 430_704, northing: 433_540 };
const SETTING = { easting: 430_704, northing: 440_040 };
const WAY = { metres: 7_200, seconds: 900 };

describe('ways that are kept', () => {
  it('are found all the same where they cannot be kept, and that is told', async () => {
    const told: unknown[] = [];
    const broken: KeptWays = {
      find: async () => Promise.reject(new Error('cannot be read')),
      keep: async () => Promise.reject(new Error('cannot be written')),
    };
    const asked: unknown[] = [];
    const find = createFindKeptWays(
      'rented',
      async (from) => {
        asked.push(from);
        return new Map([['430704-440040', WAY]]);
      },
      broken,
      (error) => told.push(error),
    );
    expect(await find(HOME, [SETTING])).toEqual(new Map([['430704-440040', WAY]]));
    expect(told).toEqual([new Error('cannot be read'), new Error('cannot be written')]);
    // The middle of the square from 430,500 to 430,750 and from 433,500 to 433,750.
    expect(asked).toEqual([{ easting: 430_625, northing: 433_625 }]);
  });
});
