import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliWorld, openCliWorld } from './cli-world.ts';
import { FIRST_REGISTER, NEWER_REGISTER, OTHER_REGISTER } from './small-registers.ts';

const ID = /[0-9A-HJKMNP-TV-Z]{26}/;

describe('the register on the command line', () => {
  let world: CliWorld;
  beforeAll(async () => {
    world = await openCliWorld({ engine: true });
  });
  afterAll(() => world.close());

  it('says what to do while there is no register', async () => {
    for (const command of ['show', 'diff']) {
      const { exitCode, out, err } = await world.run('register', command);
      expect({ exitCode, out }).toEqual({ exitCode: 3, out: '' });
      expect(err).toBe(
        'No register has been imported yet. Import one: npm run rightplace -- import register <file>\n',
      );
    }
    expect((await world.run('register', 'setting', '100001')).exitCode).toBe(3);
  });

  it('makes the first import current and reports what it found', async () => {
    const file = world.write('june.csv', FIRST_REGISTER);
    const { exitCode, out } = await world.run('import', 'register', file);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^june\.csv is import [0-9A-Z]{26}\.\n/);
    expect(out).toContain('4 rows of 35 columns in utf-8: 4 settings imported, 0 rows left out');
    expect(out).toContain(`Settings that are matched
  mainstream school        3
  special school           1`);
    expect(out).toContain('on-roll-above-capacity       1  5');
    expect(out).toMatch(/Took \d+\.\d s and at most \d+ MB of memory\./);
    expect(out).toContain('It is the current register now.');
  });

  it('shows the current register', async () => {
    const { out } = await world.run('register', 'show');
    expect(out).toMatch(/^The current register is june\.csv, import [0-9A-Z]{26}\n/);
    expect(out).toMatch(/imported \d{1,2} [A-Z][a-z]+ \d{4} at \d\d:\d\d by command line/);
    expect(out).not.toContain('waits');
    expect(await world.json('register', 'show')).toMatchObject({
      import: { fileName: 'june.csv', importedBy: 'command line', report: { imported: 4 } },
      waiting: null,
    });
    expect((await world.run('register', 'diff')).out).toContain(
      'It was the first register, so there was nothing to compare it with.',
    );
  });

  it('changes nothing when the same register comes again, packed or not', async () => {
    const again = world.write('june-again.csv.gz', gzipSync(FIRST_REGISTER));
    const { exitCode, out } = await world.run('import', 'register', again);
    expect(exitCode).toBe(0);
    expect(out).toMatch(
      /^Nothing changed: the file gives the same settings as the current register, june\.csv, imported on /,
    );
    expect(await world.json('import', 'register', again)).toMatchObject({ unchanged: true });
  });

  it('lets a newer file wait, with its diff and its faults, until it is made current', async () => {
    const file = world.write('september.csv', NEWER_REGISTER);
    const faults = join(world.folder, 'faults.csv');
    const { exitCode, out } = await world.run('import', 'register', file, '--faults', faults);
    expect(exitCode).toBe(0);
    const changes = `Compared with the register before:
  Opened: 1
    Beck Academy (100005), opened 1 September 2026, follows Beck High School (100002)
  Closed: 1
    Beck High School (100002), closed 31 August 2026 (Academy Converter), followed by Beck Academy
      (100005)
  Reopened: none
  New, but proposed or closed already: none
  Gone from the file: 1
    Ash Lane Primary School (100001)
  Changed: 1
    Cedar Academy (100003): name “Cedar School” → “Cedar Academy”`;
    expect(out).toContain(changes);
    expect(readFileSync(faults, 'utf8')).toBe(
      '\uFEFFline,column,value,code,detail,action\r\n' +
        '4,NumberOfPupils,940,on-roll-above-capacity,940 on roll and 900 places: both were kept as given.,kept-as-given\r\n',
    );
    const next = /npm run rightplace -- register make-current (\w{26})\n$/.exec(out);
    const importId = next?.[1] ?? '';
    expect(importId).toMatch(ID);

    expect((await world.run('register', 'show')).out).toContain(
      'A newer import waits: september.csv of ',
    );
    expect((await world.run('register', 'diff')).out).toContain(changes);
    expect((await world.run('register', 'setting', '100005')).exitCode).toBe(3);

    const made = await world.run('register', 'make-current', importId);
    expect(made).toEqual({
      exitCode: 0,
      out: `Import ${importId} is the current register now.\n`,
      err: '',
    });
    expect((await world.run('register', 'make-current', importId)).out).toBe(
      `Nothing changed: import ${importId} is the current register already.\n`,
    );
    expect((await world.run('register', 'diff', importId)).out).toContain(
      'It is the current register.',
    );
    const setting = await world.run('register', 'setting', '100005');
    expect(setting.out).toContain('Beck Academy (100005)\n  Academy converter, mainstream school');
    expect(setting.out).toContain('  opened          1 September 2026\n');
    expect(setting.out).toContain('  on roll         850 of 900 places\n');
  });

  it('refuses an import that was compared with another register than the current one', async () => {
    const first = world.write('first-again.csv', FIRST_REGISTER);
    const other = world.write('other.csv', OTHER_REGISTER);
    const waiting = (await world.run('import', 'register', first)).out;
    const waitingId = ID.exec(waiting)?.[0] ?? '';
    const { out } = await world.run('import', 'register', other, '--make-current');
    expect(out).toContain('It is the current register now.');
    const { exitCode, err } = await world.run('register', 'make-current', waitingId);
    expect(exitCode).toBe(4);
    expect(err).toContain('was compared with another register than the one that is current now.');
  });

  it('refuses an import that there is not', async () => {
    const { exitCode, err } = await world.run('register', 'diff', '01JBZ0000000000000000000AA');
    expect({ exitCode, err }).toEqual({
      exitCode: 3,
      err: 'There is no register import 01JBZ0000000000000000000AA.\n',
    });
  });
});

describe('without a server', () => {
  it('starts the engine for each command, and frees the folder after it', async () => {
    const world = await openCliWorld({ engine: false });
    const file = world.write('june.csv', FIRST_REGISTER);
    expect((await world.run('import', 'register', file)).exitCode).toBe(0);
    expect(await world.json('register', 'setting', '100003')).toMatchObject({
      key: '100003',
      name: 'Cedar School',
    });
    expect(() => readFileSync(join(world.dataDir, 'engine.lock'))).toThrow('ENOENT');
    await world.close();
  });
});
