import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createList } from '../../../functions/use-cases/create-list.ts';
import type { Owner, Principal } from '../../../lib/access/index.ts';
import { openDemoWorld } from '../../support/demo-world.ts';
import type { TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld, type WebWorld } from '../../support/web-world.ts';

const AMBLEDON: Owner = { kind: 'authority', code: '990' };
const WESTMERE: Owner = { kind: 'authority', code: '991' };
const OFFICER: Principal = {
  person: 'Sam Jones',
  organisation: AMBLEDON,
  roles: ['case-officer'],
};
const ONCE = '01J0000000000000000000000';

describe('the pages of a list', () => {
  let world: TestWorld;
  let web: WebWorld;
  let officer: Browser;
  let requestId: string;
  /** Of the boy whose family asks for a girls’ school. */
  let girlsSchool: string;
  let lists: string;

  beforeAll(async () => {
    world = await openDemoWorld();
    web = openWebWorld(world);
    officer = await web.signIn(AMBLEDON, 'case-officer');
    requestId = await requestOf('/0059');
    girlsSchool = await requestOf('/0068');
    lists = `/authority/990/requests/${requestId}/lists`;
    for (const id of [requestId, girlsSchool]) {
      const list = await createList(world.deps, AMBLEDON, OFFICER, id, null);
      if (!list.ok) throw new Error(list.problem.detail);
    }
  });
  afterAll(() => world.close());

  async function requestOf(ending: string): Promise<string> {
    const page = await world.deps.requests(AMBLEDON).list({ after: null, limit: 100 });
    const found = page.items.find((item) => 'id' in item && item.reference.endsWith(ending));
    if (!found || !('id' in found)) throw new Error(`The demo has no request ${ending}.`);
    return found.id;
  }

  it('show the list with its order, its settings and their reasons', async () => {
    const { status, text, html } = await officer.get(`${lists}/1`);
    expect(status).toBe(200);
    expect(text).toContain('Tailored list, version 1');
    expect(text).toContain(
      'Settings that can be suitable are ordered by how well the setting fits the child’s needs (30%), distance from home (20%)',
    );
    expect(text).toContain('Castlegate High School');
    expect(text).toContain('Rank 1 of 34 suitable settings');
    expect(text).toContain('4.7 miles, about 17 minutes (estimated)');
    expect(text).toContain('1 free place, published 2 days ago, simulated');
    expect(text).toContain('£20,168 a year more to the authority');
    expect(text).toContain('Full price £26,168 a year');
    expect(text).toContain('In the first 6 in all variations');
    expect(text).toContain('62 settings were considered, 34 of them suitable.');
    expect(text).toContain('The family has not asked for a setting.');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/ style="|<script>|onclick/);
  });

  it('draw the home area and the settings, and never the home itself', async () => {
    const { html } = await officer.get(`${lists}/1`);
    expect(html).toContain('<svg class="rp-map"');
    expect(html).toMatch(
      /<a href="#setting-995002"[^>]*><title>1: Castlegate High School<\/title>/,
    );
    expect(html).toContain('>Westmere</text>');
    expect(html).toContain('The map as a table');
    // The home of the request is at 588800, 456680.
    expect(html).not.toContain('588800');
    expect(html).not.toContain('456680');
  });

  it('show what the family asks for whatever its gates say', async () => {
    const { text } = await officer.get(`/authority/990/requests/${girlsSchool}/lists/1`);
    const asked = text.slice(text.indexOf('Requested by the family A'));
    expect(asked).toContain('Ambledon School for Girls');
    expect(asked).toContain('Asked for by the family; not ranked');
    expect(asked).toContain('It admits girls only (register).');
  });

  it('put up to four settings side by side, and say when more were ticked', async () => {
    const two = await officer.get(`${lists}/1/compare?with=995002&with=995001`);
    expect(two.text).toContain('Castlegate High School Ambledon Park Academy');
    expect(two.text).toContain('Primary need: designated');
    const keys = (await officer.get(`${lists}/1`)).html.matchAll(/name="with"[^>]*value="(\d+)"/g);
    const ticked = [...keys].map(([, key]) => `with=${key}`);
    expect(ticked).toHaveLength(6);
    const six = await officer.get(`${lists}/1/compare?${ticked.join('&')}`);
    expect(six.text).toContain('You ticked 6 settings. The first 4 of them are compared here');
    expect(six.html.match(/<th scope="col"/g)).toHaveLength(4);
    const none = await officer.get(`${lists}/1/compare`);
    expect(none.text).toContain('tick “Compare” on two to 4 settings');
  });

  it('say of any setting why it is not listed', async () => {
    const page = `${lists}/1/why-not`;
    expect((await officer.get(`${page}?setting=for+girls`)).text).toContain(
      'Not recommended. Not listed: on the facts held it does not meet one test of suitability (sex admitted).',
    );
    expect((await officer.get(`${page}?setting=ambledon`)).text).toContain('Which one?');
    expect((await officer.get(`${page}?setting=995002`)).text).toContain('Recommended at rank 1.');
    const unknown = await officer.get(`${page}?setting=123456`);
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain('has no setting 123456');
  });

  it('send the list as a file, and check that it can be made again', async () => {
    const csv = await officer.get(`${lists}/1/csv`);
    expect(csv.headers.get('content-disposition')).toContain(`list-${requestId}-1.csv`);
    expect(csv.html).toContain('Castlegate High School');
    const json = JSON.parse((await officer.get(`${lists}/1/json`)).html);
    expect(json).toMatchObject({ version: 1, requestId });
    const again = await officer.get(`${lists}/1/replay`);
    expect(again.text).toContain('Made again from what was stored: the same, byte for byte.');
  });

  it('try other weights without storing anything', async () => {
    const { text } = await officer.get(`${lists}/1/what-if?distance=36`);
    expect(text).toContain('St Hild’s High School');
    expect(text).toContain('comes in');
    const wrong = await officer.get(`${lists}/1/what-if?distance=200`);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Distance must be a number from 0 to 100');
    expect((await officer.get(lists)).text).not.toContain('Version 2');
  });

  it('keep other weights only with a reason, as the next version, which can be made again', async () => {
    const fields = { once: `${ONCE}A`, distance: '36' };
    const without = await officer.post(`${lists}/1/what-if`, { ...fields, reason: 'no' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('Say why in a sentence of 10 characters or more');
    const reason = 'Long journeys make the child unwell.';
    const saved = await officer.post(`${lists}/1/what-if`, { ...fields, reason });
    expect(saved.location).toBe(`${lists}/2?done=list-varied`);
    // The same form again makes nothing more.
    expect((await officer.post(`${lists}/1/what-if`, { ...fields, reason })).location).toBe(
      `${lists}/2?done=list-varied`,
    );
    const { text } = await officer.get(`${lists}/2?done=list-varied`);
    expect(text).toContain('by the weights that you gave');
    expect(text).toContain('varied for this child: “Long journeys make the child unwell”');
    expect((await officer.get(`${lists}/2/replay`)).text).toContain('the same, byte for byte');
    const audited = await world.deps
      .timeline(AMBLEDON)
      .ofRequest(requestId, { after: null, limit: 1 });
    expect(audited.items).toMatchObject([{ action: 'list.vary', subject: `list/${requestId}/2` }]);
    const decisions = await officer.get(`/authority/990/requests/${requestId}/decisions`);
    expect(decisions.text).toContain('Long journeys make the child unwell.');
    const published = await world.deps.policyOf(AMBLEDON, '2026-11-23');
    expect([published.version, published.weights.distance]).toEqual(['1', 0.2]);
  });

  it('are made by other weights over the API too, with a reason', async () => {
    const path = `/v1/authorities/990/requests/${girlsSchool}/lists/varied`;
    const headers = world.as('990', 'case-officer');
    const body = { weights: { cost: 0.3 }, reason: 'The family asks for it to weigh more.' };
    const made = await world.call('POST', path, { headers, body });
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({
      version: 2,
      policy: {
        version: '1, varied for this child: “The family asks for it to weigh more”',
      },
      body: { inputs: { policy: { weights: { cost: 0.3 } } } },
    });
    const without = await world.call('POST', path, { headers, body: { weights: { cost: 0.3 } } });
    expect(without.status).toBe(422);
    const stranger = await world.call('POST', path, {
      headers: world.as('991', 'case-officer'),
      body,
    });
    expect(stranger.status).toBe(404);
  });

  it('say what changed between two versions', async () => {
    const { text } = await officer.get(`${lists}/2/changes?since=1`);
    expect(text).toContain('What changed from version 1 to version 2');
    expect(text).toContain('Weights, distance: 0.2, then 0.36.');
    expect(text).toContain('The request is the same.');
    expect(text).toContain('The register and what is published are the same.');
    expect((await officer.get(`${lists}/1`)).text).toContain('This is not the newest list.');
  });

  it('hold a place, which the list then shows and the next one counts', async () => {
    const page = `${lists.replace('/lists', '/holds/new')}?provisionId=995002-resourced&list=2`;
    expect((await officer.get(`${lists}/2`)).html).toContain(
      '/holds/new?provisionId=995002-resourced&amp;list=2',
    );
    expect((await officer.get(page)).text).toMatch(
      /Castlegate High School 1 published, 0 taken since: 1 free/,
    );
    const provisionId = '995002-resourced';
    const fields = {
      once: `${ONCE}B`,
      provisionId,
      days: '21',
      reason: 'The family visits on Thursday.',
    };
    const wrong = await officer.post(page, { ...fields, days: '100' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Days must be a whole number from 1 to 60');
    const held = await officer.post(page, fields);
    expect(held.location).toBe(`${lists}/2?done=place-held#setting-995002`);
    expect((await officer.get(`${lists}/2`)).text).toContain(
      'Held for this child until 14 December 2026',
    );
    const twice = await officer.post(page, { ...fields, once: `${ONCE}C` });
    expect(twice.status).toBe(422);
    expect(twice.text).toContain('There is a problem');
    const next = await officer.post(lists, { once: `${ONCE}D` });
    expect(next.location).toBe(`${lists}/3?done=list-made`);
    expect((await officer.get(`${lists}/3/changes?since=2`)).text).toContain(
      'Castlegate High School: 1 published and 0 taken, then 1 published and 0 taken, and one held for this child.',
    );
  });

  it('refuse a form that did not come from a page', async () => {
    const { status, text } = await officer.post(`${lists}/1/what-if`, {
      distance: '36',
      reason: 'Long journeys make the child unwell.',
    });
    expect(status).toBe(422);
    expect(text).toContain('The form was not complete');
  });

  it('record each look at a list', async () => {
    const { entries } = await world.deps.audit(AMBLEDON).whole();
    const views = [...entries.values()].filter(({ action }) => action === 'list.view');
    expect(new Set(views.map(({ subject }) => subject))).toContain(`list/${requestId}/1`);
    expect(views.every(({ detail }) => detail === '')).toBe(true);
  });

  it('are not found by another authority, and offer an auditor nothing to change', async () => {
    const stranger = await web.signIn(WESTMERE, 'case-officer');
    const own = `/authority/991/requests/${requestId}/lists`;
    for (const path of ['', '/1', '/1/csv', '/1/json', '/1/replay', '/1/what-if', '/1/why-not']) {
      expect([path, (await stranger.get(lists + path)).status]).toEqual([path, 404]);
      // Under their own address the other authority's request is not there either.
      expect([path, (await stranger.get(own + path)).status]).toEqual([path, 404]);
    }
    for (const path of ['/1/compare', '/2/changes?since=1']) {
      expect([path, (await stranger.get(own + path)).status]).toEqual([path, 404]);
    }
    const fields = { once: `${ONCE}E`, distance: '36', days: '5', reason: 'No business of theirs' };
    for (const path of ['', '/1/what-if']) {
      expect([path, (await stranger.post(own + path, fields)).status]).toEqual([path, 404]);
    }
    const auditor = await web.signIn(AMBLEDON, 'auditor');
    const seen = await auditor.get(`${lists}/1`);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toContain('Make a new version');
    expect(seen.text).not.toContain('Hold a place');
    expect((await auditor.post(lists, { once: `${ONCE}F` })).status).toBe(403);
  });

  it('say where more children are listed than there are places, after a bulk run', async () => {
    const as = { headers: world.as('990', 'case-officer'), body: {} };
    const started = await world.call('POST', '/v1/authorities/990/list-runs', as);
    expect(started.status).toBe(202);
    const shared = await requestOf('/0097');
    const { latestList } = await latestOf(shared);
    const path = `/authority/990/requests/${shared}/lists/${latestList}`;
    expect((await officer.get(path)).text).toMatch(
      /\d+ children are listed for (no|\d+) places? here\./,
    );
  });

  async function latestOf(id: string) {
    const stands = await world.deps.cases(AMBLEDON).get(id);
    if (!stands.ok) throw new Error(stands.problem.detail);
    return stands.value;
  }
});
