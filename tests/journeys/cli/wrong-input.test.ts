import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestInput } from '../../support/request-input.ts';
import { type CliWorld, openCliWorld } from './cli-world.ts';
import { FIRST_REGISTER } from './small-registers.ts';

const OUTCODES = 'outcode,easting,northing\nLS6,428500,435900\nLS7,430500,\n';

describe('wrong files and input', () => {
  let world: CliWorld;
  beforeAll(async () => {
    world = await openCliWorld({ engine: true });
  });
  afterAll(() => world.close());

  it.each([
    ['import', 'register'],
    ['import', 'postcodes'],
  ])('%s %s refuses a file that is missing, a folder or empty', async (...command) => {
    const missing = join(world.folder, 'missing.csv');
    expect(await world.run(...command, missing)).toEqual({
      exitCode: 2,
      out: '',
      err: `There is no file ${missing}.\n`,
    });
    expect(await world.run(...command, world.folder)).toMatchObject({
      exitCode: 2,
      err: `${world.folder} is a folder. Give a file.\n`,
    });
    const empty = world.write('empty.csv', '');
    expect(await world.run(...command, empty)).toMatchObject({
      exitCode: 2,
      err: `${empty} is empty. Was it saved or downloaded to its end?\n`,
    });
  });

  it('refuses a file that is no register', async () => {
    const { exitCode, err } = await world.run(
      'import',
      'register',
      world.write('names.csv', 'name,town\nAsh,Leeds\n'),
    );
    expect(exitCode).toBe(2);
    expect(err).toContain('The file lacks the columns URN or UKPRN');
  });

  it('looks at where the faults go before it imports', async () => {
    const register = world.write('june.csv', FIRST_REGISTER);
    const asked = ['import', 'register', register, '--faults'];
    const nowhere = join(world.folder, 'nowhere');
    expect(await world.run(...asked, join(nowhere, 'faults.csv'))).toMatchObject({
      exitCode: 2,
      err: `There is no folder ${nowhere} for the faults file.\n`,
    });
    expect((await world.run(...asked, register)).err).toContain('is the file to import');
    mkdirSync(join(world.folder, 'faults'));
    expect((await world.run(...asked, join(world.folder, 'faults'))).err).toContain('is a folder');
    expect((await world.run('register', 'show')).exitCode).toBe(3);
  });

  it('imports postcodes plain and gzipped, and says which rows were wrong', async () => {
    for (const file of [
      world.write('outcodes.csv', OUTCODES),
      world.write('packed', gzipSync(OUTCODES)),
    ]) {
      const { exitCode, out } = await world.run('import', 'postcodes', file);
      expect(exitCode).toBe(0);
      expect(out).toContain('centroids of outcodes\n\n2 rows: 1 imported in 1 area; ');
    }
  });

  it('refuses postcodes that are cut off or zipped', async () => {
    const cut = world.write('cut.csv.gz', gzipSync(OUTCODES).subarray(0, 30));
    expect(await world.run('import', 'postcodes', cut)).toMatchObject({
      exitCode: 2,
      err: 'cut.csv.gz stops before its end. Download it again.\n',
    });
    const zip = world.write('all.zip', 'PK\u0003\u0004 and so on');
    const refused = await world.run('import', 'postcodes', zip);
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toMatch(/^all\.zip is a zip file, which is not opened here\. Unpack it /);
  });

  it('points at every field of a request that is wrong', async () => {
    const input = requestInput({ primaryNeed: 'AUTISM', sex: 'm', wrong: true });
    const file = world.write('wrong.json', JSON.stringify(input));
    const { exitCode, err } = await world.run('match', file, '--authority', '383');
    expect(exitCode).toBe(2);
    const [sentence, ...faults] = err.trimEnd().split('\n');
    expect(sentence).toContain('(and 2 more).');
    expect(faults).toHaveLength(3);
    expect(faults).toContainEqual(
      expect.stringContaining('  /primaryNeed: "AUTISM" is not a SEN2 need code; use one of SPLD'),
    );
  });

  it('says once what is wrong where one field is all of it', async () => {
    const input = requestInput({ home: { postcode: 'ZE1 0AA' } });
    const file = world.write('far.json', JSON.stringify(input));
    const { err } = await world.run('match', file, '--authority', '383');
    expect(err).toMatch(/^ {2}\/home\/postcode: The place of ZE1 0AA is not known: .*\n$/);
  });

  it('refuses a request that is no JSON, too long, or not there', async () => {
    const broken = world.write('broken.json', '{"reference": ');
    const notJson = await world.run('request', 'create', broken, '--authority', '383');
    expect(notJson.exitCode).toBe(2);
    expect(notJson.err).toContain('broken.json is not JSON at /reference: ends at line 1');
    const long = world.write('long.json', ' '.repeat(300_000));
    const tooLong = await world.run('request', 'create', long, '--authority', '383');
    expect(tooLong.err).toContain('has more than 262 KB, which no request has.');
    const silent = await world.runIn(
      { readStdin: async () => '\n' },
      ...['match', '-', '--authority', '383'],
    );
    expect(silent.err).toBe('Standard input is empty; give a request as JSON.\n');
  });
});
