import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NATIONAL, type Owner, personIdOf } from '../../../lib/access/index.ts';
import { openTestWorld, type TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld, type WebWorld } from '../../support/web-world.ts';

const AMBLEDON: Owner = { kind: 'authority', code: '990' };
const WESTMERE: Owner = { kind: 'authority', code: '991' };
const NEW = 'nina.new@ambledon.example';
const PATH = `/members/${personIdOf(NEW)}`;

describe('an administrator', () => {
  let world: TestWorld;
  let web: WebWorld;
  let administrator: Browser;
  beforeAll(async () => {
    world = await openTestWorld();
    web = openWebWorld(world);
    administrator = await web.signIn(AMBLEDON, 'organisation-administrator');
  });
  afterAll(() => world.close());

  const revision = async (path: string) =>
    /name="revision" value="(\d+)"/.exec((await administrator.get(path)).html)?.[1] ?? '';

  it('adds somebody: sees what each role may do, checks, and confirms', async () => {
    const form = await administrator.get('/members/add');
    expect(form.text).toContain('May publish the policy,');
    expect(form.text).not.toContain('import national files');
    expect(form.text).not.toContain('Provider editor');
    const empty = await administrator.post('/members/add', { name: '', email: 'nina', roles: [] });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Enter their name');
    expect(empty.text).toContain('Choose at least one role');
    const wrong = await administrator.post('/members/add', {
      name: 'Nina New',
      email: 'nina',
      roles: 'case-officer',
    });
    expect(wrong.text).toContain('Enter an e-mail address in the correct format');
    const typed = { name: 'Nina New', email: NEW, roles: ['case-officer', 'la-manager'] };
    const check = await administrator.post('/members/add', typed);
    expect(check.text).toContain('Case officer, Manager');
    expect((await world.deps.members(AMBLEDON).get(personIdOf(NEW))).ok).toBe(false);
    const again = await administrator.post('/members/add', { ...typed, change: 'yes' });
    expect(again.html).toContain(`value="${NEW}"`);
    const done = await administrator.post('/members/add/confirm', typed);
    expect(done.location).toBe('/members?done=member-added');
    const list = await administrator.get('/members?done=member-added');
    expect(list.text).toContain('They have been added.');
    expect(list.text).toContain(`Nina New ${NEW} Case officer, Manager`);
    const twice = await administrator.post('/members/add/confirm', typed);
    expect(twice.text).toContain('They are a member already');
  });

  it('changes roles, but not over somebody who did so meanwhile', async () => {
    const seen = await revision(`${PATH}/roles`);
    const none = await administrator.post(`${PATH}/roles`, { revision: seen, roles: [] });
    expect(none.status).toBe(422);
    const change = { revision: seen, roles: ['auditor'] };
    const changed = await administrator.post(`${PATH}/roles`, change);
    expect(changed.location).toBe(`${PATH}?done=roles-changed`);
    expect((await administrator.get(PATH)).text).toContain('Roles Auditor Change');
    const stale = await administrator.post(`${PATH}/roles`, { ...change, roles: ['la-manager'] });
    expect(stale.status).toBe(409);
    expect((await administrator.get(PATH)).text).toContain('Roles Auditor Change');
  });

  it('can give nobody a role of another kind of organisation', async () => {
    const seen = await revision(`${PATH}/roles`);
    const roles = ['provider-editor', 'family'];
    expect((await administrator.post(`${PATH}/roles`, { revision: seen, roles })).status).toBe(422);
  });

  it('removes somebody, who is out at once', async () => {
    const gone = await web.signIn(AMBLEDON, 'case-officer');
    expect((await gone.get('/authority/990/requests')).status).toBe(200);
    const { html } = await administrator.get('/members');
    const path = /href="(\/members\/[0-9a-f]{64})">Person \d+ of 990<\/a>[\s\S]*?Case officer/.exec(
      html.slice(html.lastIndexOf('Person') - 200),
    )?.[1];
    const remove = `${path}/remove`;
    expect((await administrator.get(remove)).text).toContain('They are signed out at once');
    const done = await administrator.post(remove, { revision: await revision(remove) });
    expect(done.location).toBe('/members?done=member-removed');
    expect((await gone.get('/authority/990/requests')).status).toBe(303);
    expect((await administrator.get('/members?removed=yes')).text).toContain('Case officer');
  });

  it('resets a sign-in after being told what it means', async () => {
    const ask = await administrator.get(`${PATH}/reset-sign-in`);
    expect(ask.text).toContain('ask them by telephone or in person');
    const reset = await administrator.post(`${PATH}/reset-sign-in`);
    expect(reset.location).toBe(`${PATH}?done=sign-in-reset`);
  });

  it('who is the only one cannot go, nor stop being one', async () => {
    const only = await web.signIn(WESTMERE, 'organisation-administrator');
    const { html } = await only.get('/members');
    const path = /href="(\/members\/[0-9a-f]{64})"/.exec(html)?.[1];
    const removed = await only.post(`${path}/remove`, { revision: '1' });
    expect(removed.status).toBe(409);
    expect(removed.text).toContain('This is the only administrator');
    const changed = await only.post(`${path}/roles`, { revision: '1', roles: ['case-officer'] });
    expect(changed.text).toContain('They are the only administrator.');
    expect((await only.get('/members')).text).toContain('Administrator');
  });

  it('sees nobody of another organisation, whatever the address says', async () => {
    const other = await web.signIn(WESTMERE, 'organisation-administrator');
    for (const act of ['', '/roles', '/remove', '/reset-sign-in']) {
      expect([act, (await other.get(PATH + act)).status]).toEqual([act, 404]);
    }
    for (const act of ['/roles', '/remove', '/reset-sign-in']) {
      const sent = await other.post(PATH + act, { revision: '2', roles: ['case-officer'] });
      expect([act, sent.status]).toEqual([act, 404]);
    }
    expect((await other.get('/members')).text).not.toContain('Nina New');
    expect((await web.browser().get('/members')).status).toBe(303);
    const officer = await web.signIn(AMBLEDON, 'case-officer');
    for (const path of ['/members', '/members/add', PATH]) {
      expect([path, (await officer.get(path)).status]).toEqual([path, 403]);
    }
    expect((await officer.post('/members/add/confirm', {})).status).toBe(403);
    const national = await web.signIn(NATIONAL, 'organisation-administrator');
    expect((await national.get(PATH)).status).toBe(404);
  });

  it('and an auditor can read the table by which everything is decided', async () => {
    const auditor = await web.signIn(AMBLEDON, 'auditor');
    const seen = await auditor.get('/permissions');
    expect(seen.text).toContain('Read the audit (audit.read) Its own organisation’s');
    expect(seen.text).toContain('Read fees (fee.read) Any organisation’s');
  });

  it('signs out everywhere', async () => {
    const person = await web.signIn(AMBLEDON, 'case-officer');
    expect((await person.get('/account')).text).toContain('(this browser)');
    const out = await person.post('/account/sign-out-everywhere');
    expect(out.location).toBe('/signed-out');
    expect((await person.get('/account')).status).toBe(303);
    const chain = await world.deps.audit(AMBLEDON).whole();
    expect([...chain.entries.values()].map(({ action }) => action)).toContain('session.sign-out');
  });
});
