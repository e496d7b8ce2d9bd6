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

  it.each(['http://router:5000', 'https://routes.example.org/osrm/'])(
    'takes the address of a router: %s',
    (url) => {
      expect(readEnv({ TRAVEL_URL: url }).TRAVEL_URL).toBe(url);
    },
  );

  it.each([
    'router:5000',
    'ftp://router',
    '',
    'http://user:secret@router:5000',
    'http://router:5000?key=1',
    'http://router:5000#a',
  ])('refuses “%s” as the address of a router', (url) => {
    expect(() => readEnv({ TRAVEL_URL: url })).toThrow(
      'The setting TRAVEL_URL is wrong: give the address of an OSRM-compatible router without user name or query, for example http://router:5000.',
    );
  });

  it('knows one router that can be rented, and refuses two routers at once', () => {
    expect(readEnv({ TRAVEL_ROUTER: 'amazon-location' }).TRAVEL_ROUTER).toBe('amazon-location');
    expect(() => readEnv({ TRAVEL_ROUTER: 'google' })).toThrow(
      'The setting TRAVEL_ROUTER is wrong: give amazon-location, or leave it out.',
    );
    const both = { TRAVEL_ROUTER: 'amazon-location', TRAVEL_URL: 'http://router:5000' };
    expect(() => readEnv(both)).toThrow(
      'TRAVEL_URL and TRAVEL_ROUTER=amazon-location name two routers, and journeys come from one. Remove one of them.',
    );
  });
});
