import { afterEach, describe, expect, it, vi } from 'vitest';
import { readEnv } from '../../../functions/shared/env.ts';
import { routerOf } from '../../../functions/shared/travel-source.ts';

describe('the router of an environment', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is none, one’s own by its address, or Amazon Location', () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'KEY');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'SECRET');
    expect(routerOf(readEnv({}))).toBeNull();
    const own = routerOf(readEnv({ TRAVEL_URL: 'http://router:5000' }));
    expect(own).toMatchObject({ name: 'osrm', billed: false });
    const rented = routerOf(readEnv({ TRAVEL_ROUTER: 'amazon-location' }));
    expect(rented).toMatchObject({ name: 'amazon-location', billed: true });
  });

  it('that is rented does not start without credentials', () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', '');
    expect(() => routerOf(readEnv({ TRAVEL_ROUTER: 'amazon-location' }))).toThrow(
      'AWS_ACCESS_KEY_ID is missing',
    );
  });
});
