import { describe, expect, it } from 'vitest';
import { createSignIn } from '../../../functions/shared/create-sign-in.ts';
import { readEnv } from '../../../functions/shared/env.ts';

describe('the environment', () => {
  it.each([
    'http://issuer.example',
    'ftp://issuer.example',
    'issuer.example',
    'http://localhost.evil.example',
  ])('takes no issuer that it would reach in the open: %s', (OIDC_ISSUER) => {
    expect(() => readEnv({ OIDC_ISSUER })).toThrow('The setting OIDC_ISSUER is wrong');
  });

  it.each(['https://issuer.example/tenant', 'http://localhost:3000/oidc', 'http://127.0.0.1:9'])(
    'takes the issuer %s',
    (OIDC_ISSUER) => {
      expect(readEnv({ OIDC_ISSUER })).toMatchObject({
        OIDC_ISSUER,
        API_AUDIENCE: 'rightplace-api',
      });
    },
  );

  it('names the setting of sign-in that is missing', () => {
    const issuer = { OIDC_ISSUER: 'https://issuer.example' };
    expect(createSignIn(readEnv({}))).toBeNull();
    expect(() => createSignIn(readEnv(issuer))).toThrow('The setting OIDC_CLIENT_ID is missing');
    expect(() => createSignIn(readEnv({ ...issuer, OIDC_CLIENT_ID: 'x' }))).toThrow(
      'The setting PUBLIC_URL is missing',
    );
  });

  it('names the setting that is wrong', () => {
    expect(() => readEnv({ DYNAMODB_ENDPOINT: 'nowhere' })).toThrow(
      'The setting DYNAMODB_ENDPOINT is wrong',
    );
  });
});
