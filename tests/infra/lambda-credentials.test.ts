import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultProvider } from '../../infra/runtime/lambda-credentials.ts';

describe('credentials of a function', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('are the ones that Lambda puts into the environment', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_SESSION_TOKEN', 'token');
    expect(await defaultProvider()()).toEqual({
      accessKeyId: 'id',
      secretAccessKey: 'secret',
      sessionToken: 'token',
    });
  });

  it('are looked for nowhere else', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', '');
    await expect(defaultProvider()()).rejects.toThrow('AWS_ACCESS_KEY_ID is missing');
  });
});
