import { expect, it } from 'vitest';
import { ok } from '../../../lib/kernel/index.ts';
import { openTestWorld } from '../../support/test-world.ts';
import { openWebWorld } from '../../support/web-world.ts';

it('sixty sign-ins may be begun from one address in ten minutes, and what is kept of it is a hash', async () => {
  const stored: string[] = [];
  const world = await openTestWorld({
    demo: false,
    observe: (_command, input) => stored.push(JSON.stringify(input)),
  });
  const pending = {
    state: 'a state of sixteen characters',
    nonce: 'a nonce of sixteen characters',
    verifier: 'a verifier of at least forty-three characters',
    returnTo: '/',
  };
  const signIn = {
    begin: async () => ok({ url: 'https://issuer.example/auth', pending }),
    complete: () => Promise.reject(new Error('Nobody comes back.')),
    endUrl: async () => null,
  };
  const { web } = openWebWorld({ deps: { ...world.deps, signIn } });
  const from = async (sourceIp: string) => {
    const event = { requestContext: { identity: { sourceIp } } };
    return (await web.request('http://localhost/sign-in', {}, event)).status;
  };
  for (let n = 0; n < 60; n += 1) expect(await from('192.0.2.44')).toBe(303);
  expect(await from('192.0.2.44')).toBe(429);
  expect(await from('192.0.2.45')).toBe(303);
  // Half of an address of the newer kind is one household's.
  for (let n = 0; n < 60; n += 1) {
    expect(await from(`2001:db8:1:2:${n.toString(16)}::1`)).toBe(303);
  }
  expect(await from('2001:db8:1:2:ffff::1')).toBe(429);
  world.clock.now += 600_000;
  expect(await from('192.0.2.44')).toBe(303);
  expect(stored.join('\n')).not.toMatch(/192\.0\.2|2001:db8/);
  await world.close();
});
