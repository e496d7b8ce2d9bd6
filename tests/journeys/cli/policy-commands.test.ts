import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyInput } from '../../support/published-input.ts';
import { type CliWorld, openCliWorld } from './cli-world.ts';

describe('the policy by the command line', () => {
  let world: CliWorld;
  beforeAll(async () => {
    world = await openCliWorld({ engine: true });
  });
  afterAll(() => world.close());

  function publish(name: string, change: Readonly<Record<string, unknown>>) {
    // The command line runs by the real clock, and no policy is backdated.
    const file = world.write(name, JSON.stringify(policyInput(change)));
    return world.run('policy', 'publish', file, '--authority', '383');
  }

  it('shows the national pack while an authority has published none', async () => {
    const { exitCode, out } = await world.run('policy', 'show', '--authority', '383');
    expect(exitCode).toBe(0);
    expect(out).toContain('authority 383 ranks by 2014-act 1: Children and Families Act 2014');
    expect(out).toContain('It has published no policy of its own for that day');
    expect(out).toMatch(/\nneed fit +0\.3\n/);
  });

  it('publishes a version for a day to come', async () => {
    const { exitCode, out, err } = await publish('policy.json', { inForceFrom: '2126-09-01' });
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toBe(
      'Published version 1 of the policy of authority 383, in force from 1 September 2126.\n\n' +
        'Changed from the version before:\n' +
        '  weights: distance, from 0.2 to 0.25\n' +
        '  weights: quality, from 0.1 to 0.05\n',
    );
  });

  it('shows what is to come, and what is in force on a day', async () => {
    const today = await world.run('policy', 'show', '--authority', '383');
    expect(today.out).toContain(
      'Version 1 comes into force on 1 September 2126.\n  Families asked for closer schools.',
    );
    const then = ['policy', 'show', '--authority', '383', '--on', '2126-09-01'];
    const { out } = await world.run(...then);
    expect(out).toContain('On 1 September 2126 authority 383 ranks by 2014-act 383-1');
    expect(out).toMatch(
      /Version 1, in force from 1 September 2126, published .* by command line\n/,
    );
    expect(out).toContain('  weights: distance, from 0.2 to 0.25\n');
    expect(out).toMatch(/\ndistance +0\.25\n/);
    expect(await world.json(...then)).toMatchObject({
      pack: { version: '383-1' },
      version: { version: 1, publishedBy: 'command line' },
      toCome: [],
    });
  });

  it.each([
    [
      'a backdated one',
      { inForceFrom: '2020-01-01' },
      /The policy was not published: a policy is not backdated: 2020-01-01 is before today, /,
    ],
    [
      'one without a reason',
      { reason: undefined },
      /The policy in .*wrong\.json is not valid at \/reason: is missing; give text\./,
    ],
  ])('refuses %s', async (_what, change, err) => {
    const refusal = await publish('wrong.json', change);
    expect(refusal).toMatchObject({ exitCode: 2, out: '', err: expect.stringMatching(err) });
  });
});
