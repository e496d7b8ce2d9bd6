import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Owner } from '../../../lib/access/index.ts';
import { openTestWorld, type TestWorld } from '../../support/test-world.ts';
import { openWebWorld, type WebWorld } from '../../support/web-world.ts';

const OWN: Owner = { kind: 'authority', code: '990' };
const OTHER: Owner = { kind: 'authority', code: '991' };

let world: TestWorld;
let web: WebWorld;
beforeAll(async () => {
  world = await openTestWorld();
  web = openWebWorld(world);
});
afterAll(() => world.close());

it('an auditor reads who did what, newest first, and who looked at what', async () => {
  const auditor = await web.signIn(OWN, 'auditor');
  const officer = await web.signIn(OWN, 'case-officer');
  const [first] = (await world.deps.cases(OWN).all()).filter((each) => 'requestId' in each);
  const request = `/authority/990/requests/${first?.requestId}`;
  world.clock.now += 1_000;
  expect((await officer.get(request)).status).toBe(200);
  const seen = await auditor.get('/audit');
  expect(seen.status).toBe(200);
  expect(seen.text).toMatch(/23 November 2026 at 10:00 Person 2 of 990 request\.view/);
  expect(seen.html).toContain(`href="${request}"`);
  expect(seen.text.indexOf('request.view')).toBeLessThan(seen.text.indexOf('request.create'));
});

it('up to a day, as a file too', async () => {
  const auditor = await web.signIn(OWN, 'auditor');
  expect((await auditor.get('/audit?until=2026-11-22')).text).toContain('There is no entry.');
  expect((await auditor.get('/audit?until=2026-11-23')).text).toContain('request.create');
  const file = await auditor.get('/audit.csv?until=2026-11-23');
  expect(file.headers.get('content-type')).toContain('text/csv');
  expect(file.html.split('\r\n')[0]).toContain('when,who,what,record,detail,id');
  expect(file.html).toContain('request.create');
});

it('shows nothing of another authority, and nothing to case officers', async () => {
  const theirs = await web.signIn(OTHER, 'auditor');
  expect((await theirs.get('/audit')).text).not.toContain('request.create');
  const officer = await web.signIn(OWN, 'case-officer');
  expect((await officer.get('/audit')).status).toBe(403);
});
