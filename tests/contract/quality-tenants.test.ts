import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { $ShownSuspension } from '../../functions/use-cases/quality/read-suspensions.ts';
import { $ShownVisit, $Visits } from '../../functions/use-cases/quality/read-visits.ts';
import type { Owner } from '../../lib/access/index.ts';
import { readBody } from '../support/read-body.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const KEY = '990010';
const PROVIDER: Owner = { kind: 'provider', code: KEY };
const OTHER: Owner = { kind: 'provider', code: '990011' };
const $Items = z.object({ items: z.array(z.unknown()) });
const VISIT = {
  visitedOn: '2026-11-03',
  kind: 'unannounced',
  outcome: 'assured-with-actions',
  words: '=HYPERLINK("x") is what somebody may write.',
  actions: [{ words: 'Fill the post.', dueOn: '2026-11-20' }],
};

describe('visits and suspensions among organisations', () => {
  let world: TestWorld;
  let visitId: string;
  let suspensionId: string;
  const manager = (code: string) => world.as(code, 'la-manager');
  const of990 = `/v1/authorities/990/settings/${KEY}`;
  const of991 = `/v1/authorities/991/settings/${KEY}`;
  const get = (path: string, headers: Record<string, string>) =>
    world.call('GET', path, { headers });
  const post = (path: string, headers: Record<string, string>, body: unknown) =>
    world.call('POST', path, { headers, body });

  beforeAll(async () => {
    world = await openTestWorld();
    const once = { ...manager('990'), 'idempotency-key': 'visit-of-tests-1' };
    const made = await post(`${of990}/visits`, once, VISIT);
    visitId = (await readBody(made, $ShownVisit)).id;
    const again = await post(`${of990}/visits`, once, VISIT);
    expect((await readBody(again, $ShownVisit)).id).toBe(visitId);
    const suspended = await post(`${of990}/suspensions`, manager('990'), {
      reason: 'Why',
      until: '2027-02-26',
    });
    suspensionId = (await readBody(suspended, $ShownSuspension)).id;
  });
  afterAll(() => world.close());

  it('are read by every authority and by consortia, and by the provider itself', async () => {
    for (const headers of [
      world.as('991', 'case-officer'),
      world.as('383', 'auditor'),
      world.asOf({ kind: 'consortium', code: 'three-vales' }, 'consortium-commissioner'),
      world.asOf(PROVIDER, 'provider-editor'),
    ]) {
      for (const what of ['visits', 'suspensions', `visits/${visitId}/revisions`]) {
        const seen = await get(`/v1/providers/${KEY}/${what}`, headers);
        expect([what, seen.status]).toEqual([what, 200]);
        expect((await readBody(seen, $Items)).items).toHaveLength(1);
      }
    }
  });

  it('are nothing that another provider, or a national reader, ever sees', async () => {
    const paths = [
      `/v1/providers/${KEY}/visits`,
      `/v1/providers/${KEY}/visits/${visitId}/revisions`,
      `/v1/providers/${KEY}/suspensions`,
      '/v1/authorities/990/visits',
      '/v1/authorities/990/suspensions',
    ];
    for (const headers of [
      world.asOf(OTHER, 'provider-editor', 'organisation-administrator'),
      world.asOf({ kind: 'national', code: 'england' }, 'national-reader'),
    ]) {
      for (const path of paths)
        expect([path, (await get(path, headers)).status]).toEqual([path, 404]);
    }
    const editor = world.asOf(OTHER, 'provider-editor');
    const words = { words: 'We are not that school.' };
    for (const path of [
      `/v1/providers/${KEY}/visits/${visitId}/comments`,
      `/v1/providers/${KEY}/suspensions/${suspensionId}/replies`,
      // Under its own address there is no such record.
      `/v1/providers/990011/visits/${visitId}/comments`,
      `/v1/providers/990011/suspensions/${suspensionId}/replies`,
    ]) {
      expect([path, (await post(path, editor, words)).status]).toEqual([path, 404]);
    }
  });

  it('are changed by nobody but who made them', async () => {
    const correction = { ...VISIT, correction: 'A slip.' };
    const until = { until: '2027-03-31', reason: 'Why' };
    for (const [path, body] of [
      [`${of991}/visits/${visitId}/corrections`, correction],
      [`${of991}/suspensions/${suspensionId}/extend`, until],
      [`${of991}/suspensions/${suspensionId}/end`, { reason: 'Why' }],
      [`${of990}/visits/${visitId}/corrections`, correction],
    ] as const) {
      expect([path, (await post(path, manager('991'), body)).status]).toEqual([path, 404]);
    }
    const provider = world.asOf(PROVIDER, 'provider-editor');
    expect((await post(`${of990}/visits`, provider, VISIT)).status).toBe(404);
    const officer = world.as('990', 'case-officer');
    expect((await post(`${of990}/visits`, officer, VISIT)).status).toBe(403);
  });

  it('are in the stores of their setting alone', async () => {
    for (const owner of [OTHER, { kind: 'authority', code: '990' } as const]) {
      expect(await world.deps.visits(owner).get(visitId)).toMatchObject({ ok: false });
      expect(await world.deps.visits(owner).all()).toEqual({ items: [], needChecking: [] });
      expect(await world.deps.suspensions(owner).get(suspensionId)).toMatchObject({ ok: false });
      expect(await world.deps.suspensions(owner).all()).toEqual({ items: [], needChecking: [] });
    }
  });

  it('keep every revision: a comment and a correction are added, nothing is replaced', async () => {
    const editor = world.asOf(PROVIDER, 'provider-editor');
    await post(`/v1/providers/${KEY}/visits/${visitId}/comments`, editor, {
      words: 'It is filled.',
    });
    const done = [{ ...VISIT.actions[0], doneOn: '2026-11-23' }];
    const corrected = await post(`${of990}/visits/${visitId}/corrections`, manager('990'), {
      ...VISIT,
      outcome: 'assured',
      actions: done,
      correction: 'The post is filled.',
    });
    expect(await readBody(corrected, $ShownVisit)).toMatchObject({
      revision: 3,
      outcome: 'assured',
      comments: [{ words: 'It is filled.' }],
    });
    const page = await world.deps.visits(PROVIDER).revisions(visitId, { after: null, limit: 10 });
    expect(page.items).toMatchObject([
      { revision: 3, outcome: 'assured', correction: 'The post is filled.' },
      { revision: 2, outcome: 'assured-with-actions', comments: [{ words: 'It is filled.' }] },
      { revision: 1, outcome: 'assured-with-actions', comments: [] },
    ]);
    const told = await world.deps.told(PROVIDER).list({ after: null, limit: 10 });
    expect(told.items).toMatchObject([
      { topic: 'visit.recorded', facts: { outcome: 'assured', corrected: true } },
      { topic: 'placing.suspended' },
      { topic: 'visit.recorded', facts: { outcome: 'assured-with-actions', corrected: false } },
    ]);
  });

  it('are found by filter, and as CSV without formulas', async () => {
    const found = async (query: string) =>
      (
        await readBody(
          await get(`/v1/authorities/991/visits?${query}`, world.as('991', 'case-officer')),
          $Visits,
        )
      ).items.map(({ id }) => id);
    expect(await found('outcome=assured&recordedBy=990')).toEqual([visitId]);
    expect(await found('outcome=not-assured')).toEqual([]);
    expect(await found(`setting=${KEY}&kind=unannounced`)).toEqual([visitId]);
    expect(await found('late=yes')).toEqual([]);
    const csv = await get('/v1/authorities/991/visits?format=csv', world.as('991', 'auditor'));
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await csv.text()).toContain(`"'=HYPERLINK(""x"") is what somebody may write."`);
  });

  it('lose nothing when many authorities decide and the provider replies at the same moment', async () => {
    const codes = ['991', '992', '993', '994', '995', '996'];
    const decide = (code: string) =>
      post(
        `/v1/authorities/${code}/settings/${KEY}/suspensions/${suspensionId}/decision`,
        manager(code),
        { adopted: true, words: `So says ${code}.` },
      );
    const reply = post(
      `/v1/providers/${KEY}/suspensions/${suspensionId}/replies`,
      world.asOf(PROVIDER, 'provider-editor'),
      { words: 'Our plan.' },
    );
    const statuses = (await Promise.all([...codes.map(decide), reply])).map((r) => r.status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200]);
    const stored = await world.deps.suspensions(PROVIDER).get(suspensionId);
    const decisions = stored.ok ? stored.value.decisions : [];
    expect(decisions.map(({ authority }) => authority).sort()).toEqual(codes);
    expect(stored).toMatchObject({ value: { replies: [{ words: 'Our plan.' }] } });
    const shared = await world.deps.sharedSuspensions.all();
    expect(shared.items).toEqual(stored.ok ? [stored.value] : []);
  });
});
