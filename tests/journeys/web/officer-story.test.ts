import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Owner } from '../../../lib/access/index.ts';
import { openTestWorld, type TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld, type WebWorld } from '../../support/web-world.ts';

const AMBLEDON: Owner = { kind: 'authority', code: '990' };
const LIST = '/authority/990/requests';

/** The answers to all questions but the home, as a browser sends them. */
const ANSWERS = [
  ['reference', { reference: 'AMB/27/0301' }],
  ['received', date('receivedOn', '20', '11', '2026')],
  ['child', date('dateOfBirth', '14', '3', '2016')],
  ['sex', { sex: 'male' }],
  ['start', date('startDate', '1', '9', '2027')],
  ['year-group', { yearRight: 'yes' }],
  ['need', { primaryNeed: 'ASD' }],
  ['second-need', { secondNeed: 'SLCN' }],
  ['basis', { basis: 'day', band: '4' }],
  ['must-have', {}],
  ['nice-to-have', { niceToHave: ['low-stimulus-space'] }],
  ['home', { easting: '430100', northing: '434900' }],
  ['attends', { attends: 'none' }],
  ['siblings', {}],
  ['requested', {}],
  ['mainstream', { mainstreamWanted: 'no' }],
] as const;

function date(name: string, day: string, month: string, year: string) {
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}

describe('a case officer takes a request from nothing to its end', () => {
  let world: TestWorld;
  let web: WebWorld;
  let officer: Browser;
  let colleague: Browser;
  let draft: string;
  let request: string;
  beforeAll(async () => {
    world = await openTestWorld();
    web = openWebWorld(world);
    officer = await web.signIn(AMBLEDON, 'case-officer');
    colleague = await web.signIn(AMBLEDON, 'case-officer');
  });
  afterAll(() => world.close());

  it('begins a draft, which asks for the reference first', async () => {
    expect((await officer.get(`${LIST}/new`)).text).toContain('kept as a draft for 30 days');
    const begun = await officer.post(`${LIST}/new`);
    expect(begun.status).toBe(303);
    expect(begun.location).toMatch(/^\/authority\/990\/drafts\/[0-9A-Z]{26}\/reference$/);
    draft = (begun.location ?? '').replace('/reference', '');
  });

  it('says what is wrong with an answer at its question, and keeps what was typed', async () => {
    const refused = await officer.post(`${draft}/child`, {
      revision: '1',
      ...date('dateOfBirth', '31', '2', '2016'),
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('<title>Error: What is the child’s date of birth?');
    expect(refused.text).toContain('Date of birth must be a real date');
    expect(refused.html).toContain('href="#dateOfBirth-day"');
    expect(refused.html).toContain('value="31"');
  });

  it('answers one question after another, and is told the year group', async () => {
    for (const [question, fields] of ANSWERS) {
      const asked = await officer.get(`${draft}/${question}`);
      expect([question, asked.status]).toEqual([question, 200]);
      if (question === 'year-group') {
        expect(asked.text).toContain('Year 7 (secondary), by date of birth');
      }
      const sent = await officer.post(`${draft}/${question}`, {
        revision: hidden(asked.html, 'revision'),
        ...fields,
      });
      expect([question, sent.status, sent.text]).toEqual([question, 303, '']);
    }
  });

  it('finds the draft on the work list', async () => {
    const seen = await officer.get(LIST);
    expect(seen.text).toContain('You have 1 unfinished request');
    expect(seen.text).toContain('Continue AMB/27/0301');
    expect((await colleague.get(LIST)).text).not.toContain('unfinished');
  });

  it('checks the answers and records them once, however often they are sent', async () => {
    const check = await officer.get(draft);
    expect(check.text).toContain('Check the answers');
    expect(check.text).toContain('Autistic spectrum disorder');
    expect(check.text).toContain('Low stimulus space');
    expect(check.html).toMatch(/Change<span class="govuk-visually-hidden"> reference/);
    const [first, second] = await Promise.all([officer.post(draft), officer.post(draft)]);
    expect(first.location).toMatch(
      /^\/authority\/990\/requests\/[0-9A-Z]{26}\?done=request-recorded$/,
    );
    expect(second.location).toBe(first.location);
    request = (first.location ?? '').replace(/\?.*/, '');
    expect((await officer.get(draft)).location).toBe(request);
    const found = await officer.get(`${LIST}?reference=0301`);
    expect(found.text).toContain('1 request');
  });

  it('sees who acts next and by when', async () => {
    const seen = await officer.get(request);
    expect(seen.text).toContain(
      'An officer (nobody has taken it yet), by 15 February 2027 (in 84 days).',
    );
    expect(seen.text).toContain('moving to secondary school');
  });

  it('takes it, and a colleague who saw it free is told so', async () => {
    const seen = await colleague.get(request);
    const me = hidden(seen.html, 'to') || /value="([0-9a-f]{64})"/.exec(seen.html)?.[1] || '';
    const mine = /name="to"[^>]*value="([0-9a-f]{64})"|value="([0-9a-f]{64})"[^>]*name="to"/.exec(
      (await officer.get(request)).html,
    );
    const officerId = mine?.[1] ?? mine?.[2] ?? '';
    const taken = await officer.post(`${request}/officer`, { from: '', to: officerId });
    expect(taken.location).toBe(`${request}?done=request-taken`);
    const late = await colleague.post(`${request}/officer`, { from: '', to: me });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Person 1 of 990 has AMB/27/0301 now');
    expect((await officer.get(request)).text).toContain('You, by 15 February 2027');
    expect((await officer.get(`${LIST}?officer=mine`)).text).toContain('1 request');
  });

  it('makes the list once with one form', async () => {
    const once = hidden((await officer.get(`${request}/lists`)).html, 'once');
    const made = await officer.post(`${request}/lists`, { once });
    const again = await officer.post(`${request}/lists`, { once });
    expect([made.location, again.location]).toEqual([
      `${request}/lists/1?done=list-made`,
      `${request}/lists/1`,
    ]);
    expect((await officer.get(`${request}/lists`)).text).toContain('Version 1');
    expect((await officer.get(request)).text).toContain('Accept the list');
  });

  it('must give a reason for a decision', async () => {
    const asked = await officer.get(`${request}/decisions/new/list-accepted`);
    expect(asked.text).toContain('version 1 of the list');
    const refused = await officer.post(`${request}/decisions/new/list-accepted`, {
      once: hidden(asked.html, 'once'),
      list: '1',
      why: 'Fine',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Give the reason in a few words');
    expect(refused.html).toContain('href="#why"');
  });

  it('accepts the list, which moves the request on', async () => {
    const path = `${request}/decisions/new/list-accepted`;
    const once = hidden((await officer.get(path)).html, 'once');
    const fields = { once, list: '1', why: 'The order follows the needs in the advice.' };
    const decided = await officer.post(path, fields);
    expect(decided.location).toBe(`${request}/decisions?done=decision-recorded`);
    expect((await officer.post(path, fields)).location).toBe(decided.location);
    const shown = await officer.get(`${request}/decisions`);
    expect(shown.text.match(/The list is fit to be shared/g)).toHaveLength(1);
    expect(shown.text).toContain('The order follows the needs in the advice.');
    expect((await officer.get(request)).text).toContain('Share the list');
  });

  it('is told why what is not its time yet cannot be done', async () => {
    const seen = await officer.get(request);
    expect(seen.text).toContain(
      'Choose settings to consult : Settings are chosen after the family has had its say',
    );
    const path = `${request}/decisions/new/settings-to-consult`;
    expect((await officer.get(path)).text).toContain('Settings are chosen after the family');
  });

  it('decides not to share it, and chooses settings from the list and by search', async () => {
    const path = `${request}/decisions/new/not-shared`;
    await officer.post(path, {
      once: hidden((await officer.get(path)).html, 'once'),
      list: '1',
      follows: 'consult',
      why: 'The family asked to be left out of it.',
    });
    const choose = `${request}/decisions/new/settings-to-consult`;
    const asked = await officer.get(choose);
    const once = hidden(asked.html, 'once');
    const key = /name="settings" type="checkbox" value="(\d{6})"/.exec(asked.html)?.[1] ?? '';
    expect(key).toMatch(/^\d{6}$/);
    const searched = await officer.post(choose, {
      once,
      list: '1',
      settings: key,
      'settings-search': 'nowhere at all',
      action: 'find',
      why: 'It meets the needs.',
    });
    expect(searched.text).toContain('Nothing was found for “nowhere at all”');
    expect(searched.html).toMatch(new RegExp(`value="${key}"[^>]* checked`));
    const decided = await officer.post(choose, {
      once,
      list: '1',
      settings: key,
      why: 'It meets the needs in the advice.',
    });
    expect(decided.location).toBe(`${request}/decisions?done=decision-recorded`);
  });

  it('changes what the request says, and the change is told between the revisions', async () => {
    const asked = await officer.get(`${request}/change/need`);
    const begun = await officer.post(`${request}/change/need`, {
      revision: hidden(asked.html, 'revision'),
      primaryNeed: 'SEMH',
    });
    expect(begun.location).toMatch(/^\/authority\/990\/drafts\/[0-9A-Z]{26}$/);
    const saved = await officer.post(begun.location ?? '');
    expect(saved.location).toBe(`${request}?done=request-revised`);
    const details = await officer.get(`${request}/details`);
    expect(details.text).toContain(
      'Primary need: from “Autistic spectrum disorder” to “Social, emotional and mental health”',
    );
    expect((await officer.get(`${request}/lists`)).text).toContain(
      'The request was changed after version 1 was made.',
    );
  });

  it('closes it with a reason, and it leaves the work list', async () => {
    const path = `${request}/decisions/new/closed`;
    await officer.post(path, {
      once: hidden((await officer.get(path)).html, 'once'),
      list: '1',
      closedAs: 'withdrawn',
      why: 'The family has moved its child to home education.',
    });
    expect((await officer.get(request)).text).toContain('The request was withdrawn');
    expect((await officer.get(`${LIST}?reference=0301`)).text).toContain('No open request matches');
    expect((await officer.get(`${LIST}?reference=0301&show=closed`)).text).toContain(
      '1 closed request',
    );
    expect((await officer.get(`${request}/details`)).text).toContain('Reopen it to change');
  });

  it('leads back to the work list as it was left', async () => {
    await officer.get(`${LIST}?need=ASD&need=VI&sort=year`);
    expect((await officer.get(request)).html).toContain(
      `href="${LIST}?need=VI&amp;need=ASD&amp;sort=year"`,
    );
  });

  it('has it all in the history, in words, without the looks', async () => {
    const { text } = await officer.get(`${request}/history`);
    const order = [
      'Decided: the request was closed',
      'The request was changed',
      'Decided: settings to consult were chosen',
      'Decided: the list is not shared with the family',
      'Decided: the list is fit to be shared',
      'A list was made',
      'The request changed hands',
      'The request was recorded',
    ].map((title) => text.indexOf(title));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(text).not.toContain('Request view');
    const csv = await officer.get(`${request}/history/csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.html).toContain('The request was recorded');
  });

  it('left an audit entry of each look at it', async () => {
    const { entries } = await world.deps.audit(AMBLEDON).whole();
    const id = request.split('/').at(-1);
    const looks = [...entries.values()].filter(
      ({ action, subject }) => action === 'request.view' && subject === `request/${id}`,
    );
    expect(looks.length).toBeGreaterThan(10);
  });
});
