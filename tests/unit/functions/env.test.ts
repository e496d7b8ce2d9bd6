import { describe, expect, it } from 'vitest';
import { readEnv } from '../../../functions/shared/env.ts';

const SECRET = 'a-secret-long-enough';

describe('the environment', () => {
  it.each([
    [{ RIGHTPLACE_STAGE: 'prod', DEV_TOKEN_SECRET: SECRET }],
    [{ NODE_ENV: 'production', DEV_TOKEN_SECRET: SECRET }],
  ])('refuses development tokens in production: %o', (source) => {
    expect(() => readEnv(source)).toThrow('DEV_TOKEN_SECRET is set on a production start');
  });

  it('takes them on a laptop', () => {
    expect(readEnv({ DEV_TOKEN_SECRET: SECRET }).DEV_TOKEN_SECRET).toBe(SECRET);
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
