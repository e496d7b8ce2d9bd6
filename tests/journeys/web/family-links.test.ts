import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../../../functions/web/pages/index.ts';
import {
  type FamilyWorld,
  HARROWDALE,
  hidden,
  openFamilyWorld,
} from '../../support/family-world.ts';
import type { Browser } from '../../support/web-world.ts';

const NOBODY = '01JCZ0000000000000000000ZZ';
const START = Date.parse('2026-11-23T10:00:00Z');

describe('links to families', () => {
  let at: FamilyWorld;
  let officer: Browser;
  let requestId: string;
  let mother: Browser;
  let father: Browser;
  beforeAll(async () => {
    at = await openFamilyWorld();
    officer = await at.web.signIn(HARROWDALE, 'case-officer');
    requestId = await at.acceptedList();
    await at.share(officer, requestId);
    mother = await at.openIn(await at.issue(officer, requestId));
    father = await at.openIn(await at.issue(officer, requestId, { part: 'parent-or-carer-2' }));
  });
  afterAll(() => at.close());
  afterEach(() => {
    at.world.clock.now = START;
  });

  const familyPath = () => `/authority/990/requests/${requestId}/family`;

  async function say(browser: Browser, matters: string) {
    const form = await browser.get('/family/answers/matters');
    const revision = hidden(form.html, 'revision');
    return browser.post('/family/answers/matters', { matters, revision });
  }

  it('show each parent their own answers and nothing of the other’s', async () => {
    await say(mother, 'Said by one.');
    await say(father, 'Said by the other.');
    for (const page of ['/family/answers/matters', '/family/answers/check', '/family/list']) {
      expect((await mother.get(page)).html).not.toContain('Said by the other.');
      expect((await father.get(page)).html).not.toContain('Said by one.');
    }
    expect((await mother.get('/family/answers/check')).text).toContain('Said by one.');
  });

  it('tell no distance to somebody who must not know where the child lives', async () => {
    const kept = { part: 'advocate', hidesHome: 'yes' };
    const browser = await at.openIn(await at.issue(officer, requestId, kept));
    const paths = [
      '/family/list',
      '/family/list/easy-read',
      '/family/answers/another/990003',
      '/family/answers/weights',
    ];
    for (const path of paths) {
      const told = await mother.get(path);
      expect(told.text).toMatch(/miles|near it is to home/);
      const seen = await browser.get(path);
      expect([path, seen.status]).toEqual([path, 200]);
      expect(seen.text).not.toMatch(/miles?\b|minutes\b|from your home|This is our estimate/);
    }
    // Nor may they have the settings put in order of it.
    const form = await browser.get('/family/answers/weights');
    expect(form.html).not.toContain('name="distance"');
    const revision = hidden(form.html, 'revision');
    await browser.post('/family/answers/weights', { distance: '4', revision });
    expect((await browser.get('/family/answers/weights')).text).not.toContain('The two orders');
  });

  it('give a wrong address one answer, whatever is wrong with it', async () => {
    const address = await at.issue(officer, requestId, { part: 'advocate' });
    const [, , , authority = '', linkId = '', token = ''] = address.split('/');
    const wrong = [
      `/family/open/${authority}/${linkId}/${'A'.repeat(43)}`,
      `/family/open/${authority}/${NOBODY}/${token}`,
      `/family/open/991/${linkId}/${token}`,
    ];
    const answers = await Promise.all(wrong.map((path) => at.web.browser().post(path)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.text).toContain('This link does not work');
    // None of them used it up.
    expect((await at.web.browser().post(address)).status).toBe(303);
  });

  it('take no more than ten tries in a quarter of an hour', async () => {
    const address = await at.issue(officer, requestId, { part: 'advocate' });
    const guess = `${address.slice(0, -43)}${'B'.repeat(43)}`;
    for (let i = 0; i < 10; i += 1) expect((await at.web.browser().post(guess)).status).toBe(404);
    const refused = await at.web.browser().post(address);
    expect(refused.status).toBe(429);
    expect(refused.text).toContain('Wait 15 minutes and try again.');
    at.world.clock.now += 15 * 60_000;
    expect((await at.web.browser().post(address)).status).toBe(303);
  });

  it('expire, opened or not', async () => {
    const address = await at.issue(officer, requestId, { part: 'advocate', days: '2' });
    const opened = await at.openIn(
      await at.issue(officer, requestId, { part: 'advocate', days: '2' }),
    );
    at.world.clock.now += 2 * 86_400_000;
    for (const seen of [await at.web.browser().post(address), await opened.get('/family/list')]) {
      expect(seen.status).toBe(409);
      expect(seen.text).toContain('This link has come to its end');
      expect(seen.text).not.toContain('Places on the list');
    }
  });

  it('let nobody in from the moment they are taken back', async () => {
    const address = await at.issue(officer, requestId, { part: 'advocate' });
    const linkId = address.split('/')[4] ?? '';
    const browser = await at.openIn(address);
    expect((await browser.get('/family/list')).status).toBe(200);
    const revoke = `${familyPath()}/links/${linkId}/revoke`;
    expect((await officer.get(revoke)).text).toContain('Whoever has opened it is out at once.');
    expect((await officer.post(revoke)).status).toBe(303);
    const out = await browser.get('/family/list');
    expect(out.status).toBe(409);
    expect(out.text).toContain('Your authority has stopped this link.');
    const saved = await browser.post('/family/answers/matters', { matters: 'x', revision: '0' });
    expect(saved.status).toBe(409);
  });

  it('are replaced for the same person, who keeps the answers; the old one is out', async () => {
    const again = await officer.post(`${familyPath()}/links/new`, { part: 'parent-or-carer-1' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Parent or carer 1 has been given a link before.');
    const page = await officer.get(familyPath());
    const replaces = /links\/new\?replaces=([0-9A-Z]{26})/.exec(page.html)?.[1] ?? '';
    const address = await at.issue(officer, requestId, { replaces });
    expect((await mother.get('/family/list')).text).toContain('This link was stopped');
    mother = await at.openIn(address);
    expect((await mother.get('/family/answers/check')).text).toContain('Said by one.');
    expect((await mother.get('/family/answers/check')).text).not.toContain('Said by the other.');
  });

  it('can be closed by the family on a device that others use', async () => {
    const browser = await at.openIn(await at.issue(officer, requestId, { part: 'advocate' }));
    expect((await browser.post('/family/close')).location).toBe('/family/closed');
    const seen = await browser.get('/family/list');
    expect(seen.status).toBe(401);
    expect(seen.text).toContain('Is this another phone, tablet or computer?');
  });

  it('are issued once for a form that is sent twice', async () => {
    const form = await officer.get(`${familyPath()}/links/new`);
    const fields = { part: 'advocate', days: '28', once: hidden(form.html, 'once') };
    expect((await officer.post(`${familyPath()}/links/new`, fields)).text).toContain('Link issued');
    expect((await officer.post(`${familyPath()}/links/new`, fields)).status).toBe(409);
  });

  it('ask whether the young person agreed once the rights are theirs', async () => {
    // 16 in March 2026: the rights are the young person's from 27 June 2026.
    const older = await at.acceptedList({
      dateOfBirth: '2010-03-14',
      phase: 'post-16',
      startDate: '2027-09-01',
    });
    await at.share(officer, older);
    const page = await officer.get(`/authority/990/requests/${older}/family`);
    expect(page.text).toContain('held by the young person');
    expect(page.text).toContain('Since 27 June 2026');
    const path = `/authority/990/requests/${older}/family/links/new`;
    const unasked = await officer.post(path, { part: 'parent-or-carer-1', days: '28' });
    expect(unasked.status).toBe(422);
    expect(unasked.text).toContain('The young person now holds the rights.');
    await at.issue(officer, older, { parentBecause: 'young-person-agreed' });
    const own = await at.openIn(await at.issue(officer, older, { part: 'young-person' }));
    const list = await own.get('/family/list');
    expect(list.text).toContain('Your list of places');
    expect(list.text).not.toMatch(/your child/i);
    expect((await own.get('/family/next')).text).toContain(
      'The rights are yours since 27 June 2026',
    );
  });

  it('lead nowhere without a link: every page of a family is closed', async () => {
    const pages = PAGES.filter(({ contract }) => contract.access === 'family');
    expect(pages.length).toBeGreaterThanOrEqual(24);
    for (const { contract } of pages) {
      const path = contract.path.replace(':settingKey', '990010');
      const signedIn = await at.web.signIn(HARROWDALE, 'case-officer', 'la-manager');
      for (const browser of [at.web.browser(), signedIn]) {
        const seen = await (contract.method === 'get' ? browser.get(path) : browser.post(path));
        expect([path, seen.status]).toEqual([path, 401]);
        expect(seen.text).not.toContain('Said by');
      }
    }
  });

  it('open nothing of the officers’ pages, and another authority’s officer finds none of it', async () => {
    const pages = PAGES.filter(({ contract }) => contract.path.includes('/family'))
      .filter(({ contract }) => contract.path.startsWith('/authority/'))
      .map(({ contract }) => contract);
    expect(pages.length).toBeGreaterThanOrEqual(10);
    const link = /answers\/([0-9A-Z]{26})"|replaces=([0-9A-Z]{26})/.exec(
      (await officer.get(familyPath())).html,
    );
    const linkId = link?.[1] ?? link?.[2] ?? '';
    const stranger = await at.web.signIn(
      { kind: 'authority', code: '991' },
      'case-officer',
      'la-manager',
    );
    for (const { method, path } of pages) {
      const named = (authority: string) =>
        path
          .replace(':authority', authority)
          .replace(':requestId', requestId)
          .replace(':linkId', linkId)
          .replace(':answersAs', linkId);
      const call = (browser: Browser, to: string) =>
        method === 'get' ? browser.get(to) : browser.post(to, { version: '1', act: 'tell' });
      expect([path, (await call(stranger, named('990'))).status]).toEqual([path, 404]);
      expect((await call(mother, named('990'))).location).toContain('/sign-in');
      // Under one's own address another's request is not there either.
      if (path.includes(':requestId') && !path.endsWith('/links/new')) {
        expect([path, (await call(stranger, named('991'))).status]).toEqual([path, 404]);
      }
    }
  });

  it('show another request’s link under no other request', async () => {
    const other = await at.acceptedList();
    await at.share(officer, other);
    const page = await officer.get(familyPath());
    const linkId = /replaces=([0-9A-Z]{26})/.exec(page.html)?.[1] ?? '';
    const elsewhere = `/authority/990/requests/${other}/family`;
    expect((await officer.get(`${elsewhere}/links/${linkId}/revoke`)).status).toBe(404);
    expect((await officer.get(`${elsewhere}/answers/${linkId}`)).status).toBe(404);
    expect((await officer.get(`${elsewhere}/links/new?replaces=${linkId}`)).status).toBe(404);
  });
});
