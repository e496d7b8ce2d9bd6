import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordRequest } from '../../../functions/use-cases/state-a-request.ts';
import { PAGES } from '../../../functions/web/pages/index.ts';
import type { Owner } from '../../../lib/access/index.ts';
import { $RequestInput } from '../../../lib/requests/index.ts';
import { requestInput } from '../../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld, type WebWorld } from '../../support/web-world.ts';

const OWN: Owner = { kind: 'authority', code: '990' };
const OTHER: Owner = { kind: 'authority', code: '991' };

/** Pages of one record of an authority that officers see; each must hide another authority's. */
const OF_RECORDS = PAGES.map(({ contract }) => contract).filter(
  ({ path }) => path.startsWith('/authority/:authority/') && /:(requestId|draftId)/.test(path),
);

/** What addresses must carry before anything is looked for. */
const QUERIES: Readonly<Record<string, string>> = {
  '/authority/:authority/requests/:requestId/lists/:version/changes': '?since=1',
};
/** The same of a form. */
const FORM = { act: 'share', version: '1' };

describe('a record of another authority', () => {
  let world: TestWorld;
  let web: WebWorld;
  let officer: Browser;
  let theirs: string;
  let theirDraft: string;
  beforeAll(async () => {
    world = await openTestWorld();
    web = openWebWorld(world);
    officer = await web.signIn(OWN, 'case-officer', 'la-manager');
    const principal = {
      person: 'Their officer',
      organisation: OTHER,
      roles: ['case-officer' as const],
    };
    const input = $RequestInput.parse(requestInput({ reference: 'THEIRS-1' }));
    const made = await recordRequest(world.deps, OTHER, principal, input, null);
    theirs = made.ok ? made.value.id : '';
    const them = await web.signIn(OTHER, 'case-officer');
    const begun = await them.post('/authority/991/requests/new');
    theirDraft = /drafts\/([0-9A-Z]{26})/.exec(begun.location ?? '')?.[1] ?? '';
  });
  afterAll(() => world.close());

  const address = (path: string, authority: string) =>
    path
      .replace(':authority', authority)
      .replace(':requestId', theirs)
      .replace(':draftId', theirDraft)
      .replace(':holdId', theirs)
      .replace(':change', 'extend')
      .replace(':version', '1')
      .replace(':question', 'reference')
      .replace(':kind', 'closed');

  it('is there for its own', async () => {
    const them = await web.signIn(OTHER, 'case-officer');
    expect(
      (await them.get(address('/authority/:authority/requests/:requestId', '991'))).status,
    ).toBe(200);
    expect((await them.get(address('/authority/:authority/drafts/:draftId', '991'))).status).toBe(
      200,
    );
  });

  it.each(OF_RECORDS.map(({ method, path }) => [method, path] as const))(
    '%s %s is not found, by its own address and by one of ours',
    async (method, path) => {
      for (const authority of ['990', '991']) {
        const seen = await officer[method](
          `${address(path, authority)}${QUERIES[path] ?? ''}`,
          FORM,
        );
        expect([authority, seen.status]).toEqual([authority, 404]);
        expect(seen.html).not.toContain('THEIRS-1');
      }
    },
  );

  it('is not given by ticks from our own work list, and stays as it was', async () => {
    const tick = `${theirs}:`;
    const seen = await officer.post('/authority/990/requests/officer', {
      request: tick,
      to: 'nobody',
    });
    expect(seen.text).toContain('1 request could not be given');
    const stands = await world.deps.cases(OTHER).get(theirs);
    expect(stands.ok && stands.value.officer).toBeNull();
  });

  it('cannot be given to somebody who is no case officer here', async () => {
    const [mine] = (await world.deps.cases(OWN).all()).filter((each) => 'requestId' in each);
    const id = mine && 'requestId' in mine ? mine.requestId : '';
    const seen = await officer.post(`/authority/990/requests/${id}/officer`, {
      from: '',
      to: 'f'.repeat(64),
    });
    expect(seen.status).toBe(422);
    expect(seen.text).toContain('case officer of this authority');
  });
});

describe('an auditor', () => {
  let world: TestWorld;
  let auditor: Browser;
  let path: string;
  beforeAll(async () => {
    world = await openTestWorld();
    auditor = await openWebWorld(world).signIn(OWN, 'auditor');
    const [one] = (await world.deps.cases(OWN).all()).filter((each) => 'requestId' in each);
    path = `/authority/990/requests/${one && 'requestId' in one ? one.requestId : ''}`;
  });
  afterAll(() => world.close());

  it('reads a request without a button that changes it', async () => {
    const seen = await auditor.get(path);
    expect(seen.status).toBe(200);
    expect(seen.html).not.toContain('method="post"');
    expect(seen.text).toContain('Your role does not include this.');
  });

  it.each(['/decisions/new/closed', '/change/need', '/holds/new', '/officer'])(
    'may not open %s',
    async (page) => {
      expect((await auditor.get(path + page)).status).toBe(403);
    },
  );
});
