import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPractice } from '../../../functions/use-cases/import-practice.ts';
import { NATIONAL, type Principal } from '../../../lib/access/index.ts';
import { readPracticeSnapshot } from '../../../lib/inclusion/index.ts';
import { openTestWorld, type TestWorld } from '../../support/test-world.ts';
import { type CliWorld, openCliWorld } from './cli-world.ts';
import { FIRST_REGISTER } from './small-registers.ts';

const SUSPENSIONS = `time_period,time_identifier,geographic_level,school_urn,headcount,suspension,susp_rate
202425,Academic year,National,,8000000,900000,11.3
202425,Academic year,School,100002,850,85,10
202425,Academic year,School,100003,96,c,c
202425,Academic year,School,100004,940,some,some
202425,Academic year,School,999999,100,4,4
`;
const OFSTED = `URN,Inspection start date,Safeguarding standards,Inclusion
100002,12/01/2026,Met,Strong standard
`;

describe('importing published figures', () => {
  let world: CliWorld;
  beforeAll(async () => {
    world = await openCliWorld({ engine: true });
  });
  afterAll(() => world.close());

  it('tells an administrator what a file gave, what was wrong and what the register has not', async () => {
    expect(
      (await world.run('import', 'register', world.write('june.csv', FIRST_REGISTER))).exitCode,
    ).toBe(0);
    const file = world.write('exc_school.csv', SUSPENSIONS);
    const faults = join(world.folder, 'faults.csv');
    const { exitCode, out } = await world.run(
      'import',
      'practice',
      'suspensions',
      file,
      '--faults',
      faults,
    );
    expect(exitCode).toBe(0);
    expect(out).toContain('exc_school.csv: suspensions');
    expect(out).toContain(
      '5 rows: figures of 2 settings read, 1 row left out as wrong. 2 settings changed.',
    );
    expect(out).toMatch(/not a school +1/);
    expect(out).toMatch(/not published +1/);
    expect(out).toContain('1 setting not in the register, kept all the same: 999999');
    expect(out).toContain('“some” is no number from 0 to 10,000');
    expect(readFileSync(faults, 'utf8')).toContain('5,susp_rate,some,invalid-number,');
  });

  it('changes nothing when the same file comes again', async () => {
    const file = world.write('exc_school.csv', SUSPENSIONS);
    expect(await world.json('import', 'practice', 'suspensions', file)).toMatchObject({
      fileName: 'exc_school.csv',
      changed: 0,
      importId: null,
      report: { rows: 5, read: 2, settings: 2 },
    });
    const { out } = await world.run('import', 'practice', 'suspensions', file);
    expect(out).toContain('Nothing was changed: these figures, or newer ones, are there already.');
  });

  it('lays another kind over it', async () => {
    const file = world.write('ofsted.csv', OFSTED);
    expect(await world.json('import', 'practice', 'inspections', file)).toMatchObject({
      changed: 1,
      snapshotId: expect.stringMatching(/^[0-9a-f]{64}$/),
      report: { kind: 'inspections', unknownSettings: 0, faultsByCode: {} },
    });
  });

  it.each([
    [
      ['exclusions', 'june.csv'],
      '<kind> "exclusions": must be one of suspensions, absence, inspections, reintegration, notional-sen.',
    ],
    [
      ['absence', 'june.csv'],
      'The file lacks the columns time_period and sess_overall_percent. Its header has',
    ],
    [['absence', 'missing.csv'], 'There is no file'],
  ])('refuses %j', async ([kind = '', name = ''], sentence) => {
    const { exitCode, out, err } = await world.run(
      'import',
      'practice',
      kind,
      join(world.folder, name),
    );
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(sentence);
  });
});

describe('the national practice', () => {
  const somebody: Principal = {
    person: 'somebody',
    organisation: NATIONAL,
    roles: ['organisation-administrator'],
  };
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
  });
  afterAll(() => world.close());

  async function* bytes(text: string): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const give = (kind: 'suspensions' | 'inspections', name: string, text: string) =>
    importPractice(world.deps, somebody, kind, { name, bytes: bytes(text) });

  it('is one snapshot of all kinds, with the pointer telling the newest import of each', async () => {
    expect(await world.deps.practice.current()).toBeNull();
    expect(await give('suspensions', 'exc_school.csv', SUSPENSIONS)).toMatchObject({
      ok: true,
      value: { entry: { changed: 2, before: null }, report: { unknownSettings: null } },
    });
    const first = await world.deps.practice.current();
    world.clock.now += 60_000;
    expect(await give('inspections', 'ofsted.csv', OFSTED)).toMatchObject({
      ok: true,
      value: { entry: { changed: 1, before: first?.pointer.snapshotId } },
    });
    const current = await world.deps.practice.current();
    expect(current).toMatchObject({
      revision: 2,
      pointer: {
        settings: 2,
        lastImports: {
          suspensions: {
            importedAt: '2026-11-23T10:00:00.000Z',
            fileName: 'exc_school.csv',
            settings: 2,
          },
          inspections: {
            importedAt: '2026-11-23T10:01:00.000Z',
            fileName: 'ofsted.csv',
            settings: 1,
          },
        },
      },
    });
    const snapshot = await world.deps.objects.get('practice', current?.pointer.snapshotId ?? '');
    const practice = readPracticeSnapshot(snapshot ?? new Uint8Array());
    expect(practice.get('100002')).toMatchObject({
      suspensions: { value: 10, year: '2024/25' },
      inspections: [{ date: '2026-01-12', grades: { inclusion: 'strong-standard' } }],
    });
    expect([...practice.keys()]).toEqual(['100002', '999999']);
  });

  it('is not moved, and no import recorded, by a file that changes nothing', async () => {
    const before = await world.deps.practice.current();
    expect(await give('inspections', 'again.csv', OFSTED)).toMatchObject({
      ok: true,
      value: { entry: null },
    });
    expect(await world.deps.practice.current()).toEqual(before);
  });

  it('refuses the second of two imports at the same time, and keeps the first', async () => {
    const other = OFSTED.replace('Strong standard', 'Exceptional');
    const later = OFSTED.replace('12/01/2026', '13/01/2026');
    const current = world.deps.practice.current;
    const outrun = {
      ...world.deps,
      practice: {
        ...world.deps.practice,
        async current() {
          const seen = await current();
          expect((await give('inspections', 'first.csv', other)).ok).toBe(true);
          return seen;
        },
      },
    };
    const second = { name: 'second.csv', bytes: bytes(later) };
    expect(await importPractice(outrun, somebody, 'inspections', second)).toMatchObject({
      ok: false,
      problem: {
        kind: 'stale',
        code: 'practice-changed',
        detail: expect.stringContaining('second.csv'),
      },
    });
    expect((await current())?.pointer.lastImports.inspections?.fileName).toBe('first.csv');
  });
});
