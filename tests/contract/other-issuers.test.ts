import { expect, it } from 'vitest';
import { createLocalIssuer } from '../../functions/local-issuer/create-local-issuer.ts';
import { keptLocalKeys } from '../../functions/local-issuer/local-keys.ts';
import { createOpenIdSignIn } from '../../lib/adapters/sign-in/open-id-sign-in.ts';
import { startTestIssuer } from '../support/test-issuer.ts';
import { openTestWorld } from '../support/test-world.ts';

function signInOf(issuer: string) {
  const settings = { issuer, clientId: 'rightplace', publicUrl: 'https://rightplace.example' };
  return createOpenIdSignIn(() => settings);
}

it('an issuer that ends its own session is asked to, and sends people back here', async () => {
  const issuer = await startTestIssuer({ end_session_endpoint: 'https://issuer.example/end' });
  const url = new URL((await signInOf(issuer.issuer).endUrl('the-token', '/signed-out')) ?? '');
  expect(url.origin + url.pathname).toBe('https://issuer.example/end');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    id_token_hint: 'the-token',
    post_logout_redirect_uri: 'https://rightplace.example/signed-out',
  });
  await issuer.close();
});

it('the issuer is asked with PKCE, state and nonce, and told to come back here', async () => {
  const issuer = await startTestIssuer();
  const begun = await signInOf(issuer.issuer).begin('/');
  const { searchParams } = new URL(begun.ok ? begun.value.url : '');
  expect(Object.fromEntries(searchParams)).toMatchObject({
    client_id: 'rightplace',
    response_type: 'code',
    scope: 'openid email profile',
    redirect_uri: 'https://rightplace.example/sign-in/return',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  });
  await issuer.close();
});

it('an issuer that cannot be reached stops nobody from signing out, and is tried again', async () => {
  const issuer = await startTestIssuer();
  await issuer.close();
  const signIn = signInOf(issuer.issuer);
  expect(await signIn.endUrl(null, '/')).toBeNull();
  const unreachable = { problem: { kind: 'not-ready', code: 'issuer-unreachable' } };
  expect(await signIn.begin('/')).toMatchObject(unreachable);
  expect(await signIn.begin('/')).toMatchObject(unreachable);
});

it('the local issuer, at which anybody is anybody, does not start in production', async () => {
  const world = await openTestWorld({ demo: false });
  const keys = await keptLocalKeys(world.dataDir);
  await world.close();
  const local = { base: 'http://localhost:3000', keys, people: [], stylesheets: [] };
  const settings = { ...local, isProduction: true };
  expect(() => createLocalIssuer(settings)).toThrow('does not start in production');
});
