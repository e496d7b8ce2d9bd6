import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Owner } from '../../../lib/access/index.ts';
import { requestInput } from '../../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld } from '../../support/web-world.ts';

const OWN: Owner = { kind: 'authority', code: '990' };
const DAY_MS = 86_400_000;

describe('a draft of a request', () => {
  let world: TestWorld;
  let officer: Browser;
  let draft: string;
  beforeAll(async () => {
    world = await openTestWorld();
    officer = await openWebWorld(world).signIn(OWN, 'case-officer');
  });
  beforeEach(async () => {
    const begun = await officer.post('/authority/990/requests/new');
    draft = (begun.location ?? '').replace('/reference', '');
  });
  afterAll(() => world.close());

  it('loses no answer to a second window, which is shown what the first one kept', async () => {
    await officer.post(`${draft}/reference`, { revision: '1', reference: 'FIRST-1' });
    const second = await officer.post(`${draft}/reference`, {
      revision: '1',
      reference: 'SECOND-1',
    });
    expect(second.status).toBe(422);
    expect(second.text).toContain('changed in another window');
    expect(second.text).toContain('The answer there is “FIRST-1”');
    expect(second.html).toContain('value="SECOND-1"');
    expect(second.html).toContain('name="revision" value="2"');
    const kept = await officer.post(`${draft}/reference`, { revision: '2', reference: 'SECOND-1' });
    expect(kept.location).toBe(`${draft}/received`);
  });

  it('warns of a reference that is there already, and goes on when that is meant', async () => {
    await world.call('POST', '/v1/authorities/990/requests', {
      headers: world.as('990', 'case-officer'),
      body: requestInput({ reference: 'TWICE-1' }),
    });
    const fields = { revision: '1', reference: 'twice-1' };
    const warned = await officer.post(`${draft}/reference`, fields);
    expect(warned.text).toContain('There is a request with this reference already: TWICE-1');
    const meant = await officer.post(`${draft}/reference`, { ...fields, again: 'twice-1' });
    expect(meant.location).toBe(`${draft}/received`);
  });

  it('cannot be sent before every question is answered', async () => {
    const sent = await officer.post(draft);
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Reference: not answered yet');
    expect(sent.html).toContain(`href="${draft}/reference?check="`);
  });

  it('goes back to the answers from a question that was changed there', async () => {
    const kept = await officer.post(`${draft}/sex?check=`, { revision: '1', sex: 'female' });
    expect(kept.location).toBe(draft);
  });

  it('says in words that a postcode is not known', async () => {
    const seen = await officer.post(`${draft}/home`, { revision: '1', postcode: 'ZZ99 9ZZ' });
    expect(seen.status).toBe(422);
    expect(seen.html).toContain('href="#postcode"');
    expect(seen.text).toContain('ZZ99 9ZZ');
    const two = await officer.post(`${draft}/home`, {
      revision: '1',
      postcode: 'LS6 3HN',
      easting: '430100',
    });
    expect(two.text).toContain('Give the home in one way only');
  });

  it('finds settings without JavaScript, and takes one of them', async () => {
    const found = await officer.post(`${draft}/attends`, {
      revision: '1',
      'attends-search': 'school',
      action: 'find',
    });
    expect(found.status).toBe(200);
    const key = /name="attends" type="radio" value="(\d{6})"/.exec(found.html)?.[1] ?? '';
    expect(key).toMatch(/^\d{6}$/);
    const unsure = await officer.post(`${draft}/attends`, {
      revision: '1',
      'attends-search': 'school',
    });
    expect(unsure.text).toContain('Choose from what was found, or empty the search field');
    const others = await officer.post(`${draft}/attends`, {
      revision: '1',
      attends: key,
      'attends-found': 'school',
      'attends-search': 'college',
    });
    expect(others.text).toContain('Choose from what was found, or empty the search field');
    // As a browser without JavaScript sends it: the words that found it are still in their field.
    const taken = await officer.post(`${draft}/attends`, {
      revision: '1',
      attends: key,
      'attends-found': 'school',
      'attends-search': 'school',
    });
    expect(taken.location).toBe(`${draft}/siblings`);
  });

  it('is deleted when that is wanted, and is over after 30 days', async () => {
    expect((await officer.get(`${draft}/delete`)).text).toContain('cannot be brought back');
    expect((await officer.post(`${draft}/delete`)).location).toBe(
      '/authority/990/requests?done=draft-deleted',
    );
    expect((await officer.get(draft)).status).toBe(404);
    const id = (await officer.post('/authority/990/requests/new')).location?.split('/')[4] ?? '';
    expect((await world.deps.drafts(OWN).get(id)).ok).toBe(true);
    world.clock.now += 31 * DAY_MS;
    expect((await world.deps.drafts(OWN).get(id)).ok).toBe(false);
    world.clock.now -= 31 * DAY_MS;
  });
});

describe('changes to a request by two people', () => {
  let world: TestWorld;
  let officer: Browser;
  let request: string;
  beforeAll(async () => {
    world = await openTestWorld();
    officer = await openWebWorld(world).signIn(OWN, 'case-officer');
    const made = await world.call('POST', '/v1/authorities/990/requests', {
      headers: world.as('990', 'case-officer'),
      body: requestInput({ reference: 'BOTH-1' }),
    });
    request = `/authority/990/requests/${made.headers.get('location')?.split('/').at(-1)}`;
  });
  afterAll(() => world.close());

  it('are both kept: the later one is told what the earlier changed', async () => {
    const begin = async (question: string, fields: Record<string, string>) =>
      (await officer.post(`${request}/change/${question}`, { revision: '1', ...fields }))
        .location ?? '';
    const need = await begin('need', { primaryNeed: 'SEMH' });
    const sex = await begin('sex', { sex: 'female' });
    expect((await officer.post(need)).location).toContain('done=request-revised');
    const stale = await officer.post(sex);
    expect(stale.status).toBe(409);
    expect(stale.text).toContain(
      'Primary need: from “Autistic spectrum disorder” to “Social, emotional and mental health”',
    );
    expect((await officer.post(`${sex}/rebase`)).location).toBe(sex);
    expect((await officer.post(sex)).location).toContain('done=request-revised');
    const { text } = await officer.get(`${request}/details`);
    expect(text).toContain('Sex: from “Male” to “Female”');
    expect(text).toContain('Primary need Social, emotional and mental health');
  });
});
