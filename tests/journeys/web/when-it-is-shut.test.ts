import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseEverybody } from '../../../functions/shared/authenticate.ts';
import { createDeps, localDynamo, localObjects } from '../../../functions/shared/create-deps.ts';
import type { LogEntry } from '../../../functions/shared/log.ts';
import type { Owner } from '../../../lib/access/index.ts';
import { NO_UPLOADS } from '../../support/no-uploads.ts';
import { openTestWorld, type TestWorld } from '../../support/test-world.ts';
import { openWebWorld } from '../../support/web-world.ts';

const AMBLEDON: Owner = { kind: 'authority', code: '990' };
const UNTIL = 'You will be able to use it from 6pm on 3 June.';

describe('pages of a service that is shut', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  it('say when it opens again, to everybody, and that programs may come back later', async () => {
    const web = openWebWorld(world, { RIGHTPLACE_SHUTTER: UNTIL });
    const officer = await web.signIn(AMBLEDON, 'case-officer');
    for (const path of ['/', '/sign-in', '/authority/990/requests', '/no-such-page']) {
      const seen = await officer.get(path);
      expect([path, seen.status]).toEqual([path, 503]);
      expect(seen.text).toContain('Sorry, the service is unavailable');
      expect(seen.text).toContain(UNTIL);
      expect(seen.headers.get('retry-after')).toBe('1800');
      expect(seen.headers.get('cache-control')).toBe('no-store');
    }
    expect((await officer.post('/organisation', { organisation: 'x' })).status).toBe(503);
  });

  it('still look as they should, and say how accessible they are', async () => {
    const { browser } = openWebWorld(world, { RIGHTPLACE_SHUTTER: UNTIL });
    const seen = await browser().get('/accessibility');
    expect(seen.status).toBe(200);
    const [, style = ''] = /href="(\/assets\/govuk\.[^"]+)"/.exec(seen.html) ?? [];
    expect((await browser().get(style)).status).toBe(200);
  });

  it('say that nobody can sign in where no issuer is set up', async () => {
    const seen = await openWebWorld(world).browser().get('/sign-in');
    expect(seen.status).toBe(503);
    expect(seen.text).toContain('Nobody can sign in yet');
    expect(seen.text).not.toContain('OIDC');
  });
});

it('pages whose table cannot be reached say so, and tell the log', async () => {
  const logged: LogEntry[] = [];
  const deps = createDeps({
    uploads: NO_UPLOADS,
    // Nothing listens there.
    client: localDynamo('http://127.0.0.1:9'),
    tableName: 'rightplace',
    objects: localObjects(tmpdir()),
    authenticate: () => refuseEverybody,
    log: (entry) => logged.push(entry),
    now: Date.now,
    codeVersion: 'test',
  });
  const { web } = openWebWorld({ deps });
  const answer = await web.request('http://localhost/account', {
    headers: { cookie: 'session=somebody' },
  });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('60');
  expect(await answer.text()).toContain('in a few minutes');
  expect(logged.map(({ level, code }) => `${level} ${code}`)).toEqual(['error store-unreachable']);
});

describe('forms', () => {
  it('are compared with the address under which people reach the pages, where that is known', async () => {
    const world = await openTestWorld({ demo: false });
    const settings = { PUBLIC_URL: 'https://rightplace.example' };
    const { web } = openWebWorld(world, settings);
    const statusFrom = async (origin: string) => {
      const answer = await web.request('http://10.0.0.7:8080/organisation', {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'organisation=authority:990',
      });
      return answer.status;
    };
    // Nobody is signed in, so the form is taken and leads to sign-in.
    expect(await statusFrom('https://rightplace.example')).toBe(303);
    expect(await statusFrom('http://10.0.0.7:8080')).toBe(403);
    expect(await statusFrom('https://rightplace.example.elsewhere.example')).toBe(403);
    await world.close();
  });
});
