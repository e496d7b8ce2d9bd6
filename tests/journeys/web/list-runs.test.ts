import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordRequest } from '../../../functions/use-cases/state-a-request.ts';
import type { Owner } from '../../../lib/access/index.ts';
import { $RequestInput } from '../../../lib/requests/index.ts';
import { requestInput } from '../../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../../support/test-world.ts';
import { openWebWorld, type WebWorld } from '../../support/web-world.ts';

const OWN: Owner = { kind: 'authority', code: '991' };
const RUNS = '/authority/991/list-runs';
const CHILDREN = 3;

let world: TestWorld;
let web: WebWorld;
beforeAll(async () => {
  world = await openTestWorld();
  web = openWebWorld(world);
  const free = { now: null, nextSeptember: 1, septemberAfter: null };
  const published = await world.call(
    'POST',
    '/v1/providers/990007/provisions/990007-main/returns',
    {
      headers: world.asOf({ kind: 'provider', code: '990007' }, 'provider-editor'),
      body: {
        asOf: '2026-11-20',
        years: [{ yearGroup: 7, intent: 'can', reason: null, onRoll: null, free }],
      },
    },
  );
  expect(published.status).toBe(201);
});
afterAll(() => world.close());

it('an officer makes lists in bulk, and sees where more children are listed than places are free', async () => {
  const officer = await web.signIn(OWN, 'case-officer');
  const empty = await officer.get(RUNS);
  expect(empty.text).toContain('There is no open request.');
  expect(empty.text).toContain('Nobody has made lists in bulk yet.');

  const principal = { person: 'O', organisation: OWN, roles: ['case-officer' as const] };
  for (let i = 0; i < CHILDREN; i += 1) {
    const input = $RequestInput.parse(requestInput({ reference: `B-${i}` }));
    expect((await recordRequest(world.deps, OWN, principal, input, null)).ok).toBe(true);
  }
  const start = await officer.get(RUNS);
  expect(start.text).toContain('3 requests are open, 3 of them without a list.');
  const unsaid = await officer.post(RUNS, {});
  expect(unsaid.status).toBe(422);
  expect(unsaid.text).toContain('Choose which requests get a list');

  const once = world.deps.newId();
  const fields = { which: 'without-list', phase: 'secondary', yearGroup: '7', once };
  const begun = await officer.post(RUNS, fields);
  expect(begun.status).toBe(303);
  const at = begun.location ?? '';
  expect((await officer.post(RUNS, fields)).location).toBe(at);
  const result = await officer.get(at);
  expect(result.text).toContain('Lists have been made');
  expect(result.text).toContain('3 of 3 requests have a new list.');
  expect(result.text).toContain('3 children are listed for 1 place here.');
  expect(result.html).toMatch(/\/authority\/991\/requests\/[0-9A-Z]{26}\/lists\/1"/);
  const csv = await officer.get(`${at}/congestion.csv`);
  expect(csv.html).toMatch(
    /^URN,setting,provision,year group,academic year from,listed,first,free/,
  );
  expect(csv.html).toContain('Year 7,2027,3,');
  expect(csv.html).toContain('B-0; B-1; B-2');
  expect((await officer.get(`${at}/lists.csv`)).html).toContain('B-2');

  // All have a list now, so nothing is left for those without one.
  const again = await officer.post(RUNS, { which: 'without-list' });
  const nothing = await officer.get(again.location ?? '');
  expect(nothing.text).toContain('0 of 0 requests have a new list.');
  expect(nothing.text).toContain('No list was made');
  const history = await officer.get(RUNS);
  expect(history.text).toContain('Open requests without a list, secondary, Year 7');
});

it('a manager reads runs and starts none; another authority sees nothing', async () => {
  const manager = await web.signIn(OWN, 'la-manager');
  const seen = await manager.get(RUNS);
  expect(seen.text).toContain('A case officer of your authority can start a run.');
  expect((await manager.post(RUNS, { which: 'all' })).status).toBe(403);
  const [run] = (await world.deps.listRuns(OWN).list({ after: null, limit: 1 })).items;
  const id = run && 'id' in run ? run.id : '';
  const other = await web.signIn({ kind: 'authority', code: '990' }, 'case-officer');
  expect((await other.get(`${RUNS}/${id}`)).status).toBe(404);
  expect((await other.get(`/authority/990/list-runs/${id}`)).status).toBe(404);
});

it('a run that goes on shows how far it is and can be stopped', async () => {
  const officer = await web.signIn(OWN, 'case-officer');
  const at = new Date(world.deps.now()).toISOString();
  const id = world.deps.newId();
  const started = await world.deps.listRuns(OWN).start(
    {
      ...{ id, authority: '991', status: 'queued', revision: 1, createdAt: at, createdBy: 'O' },
      scope: { phase: null, startsFrom: null, startsTo: null, yearGroup: null, withoutList: false },
      ...{ requests: null, endedAt: null, cancel: null, calls: 0, callAgainAt: at },
      ...{ sentence: null, resultId: null },
    },
    {
      audit: {
        ...{ id: world.deps.newId(), at, person: 'O', organisation: OWN },
        ...{ action: 'list-run.start', subject: `list-run/${id}`, detail: '' },
      },
      claim: null,
    },
  );
  expect(started.ok).toBe(true);
  const going = await officer.get(`${RUNS}/${id}`);
  expect(going.text).toContain('Lists are being made');
  expect(going.html).toContain('<progress');
  expect(going.html).toContain('<noscript><meta http-equiv="refresh" content="10"/></noscript>');
  const stopped = await officer.post(`${RUNS}/${id}/cancel`);
  expect(stopped.location).toBe(`${RUNS}/${id}?done=list-run-stopped`);
  const seen = await officer.get(stopped.location ?? '');
  expect(seen.text).toContain('The run is being stopped');
  expect(seen.html).not.toContain('/cancel"');
});
