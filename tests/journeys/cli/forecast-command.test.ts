import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $Forecast } from '../../../lib/commissioning/index.ts';
import { caseloadCsv, totalRow } from '../../support/plans-csv.ts';
import { type CliWorld, openCliWorld } from './cli-world.ts';

const SERIES = ['Ambledon', 'Westmere', 'Tarnshire'].map((name, i) => ({
  code: `99${i}`,
  name,
  first: 2019,
  totals: [1_000, 1_100, 1_190, 1_320, 1_440, 1_600, 1_780].map((total) => total * (i + 1)),
}));

describe('a manager forecasts plans on the command line', () => {
  let world: CliWorld;
  let file: string;
  beforeAll(async () => {
    world = await openCliWorld({ engine: false });
    file = world.write('caseload.csv.gz', gzipSync(caseloadCsv(SERIES)));
  });
  afterAll(() => world.close());

  it('reads a compressed file and tells every authority with its interval', async () => {
    const { exitCode, out, err } = await world.run('forecast', file);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toMatch(/Westmere \(991\) +3,560 +3,9\d\d \(3,\d{3} to [34],\d{3}\)/);
    expect(out).toContain('How far such forecasts were out');
  });

  it('keeps to the authorities and years asked for', async () => {
    const given = await world.json('forecast', file, '--authority', '992,990', '--years', '1');
    const { authorities, base } = $Forecast.parse(given);
    expect(base).toBe(2025);
    expect(authorities.map(({ name, years }) => [name, years.length])).toEqual([
      ['Ambledon', 1],
      ['Tarnshire', 1],
    ]);
  });

  it('tells of wrong rows beside the forecast', async () => {
    const wrong = world.write(
      'wrong.csv',
      caseloadCsv(SERIES, [totalRow(2026, '990', 'Ambledon', 'many')]),
    );
    const { exitCode, out, err } = await world.run('forecast', wrong);
    expect([exitCode, out.length > 0]).toEqual([0, true]);
    expect(err).toBe('caseload, line 23: ehcplans is "many", not a number of plans; left out\n');
  });

  it.each([
    [['--authority', '123'], 'has no plans of 123 in 2025'],
    [['--authority', 'Leeds'], 'three-digit codes'],
    [['--years', '9'], 'must be from 1 to 5'],
    [['--needs', 'nowhere.csv'], 'There is no file'],
  ])('refuses %j', async (options, words) => {
    const { exitCode, err, out } = await world.run('forecast', file, ...options);
    expect([exitCode > 1, out, err]).toEqual([true, '', expect.stringContaining(words)]);
  });

  it('refuses a compressed file that was cut off', async () => {
    const cut = world.write('cut.csv.gz', gzipSync(caseloadCsv(SERIES)).subarray(0, 60));
    const { exitCode, err } = await world.run('forecast', cut);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('does not end as it should')]);
  });
});
