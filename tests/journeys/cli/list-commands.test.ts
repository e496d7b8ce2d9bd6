import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { requestInput } from '../../support/request-input.ts';
import { type CliWorld, openCliWorld } from './cli-world.ts';
import { FIRST_REGISTER } from './small-registers.ts';

const $Made = z.object({ id: z.string(), version: z.int().optional() });

describe('requests and lists on the command line', () => {
  let world: CliWorld;
  let file: string;
  let requestId: string;
  beforeAll(async () => {
    world = await openCliWorld({ engine: true });
    file = world.write(
      'request.json',
      JSON.stringify(requestInput({ requestedSettings: ['100001'] })),
    );
  });
  afterAll(() => world.close());

  it('has nothing to rank before a register is imported', async () => {
    const { exitCode, err } = await world.run('match', file, '--authority', '383');
    expect(exitCode).toBe(3);
    expect(err).toContain('No register has been imported yet');
    await world.run('import', 'register', world.write('june.csv', FIRST_REGISTER));
  });

  it('ranks a request without storing it', async () => {
    const { exitCode, out, err } = await world.run('match', file, '--authority', '383');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toContain(
      'T-0001: Year 7 from 1 September 2027, autistic spectrum disorder, day, band 4',
    );
    expect(out).toContain('Settings that can be suitable are ordered by how well');
    expect(out).toContain('4 settings considered, 3 suitable.');
    expect(out).toMatch(/\n {3}1 {2}Cedar School +0\.\d\d +2\.2 +9 /);
    expect(out).toContain('\n1. Cedar School (100003)\n  Rank 1 of 3 suitable settings');
    expect(out).toContain('Requested by the family: Ash Lane Primary School (100001)\n');
    expect(out).toContain('The mix calls for an independent setting, and none is suitable');
    expect(await world.json('request', 'list', '--authority', '383')).toEqual({
      items: [],
      more: false,
    });
  });

  it('takes the request from standard input, and answers in JSON alone', async () => {
    const { exitCode, out, err } = await world.runIn(
      { readStdin: async () => `\uFEFF${JSON.stringify(requestInput())}` },
      ...['match', '-', '--authority', '383', '--json'],
    );
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      recommended: [{ rank: 1, evaluation: { settingKey: '100003' } }, { rank: 2 }, { rank: 3 }],
      counts: { considered: 4, suitable: 3 },
    });
  });

  it('tells families why in plain English, without scores', async () => {
    const { out } = await world.run('match', file, '--authority', '383', '--family');
    expect(out).toContain('This school is number 1 of the 3 that could suit your child.');
    expect(out).toContain('Your rights');
    expect(out).not.toContain('score');
  });

  it('tells why one setting stands where it stands', async () => {
    const asked = ['match', file, '--authority', '383', '--why'];
    const listed = await world.run(...asked, '100003');
    expect(listed.out).toMatch(/^Cedar School \(100003\): recommended at rank 1\n/);
    const failed = await world.run(...asked, '100001');
    expect(failed.out).toMatch(/^Ash Lane Primary School \(100001\): not recommended\n/);
    expect((await world.run(...asked, '999999')).exitCode).toBe(3);
  });

  it('records a request and lists it', async () => {
    const created = await world.json('request', 'create', file, '--authority', '383');
    requestId = $Made.parse(created).id;
    const listed = await world.run('request', 'list', '--authority', '383');
    expect(listed.out).toMatch(
      new RegExp(`\n${requestId}  T-0001     Year 7  ASD    1 September 2027  day    1 on `),
    );
    expect((await world.run('request', 'list', '--authority', '380')).out).toMatch(
      /^Authority 380 has no requests\. Record one: /,
    );
  });

  it('has no list to show before one is made', async () => {
    const asked = ['--authority', '383', '--request', requestId];
    const none = await world.run('list', 'show', ...asked);
    expect(none.exitCode).toBe(3);
    expect(none.err).toContain(
      `npm run rightplace -- list create --authority 383 --request ${requestId}`,
    );
    const others = await world.run('list', 'create', '--authority', '380', '--request', requestId);
    expect(others.exitCode).toBe(3);
  });

  it('makes lists, shows the latest or the one named, and replays them', async () => {
    const asked = ['--authority', '383', '--request', requestId];
    const made = await world.run('list', 'create', ...asked);
    expect(made.out).toMatch(new RegExp(`^List 1 of request ${requestId} \\(revision 1\\), made `));
    expect(made.out).toContain(`list replay --authority 383 --request ${requestId} --version 1`);
    expect($Made.parse(await world.json('list', 'create', ...asked)).version).toBe(2);

    expect((await world.run('list', 'show', ...asked)).out).toMatch(/^List 2 of request /);
    const first = await world.run('list', 'show', ...asked, '--version', '1');
    expect(first.out).toMatch(/^List 1 of request /);
    expect((await world.run('list', 'show', ...asked, '--version', '3')).exitCode).toBe(3);

    const replayed = await world.run('list', 'replay', ...asked, '--version', '1');
    expect(replayed.exitCode).toBe(0);
    expect(replayed.out).toMatch(/: same, byte for byte \(body [0-9a-f]{64}\)\.\n$/);
  });

  it('gives a list as CSV, one row a setting', async () => {
    const asked = ['list', 'show', '--authority', '383', '--request', requestId, '--csv'];
    const { out } = await world.run(...asked);
    const lines = out.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFlist,standing,rank,setting key,setting,/);
    expect(lines[1]).toMatch(/ version 2,recommended,1,100003,Cedar School,/);
    expect(lines).toHaveLength(6);
    expect(await world.run(...asked, '--json')).toMatchObject({ exitCode: 2, out: '' });
  });
});
