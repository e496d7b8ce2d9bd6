import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Owner } from '../../../lib/access/index.ts';
import { openDemoWorld } from '../../support/demo-world.ts';
import type { TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld, type Seen, type WebWorld } from '../../support/web-world.ts';

const WILLOWS: Owner = { kind: 'provider', code: '995020' };
const AMBLEDON: Owner = { kind: 'authority', code: '990' };
const TRUST: Owner = { kind: 'trust', code: '990004' };
const HOME = '/provider/995020';
const PROVISION = `${HOME}/provisions/995020-main`;
const BEHALF = '/authority/990/settings/995020/provisions/995020-main';
const LIMIT = 'No child who needs a hoist before the lift is mended.';

/** What a browser would send of the form of a page. */
function fieldsOf({ html }: Seen): Record<string, string | string[]> {
  const form =
    /<form method="post" action="[^"]*publish"[^>]*>(.*?)<\/form>/s.exec(html)?.[1] ?? '';
  const fields: Record<string, string | string[]> = {};
  const unescaped = (text = '') =>
    text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const nameIn = (tag: string) => / name="([^"]+)"/.exec(tag)?.[1];
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = nameIn(tag);
    const value = unescaped(/ value="([^"]*)"/.exec(tag)?.[1]);
    if (name === undefined) continue;
    if (/type="(checkbox|radio)"/.test(tag)) {
      if (/ checked/.test(tag)) fields[name] = [fields[name] ?? [], value].flat();
    } else if (name in fields) fields[name] = [fields[name] ?? [], value].flat();
    else fields[name] = value;
  }
  for (const [, open = '', inside = ''] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const name = nameIn(open);
    const chosen = /<option value="([^"]*)" selected/.exec(inside)?.[1];
    if (name !== undefined) fields[name] = chosen ?? '';
  }
  for (const [, open = '', inside = ''] of form.matchAll(/<textarea([^>]*)>(.*?)<\/textarea>/gs)) {
    const name = nameIn(open);
    if (name !== undefined) fields[name] = unescaped(inside);
  }
  return fields;
}

describe('a provider publishes its places by pages', () => {
  let world: TestWorld;
  let web: WebWorld;
  let priya: Browser;
  let rhys: Browser;
  let olive: Browser;
  beforeAll(async () => {
    world = await openDemoWorld();
    web = openWebWorld(world);
    priya = await web.signIn(WILLOWS, 'provider-editor');
    rhys = await web.signIn(WILLOWS, 'provider-editor');
    olive = await web.signIn(AMBLEDON, 'case-officer');
  }, 120_000);
  afterAll(() => world.close());

  /** Checks and publishes; gives what the check page said and where it led. */
  async function publish(who: Browser, at: string, change: Record<string, string>) {
    const form = fieldsOf(await who.get(`${at}/publish`));
    const check = await who.post(`${at}/publish`, { ...form, ...change, action: 'check' });
    const sent = await who.post(`${at}/publish`, { ...fieldsOf(check), action: 'publish' });
    return { check, sent };
  }

  it('begins at its places, which are there already', async () => {
    expect((await priya.get('/')).location).toBe(HOME);
    const places = await priya.get(HOME);
    expect(places.text).toContain('Special school places');
    expect(places.text).toMatch(
      /It counts for \d+% after \d+ days?\. On \d+ \w+ \d{4} it counts for half/,
    );
    expect(places.text).toContain('Nothing has changed');
  });

  it('publishes in one form, with a check before and what happens next after it', async () => {
    const { check, sent } = await publish(priya, PROVISION, {
      'intent-7': 'can',
      'reason-7': '',
      'next-7': '2',
      admissionLimits: LIMIT,
    });
    expect(check.text).toContain('Year 7: free from September 2027 0 2');
    expect(check.text).toContain('Year 7: a place Cannot offer Can offer');
    expect(check.text).toContain('Ambledon is told of the limit and must answer it.');
    expect(sent.status).toBe(303);
    const after = await priya.get(sent.location ?? '');
    expect(after.text).toContain('What happens next');
    const places = await priya.get(HOME);
    expect(places.text).toContain('It counts for 100% today');
    expect(places.text).toContain('published by Person 1 of 995020');
  });

  it('is told at the field what is wrong, and loses nothing that was typed', async () => {
    const form = fieldsOf(await priya.get(`${PROVISION}/publish`));
    const wrong = await priya.post(`${PROVISION}/publish`, {
      ...form,
      'intent-8': 'cannot',
      'reason-8': '',
      'roll-9': 'ten',
      'nextStart-day': '31',
      'nextStart-month': '2',
      'nextStart-year': '2027',
      lowAge: '19',
      highAge: '11',
      action: 'check',
    });
    expect(wrong.html).toContain('<title>Error: ');
    expect(wrong.html).toContain('href="#reason-8"');
    expect(wrong.text).toContain('Say why you cannot offer a place in Year 8');
    expect(wrong.text).toContain('On roll, Year 9, must be a whole number from 0 to 5,000');
    expect(wrong.text).toContain('Next day on which a child could start must be a real date');
    expect(wrong.text).toContain('The age by which pupils leave must be above the youngest age');
    expect(fieldsOf(wrong)).toMatchObject({ 'roll-9': 'ten', lowAge: '19' });
  });

  it('of two at once the second reads who published what, with what was typed still there', async () => {
    const form = fieldsOf(await priya.get(`${PROVISION}/publish`));
    const check = await priya.post(`${PROVISION}/publish`, {
      ...form,
      'next-8': '3',
      'intent-8': 'may',
      action: 'check',
    });
    expect((await publish(rhys, PROVISION, { 'next-7': '1' })).sent.status).toBe(303);
    const late = await priya.post(`${PROVISION}/publish`, {
      ...fieldsOf(check),
      action: 'publish',
    });
    expect(late.status).toBe(200);
    expect(late.text).toContain(
      'by Person 2 of 995020. Nothing of yours is lost or published yet.',
    );
    expect(fieldsOf(late)).toMatchObject({ 'next-8': '3', 'intent-8': 'may' });
    const again = await priya.post(`${PROVISION}/publish`, { ...fieldsOf(late), action: 'check' });
    expect(again.text).toContain('Year 7: free from September 2027 1 2');
  });

  it('a place that is held is shown before it is published over, and its authority is told', async () => {
    const form = fieldsOf(await priya.get(`${PROVISION}/publish`));
    const check = await priya.post(`${PROVISION}/publish`, { ...form, action: 'check' });
    const requests = await world.deps.requests(AMBLEDON).list({ after: null, limit: 100 });
    const fits = requests.items.find(
      (request) =>
        'yearGroup' in request && request.yearGroup === 7 && request.startDate === '2027-09-01',
    );
    if (!fits || !('id' in fits)) throw new Error('The demo has no such request.');
    const held = await world.call('POST', `/v1/authorities/990/requests/${fits.id}/holds`, {
      headers: world.as('990', 'case-officer'),
      body: { provisionId: '995020-main' },
    });
    expect(held.status).toBe(201);

    const moved = await priya.post(`${PROVISION}/publish`, {
      ...fieldsOf(check),
      action: 'publish',
    });
    expect(moved.text).toContain('A place was kept or given back since you looked.');
    expect(moved.text).toContain('Year 7 from September 2027: 1 kept or taken place');
    expect(moved.text).toContain('1 place would be free beside those that are kept; 0 were left');

    const { check: lost, sent } = await publish(priya, PROVISION, {
      'intent-7': 'cannot',
      'reason-7': 'No teacher.',
    });
    expect(lost.text).toContain('Nothing is cancelled');
    expect(lost.text).toContain('Ambledon will be told, and has to talk with the setting.');
    expect(sent.status).toBe(303);
    const told = await world.deps.told(AMBLEDON).list({ after: null, limit: 50 });
    const changed = told.items.filter(
      (item) => 'topic' in item && item.topic === 'capacity.changed',
    );
    expect(changed).toMatchObject([
      { facts: { provisionId: '995020-main', yearGroup: 7, change: 'cannot-offer' } },
    ]);
  });

  it('“nothing has changed” is one click, done once however often it is sent', async () => {
    const places = await priya.get(HOME);
    const once = /name="once" value="([^"]+)"/.exec(places.html)?.[1] ?? '';
    const seen = /name="seen" value="([^"]+)"/.exec(places.html)?.[1] ?? '';
    const first = await priya.post(`${PROVISION}/confirm`, { once, seen });
    expect(first.status).toBe(303);
    const second = await priya.post(`${PROVISION}/confirm`, { once, seen });
    expect(second.location).toBe(first.location);
    // Another page, shown before the click, says nothing of the figures that are there now.
    expect(
      (await priya.post(`${PROVISION}/confirm`, { once: world.deps.newId(), seen })).status,
    ).toBe(409);
  });

  it('earlier figures are published again by a form that is filled in with them', async () => {
    const history = await priya.get(`${PROVISION}/returns`);
    const links = [...history.html.matchAll(/href="([^"]+publish\?from=[^"]+)"/g)].map(
      ([, href]) => href,
    );
    const form = await priya.get(links.at(-2) ?? '');
    expect(form.text).toContain('Filled in with the figures of 23 November 2026.');
    expect(fieldsOf(form)).toMatchObject({ 'next-7': '2', 'intent-7': 'can' });
  });

  it('the authority of the area answers the limit, and both see it', async () => {
    const tray = await olive.get('/authority/990/limits');
    expect(tray.text).toContain(LIMIT);
    expect(tray.text).toContain('Waiting since today');
    const href = /href="(\/authority\/990\/limits\/[0-9A-Z]+)"/.exec(tray.html)?.[1] ?? '';
    const ask = await olive.get(href);
    const once = /name="once" value="([^"]+)"/.exec(ask.html)?.[1] ?? '';
    const empty = await olive.post(href, { once });
    expect(empty.text).toContain('Choose what your authority says to it');
    const sent = await olive.post(href, {
      once,
      answer: 'accepts',
      words: 'Until the lift is mended.',
    });
    expect(sent.location).toBe('/authority/990/limits?done=limit-answered');
    for (const [who, path] of [
      [priya, HOME],
      [olive, '/settings/995020'],
    ] as const) {
      const seen = await who.get(path);
      expect(seen.text).toContain(
        'Ambledon accepts it (23 November 2026): “Until the lift is mended.”',
      );
    }
  });

  it('a case officer publishes on its behalf, marked as the authority’s word', async () => {
    const setting = await olive.get('/settings/995020');
    expect(setting.html).toContain(`href="${BEHALF}/publish"`);
    expect(setting.text).toContain('As the provider says As the register says');
    const { check, sent } = await publish(olive, BEHALF, { 'next-5': '0' });
    expect(check.text).toContain('Publish on its behalf');
    expect((await olive.get(sent.location ?? '')).text).toContain('The provider has been told.');
    expect((await olive.get('/settings/995020')).text).toContain('it is the authority’s word');
    expect((await priya.get(HOME)).text).toContain(
      'published by an authority, on the provider’s behalf',
    );
  });

  it('is of nobody else', async () => {
    const other = await web.signIn({ kind: 'provider', code: '995002' }, 'provider-editor');
    const trust = await web.signIn(TRUST, 'provider-editor');
    for (const path of [HOME, `${PROVISION}/publish`, `${PROVISION}/returns`]) {
      expect((await other.get(path)).status).toBe(404);
      expect((await trust.get(path)).status).toBe(404);
      expect((await olive.get(path)).status).toBe(404);
    }
    expect((await other.post(`${PROVISION}/publish`, { action: 'check' })).status).toBe(404);
    expect((await priya.get(`${BEHALF}/publish`)).status).toBe(404);
    expect((await priya.get('/authority/990/limits')).status).toBe(404);
  });

  it('a trust’s editor publishes for each of its settings', async () => {
    const trust = await web.signIn(TRUST, 'provider-editor');
    const own = (await world.deps.currentIndex())?.trust(TRUST.code)?.settings[0] ?? '';
    expect((await trust.get(`/provider/${own}`)).text).toContain('Your places');
  });

  it('after 1 September the figures are looked at, not confirmed', async () => {
    world.clock.now = Date.parse('2027-09-02T09:00:00Z');
    const vera = await web.signIn(WILLOWS, 'provider-editor');
    const places = await vera.get(HOME);
    expect(places.text).toContain('A new school year has begun since');
    expect(places.text).not.toContain('Nothing has changed');
    const seen = world.deps.newId();
    const refused = await vera.post(`${PROVISION}/confirm`, { once: world.deps.newId(), seen });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('A new school year has begun on 1 September');
  });
});
