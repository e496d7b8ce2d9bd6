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
});
