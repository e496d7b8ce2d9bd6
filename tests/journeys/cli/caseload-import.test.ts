import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseloadCsv, csvChildren } from '../../support/caseload-csv.ts';
import { type CliWorld, openCliWorld } from './cli-world.ts';

let cli: CliWorld;
beforeAll(async () => {
  cli = await openCliWorld({ engine: true });
});
afterAll(() => cli.close());

const AUTHORITY = ['--authority', '991'];

it('a file of children is looked at, applied, and found unchanged afterwards', async () => {
  const bad = { reference: 'CL-bad', born: '46266' };
  const file = cli.write('export.csv', caseloadCsv([...csvChildren(3), bad]));
  const looked = await cli.run('caseload', 'import', file, ...AUTHORITY);
  expect(looked.exitCode).toBe(0);
  expect(looked.out).toContain(
    '3 new, 0 changed, 0 unchanged, 0 closed already, 0 known twice, 1 lines with errors.',
  );
  expect(looked.out).toContain('Column ‘Forename’ was left out: Rightplace keeps no names');
  expect(looked.out).toMatch(/5 {2}Date of birth {2}46266 {2}is a spreadsheet’s number/);
  expect(looked.out).toContain('Nothing was applied. Repeat with --apply to apply it.');
  expect((await cli.run('request', 'list', ...AUTHORITY)).out).not.toContain('CL-0');

  const applied = await cli.run('caseload', 'import', file, ...AUTHORITY, '--apply');
  expect(applied.out).toContain('Applied: 3 requests made, 0 changed, 0 rows refused.');
  expect((await cli.run('request', 'list', ...AUTHORITY)).out).toContain('CL-2');
  const again = await cli.json('caseload', 'import', file, ...AUTHORITY, '--apply');
  expect(again).toMatchObject({ status: 'previewed', counts: { new: 0, unchanged: 3, faulty: 1 } });
});

it('a file that cannot be read is wrong usage', async () => {
  const file = cli.write('notes.txt', 'just some text');
  const { exitCode, err } = await cli.run('caseload', 'import', file, ...AUTHORITY);
  expect(exitCode).toBe(2);
  expect(err).toContain('The file has no header that can be read');
});
