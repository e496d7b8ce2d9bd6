import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type FamilyWorld,
  HARROWDALE,
  hidden,
  openFamilyWorld,
} from '../../support/family-world.ts';
import type { Browser } from '../../support/web-world.ts';

const DAY = 86_400_000;

describe('a family and its list', () => {
  let at: FamilyWorld;
  let officer: Browser;
  let requestId: string;
  let family: Browser;
  let address: string;
  beforeAll(async () => {
    at = await openFamilyWorld();
    officer = await at.web.signIn(HARROWDALE, 'case-officer');
    requestId = await at.acceptedList();
  });
  afterAll(() => at.close());

  async function caseNow() {
    const stands = await at.world.deps.cases(HARROWDALE).get(requestId);
    if (!stands.ok) throw new Error(stands.problem.detail);
    return stands.value;
  }

  /** Sends a form of a page with the revision that the page carries. */
  async function answer(path: string, fields: Readonly<Record<string, string | string[]>>) {
    const form = await family.get(path);
    return family.post(path, { ...fields, revision: hidden(form.html, 'revision') });
  }

  it('offers no link before the list was shared, and no sharing before settings are told', async () => {
    const page = await officer.get(`/authority/990/requests/${requestId}/family`);
    expect(page.text).toContain('Sharing with the family alone is not available.');
    expect(page.text).toContain('Links are issued once the list has been shared.');
    const alone = await officer.post(`/authority/990/requests/${requestId}/family/share`, {
      act: 'share',
      version: '1',
    });
    expect(alone.status).toBe(409);
    expect(alone.text).toContain('Tell the settings, or tell them and share at the same moment.');
    const link = await officer.post(`/authority/990/requests/${requestId}/family/links/new`, {
      part: 'parent-or-carer-1',
    });
    expect(link.status).toBe(409);
    expect((await caseNow()).sharedList).toBeNull();
  });

  it('tells the settings first and shares later, from which day the family has 15 days', async () => {
    const told = await officer.post(`/authority/990/requests/${requestId}/family/share`, {
      act: 'tell',
      version: '1',
    });
    expect(told.location).toBe(`/authority/990/requests/${requestId}/family?done=settings-told`);
    expect((await caseNow()).step).toBe('share-list');
    at.world.clock.now += DAY;
    // Sessions end after half an hour of nothing.
    officer = await at.web.signIn(HARROWDALE, 'case-officer');
    const shared = await officer.post(`/authority/990/requests/${requestId}/family/share`, {
      act: 'share',
      version: '1',
    });
    expect(shared.location).toBe(`/authority/990/requests/${requestId}/family?done=list-shared`);
    // Shared on 24 November, which is the first of the fifteen days.
    expect(await caseNow()).toMatchObject({
      step: 'await-family',
      sharedList: 1,
      familyAnswersBy: '2026-12-08',
    });
  });

  it('issues a link that looking at does not use up, and that opens once', async () => {
    address = await at.issue(officer, requestId);
    const scanner = at.web.browser();
    for (let i = 0; i < 3; i += 1) {
      const seen = await scanner.get(address);
      expect(seen.status).toBe(200);
      expect(seen.text).toContain('Open your list');
      expect(seen.text).not.toContain('SECRET-REF');
    }
    family = at.web.browser();
    const opened = await family.post(address);
    expect(opened.location).toBe('/family/list');
    expect(opened.headers.getSetCookie().join()).toMatch(
      /^family=[A-Za-z0-9_-]{43}; Max-Age=2419200; Path=\/; HttpOnly; SameSite=Lax/,
    );
    const again = await at.web.browser().post(address);
    expect(again.status).toBe(409);
    expect(again.text).toContain('This link has been used');
    expect(again.text).toContain('Ask your authority for a new link.');
    // In the browser that opened it, it leads to the list.
    expect((await family.post(address)).location).toBe('/family/list');
  });

  it('shows the list in plain words, without prices, the reference or the officers’ pages', async () => {
    const list = await family.get('/family/list');
    expect(list.status).toBe(200);
    expect(list.text).toContain('Harrowdale made this list on 23 November 2026.');
    expect(list.text).toContain('You act next: tell us what you think by 8 December 2026.');
    expect(list.text).toContain('The list does not limit what you may ask for.');
    expect(list.text).not.toMatch(/SECRET-REF|£|Work list|Sign out|criteri|gate/);
    expect(list.headers.get('cache-control')).toBe('no-store');
    const easy = await family.get('/family/list/easy-read');
    expect(easy.text).toContain('A person will decide. Not a computer.');
    const large = await family.get('/family/list?size=large');
    expect(large.html).toContain('rp-large-print');
    expect((await family.get('/family/next')).html).toContain('rp-large-print');
    await family.get('/family/list?size=usual');
  });

  it('shows prices once a manager has chosen so', async () => {
    const manager = await at.web.signIn(HARROWDALE, 'la-manager');
    const form = await manager.get('/authority/990/family-settings');
    const fields = { contact: 'Telephone 01632 960 000', adviceService: '', mediation: '' };
    const refused = await officer.post('/authority/990/family-settings', {
      ...fields,
      revision: '0',
    });
    expect(refused.status).toBe(403);
    await manager.post('/authority/990/family-settings', {
      ...fields,
      showPrices: 'yes',
      revision: hidden(form.html, 'revision'),
    });
    expect((await family.get('/family/list')).text).toMatch(/What it costs: £/);
    expect((await family.get('/family/help')).text).toContain('Telephone 01632 960 000');
  });

  it('keeps what the family says to itself until it is sent', async () => {
    expect(
      (await answer('/family/answers/places/990010', { comment: 'We liked the garden.' })).location,
    ).toBe('/family/answers/places?done=answer-saved');
    const found = await family.get('/family/answers/another?q=oswin');
    expect(found.text).toContain('St Oswin’s High School');
    await answer('/family/answers/another/990003', { why: 'Friends go there.' });
    await answer('/family/answers/matters', { matters: 'A short journey.' });
    await answer('/family/answers/choice', { prefers: '990003', agreement: 'partly' });
    await answer('/family/answers/meeting', {
      wants: ['meeting', 'interpreter'],
      interpreter: 'BSL',
    });
    expect((await caseNow()).step).toBe('await-family');
    const page = await officer.get(`/authority/990/requests/${requestId}/family`);
    expect(page.text).toContain('None yet. They act next, by 8 December 2026.');
    expect(page.text).not.toContain('garden');
  });

  it('shows the order by the family’s weights beside the authority’s, and publishes nothing', async () => {
    const before = await at.world.deps.policies(HARROWDALE).all();
    await answer('/family/answers/weights', { distance: '4', capacity: '0' });
    const seen = await family.get('/family/answers/weights');
    expect(seen.text).toContain('The two orders');
    // By distance alone: the nearest of the settings that could suit is first.
    const table = seen.text.slice(seen.text.indexOf('By your authority'));
    expect(table).toMatch(/^By your authority Harrow Vale Academy 1 /);
    expect(await at.world.deps.policies(HARROWDALE).all()).toEqual(before);
  });

  it('refuses an answer begun before another window saved one', async () => {
    const form = await family.get('/family/answers/matters');
    const revision = hidden(form.html, 'revision');
    await family.post('/family/answers/matters', { matters: 'First window.', revision });
    const second = await family.post('/family/answers/matters', {
      matters: 'Second window.',
      revision,
    });
    expect(second.status).toBe(422);
    expect(second.text).toContain('Your answers were changed in another window');
    // What was typed is shown again, to be sent once more.
    expect(second.html).toContain('Second window.');
    expect((await family.get('/family/answers/check')).text).toContain('First window.');
  });

  it('sends, moves the request on, and an officer reads and marks it', async () => {
    const check = await family.get('/family/answers/check');
    const sent = await family.post('/family/answers/check', {
      revision: hidden(check.html, 'revision'),
    });
    expect(sent.location).toBe('/family/answers/sent');
    expect((await family.get('/family/answers/sent')).text).toContain('Harrowdale acts next.');
    expect((await caseNow()).step).toBe('consider-family');
    const page = await officer.get(`/authority/990/requests/${requestId}/family`);
    expect(page.text).toContain('Not read yet');
    const link = /href="([^"]+\/answers\/[0-9A-Z]{26})"/.exec(page.html)?.[1] ?? '';
    const said = await officer.get(link);
    expect(said.text).toContain('We liked the garden.');
    expect(said.text).toContain('St Oswin’s High School: Friends go there.');
    expect(said.text).toContain('An interpreter: BSL');
    expect(said.text).toContain('The order by what matters to them');
    await officer.post(`${link}/read`, { revision: hidden(said.html, 'revision') });
    const after = await officer.get(`/authority/990/requests/${requestId}/family`);
    expect(after.text).not.toContain('Not read yet');
  });

  it('lets the family change and send again until the last day, and not after', async () => {
    at.world.clock.now = Date.parse('2026-12-08T23:59:00Z');
    await answer('/family/answers/matters', { matters: 'On the last day.' });
    expect((await family.get('/family/answers')).text).toContain('saved but not sent');
    const form = await family.get('/family/answers/matters');
    at.world.clock.now = Date.parse('2026-12-09T00:01:00Z');
    const late = await family.post('/family/answers/matters', {
      matters: 'Too late.',
      revision: hidden(form.html, 'revision'),
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('The last day for changing your answers here was 8 December 2026.');
    expect((await family.get('/family/answers')).text).toContain(
      'Answers could be changed here until 8 December 2026.',
    );
  });

  it('ends with the link', async () => {
    at.world.clock.now = Date.parse('2026-12-22T09:59:59Z');
    expect((await family.get('/family/list')).status).toBe(200);
    at.world.clock.now = Date.parse('2026-12-22T10:00:00Z');
    const over = await family.get('/family/list');
    expect(over.status).toBe(409);
    expect(over.text).toContain('This link has come to its end');
    expect(over.text).toContain('Ask your authority for a new link.');
  });

  it('has an audit entry for each view, share and answer, without a word of what was said', async () => {
    const { entries } = await at.world.deps.audit(HARROWDALE).whole();
    const all = [...entries.values()];
    const actions = all.map(({ action }) => action);
    expect(actions.filter((action) => action === 'list.tell-settings')).toHaveLength(1);
    expect(actions.filter((action) => action === 'list.share')).toHaveLength(1);
    expect(actions.filter((action) => action === 'family.answer')).toHaveLength(1);
    const views = all.filter(
      ({ action, person }) => action === 'list.view' && person.startsWith('family link '),
    );
    expect(views.length).toBeGreaterThanOrEqual(5);
    expect(JSON.stringify(all)).not.toMatch(/garden|Friends|journey\.|BSL|SECRET-REF/);
    const page = { after: null, limit: 100 };
    const { items } = await at.world.deps.timeline(HARROWDALE).ofRequest(requestId, page);
    const told = items.flatMap((entry) => ('action' in entry ? [entry.action] : []));
    expect(told).toContain('family.answer');
    expect(told).toContain('family-link.open');
    expect(told).not.toContain('list.view');
    expect(told).not.toContain('family.draft');
  });
});
