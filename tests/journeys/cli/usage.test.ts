import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptLocalKeys, publicKeys } from '../../../functions/local-issuer/local-keys.ts';
import { type CliWorld, openCliWorld } from './cli-world.ts';
import { FIRST_REGISTER } from './small-registers.ts';

describe('using the command line', () => {
  let world: CliWorld;
  beforeAll(async () => {
    world = await openCliWorld({ engine: true });
  });
  afterAll(() => world.close());

  it('helps with commands, exit codes and examples', async () => {
    const { exitCode, out, err } = await world.run('--help');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toContain('Ranks settings for a child’s tailored placement list');
    expect(out).toContain('  5  a replay that does not give the same bytes');
    expect(out).toContain('npm run rightplace -- import register edubasealldata20260614.csv');
  });

  it.each([
    ['import register'],
    ['import postcodes'],
    ['register show'],
    ['register diff'],
    ['register make-current'],
    ['register setting'],
    ['match'],
    ['request create'],
    ['request list'],
    ['list create'],
    ['list show'],
    ['list replay'],
    ['policy show'],
    ['policy publish'],
    ['token'],
  ])('helps with %s by an example', async (name) => {
    const { exitCode, out } = await world.run(...name.split(' '), '--help');
    expect(exitCode).toBe(0);
    expect(out).toContain(`Usage: rightplace ${name} `);
    expect(out).toContain(`Examples:\n  npm run rightplace -- ${name}`);
    expect(out).toContain('--data-dir <path>');
  });

  it('shows the help to somebody who names no command, and leaves with 2', async () => {
    const { exitCode, out, err } = await world.run();
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain('Usage: rightplace <command> [options]');
  });

  it.each([
    [
      ['mtach'],
      "Unknown command 'mtach' (Did you mean match?). See npm run rightplace -- --help\n",
    ],
    [
      ['request', 'list'],
      "Required option '--authority <code>' not specified. See npm run rightplace -- request list --help\n",
    ],
    [
      ['request', 'list', '--authority', '38'],
      '--authority "38": must be a DfE local authority code of three digits, for example 383.\n',
    ],
    [
      ['register', 'setting', 'abc'],
      '<key> "abc": must be a URN (6 digits) or a UKPRN (8 digits).\n',
    ],
    [
      ['list', 'replay', '--authority', '383', '--request', 'x', '--version', '0'],
      '--request "x": must be an id of 26 letters and digits (a ULID).\n--version "0": must be a whole number from 1.\n',
    ],
  ])('says what is wrong with %j', async (argv, err) => {
    expect(await world.run(...argv)).toEqual({ exitCode: 2, out: '', err });
  });

  it('prints one problem as JSON on standard error under --json', async () => {
    for (const [argv, code] of [
      [['mtach'], 'wrong-usage'],
      [[], 'wrong-usage'],
      [['request', 'list', '--authority', '38'], 'wrong-usage'],
      [['register', 'show'], 'no-register'],
    ] as const) {
      const { out, err } = await world.run(...argv, '--json');
      expect(out).toBe('');
      expect(JSON.parse(err)).toMatchObject({ code });
    }
  });

  it('refuses a data folder that is a file', async () => {
    const file = world.write('file', 'x');
    const { exitCode, err } = await world.run('register', 'show', '--data-dir', file);
    expect({ exitCode, err }).toEqual({
      exitCode: 2,
      err: `--data-dir ${file} is a file; give a folder.\n`,
    });
  });

  it('leaves with 1 when its surroundings fail', async () => {
    const env = { DYNAMODB_ENDPOINT: 'nonsense' };
    const { exitCode, err } = await world.runIn({ env }, 'register', 'show');
    expect(exitCode).toBe(1);
    expect(err).toContain('The setting DYNAMODB_ENDPOINT is wrong');
  });

  it('says that nothing answers at the endpoint of another engine', async () => {
    const env = { DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' };
    const { exitCode, err } = await world.runIn({ env }, 'register', 'show', '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(err)).toMatchObject({
      code: 'unexpected-failure',
      detail: expect.stringContaining('Nothing answers at DYNAMODB_ENDPOINT http://127.0.0.1:1'),
    });
  });

  it('stops when the person does, and changes nothing', async () => {
    const stop = new AbortController();
    const file = world.write('june.csv', FIRST_REGISTER);
    const running = world.runIn({ signal: stop.signal }, 'import', 'register', file);
    stop.abort();
    expect(await running).toMatchObject({ exitCode: 130, out: '', err: 'Stopped.\n' });
    expect((await world.run('register', 'show')).exitCode).toBe(3);
  });

  it('gives a token to whoever imports registers, and none where it is not clear whose', async () => {
    const token = await world.json('token', '--national');
    expect(token).toMatchObject({
      organisation: { kind: 'national', code: 'england' },
      roles: ['organisation-administrator'],
    });
    const both = await world.run('token', '--national', '--authority', '383');
    expect(both).toMatchObject({
      exitCode: 2,
      err: 'Give one of --authority, --provider, --trust and --national.\n',
    });
  });

  it('prints a token that the local server takes, for a member whom it makes', async () => {
    const args = ['token', '--authority', '383', '--role', 'la-manager'];
    const { out } = await world.run(...args);
    const keys = createLocalJWKSet(publicKeys(await keptLocalKeys(world.dataDir)));
    const { payload } = await jwtVerify(out.trim(), keys, { audience: 'rightplace-api' });
    expect(payload).toMatchObject({
      iss: 'http://localhost:3000/oidc',
      email: 'developer.la.manager@local.example',
      email_verified: true,
      organisation: 'authority:383',
    });
    const again = await world.run(...args, '--person', 'Kim Lee', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ email: 'kim.lee@local.example' });
    const more = ['token', '--authority', '383', '--person', 'Kim Lee', '--json'];
    expect(JSON.parse((await world.run(...more)).out)).toMatchObject({
      roles: ['la-manager', 'case-officer'],
    });
  });

  it('prints no token in production, nor for a role that there is not', async () => {
    const env = { RIGHTPLACE_STAGE: 'prod' };
    const { exitCode, out, err } = await world.runIn({ env }, 'token', '--authority', '383');
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain('in production nobody else');
    const editor = await world.run('token', '--authority', '383', '--role', 'provider-editor');
    expect(editor).toMatchObject({ exitCode: 2, out: '' });
  });
});
