import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { $SettingCapacity } from '../../functions/use-cases/read-capacity.ts';
import type { Owner, Told } from '../../lib/access/index.ts';
import {
  $AdmissionLimit,
  $PublishedReturn,
  $ReturnProposal,
  $ShownHold,
  NOTHING_SAID,
} from '../../lib/capacity/index.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const SETTING = '990010';
const PROVISION = `${SETTING}-main`;
const PROVIDER: Owner = { kind: 'provider', code: SETTING };
const AUTHORITY: Owner = { kind: 'authority', code: '990' };
const RETURNS = `/v1/providers/${SETTING}/provisions/${PROVISION}/returns`;
const ON_BEHALF = `/v1/authorities/990/settings/${SETTING}/provisions/${PROVISION}/returns`;
const TODAY = { asOf: '2026-11-23' } as const;
const CAN = { intent: 'can', reason: null } as const;
const CANNOT = { intent: 'cannot', reason: 'No teacher of the deaf.' } as const;

describe('propose, then publish', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  function input(nextSeptember: number | null, given: object = CAN, more: object = {}) {
    const free = { now: 0, nextSeptember, septemberAfter: null };
    return { asOf: '2026-11-20', years: [{ yearGroup: 7, onRoll: 6, free, ...given }], ...more };
  }

  const post = (path: string, body: object | undefined, key?: string) =>
    world.call('POST', path, {
      headers: {
        ...(path.startsWith('/v1/authorities')
          ? world.as('990', 'case-officer')
          : world.asOf(PROVIDER, 'provider-editor')),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body,
    });

  async function published(body: object): Promise<string> {
    const answer = await post(RETURNS, body);
    expect(answer.status).toBe(201);
    return (await readBody(answer, $PublishedReturn)).published.id;
  }

  async function proposed(body: object, path = RETURNS) {
    const answer = await post(`${path}/proposals`, body);
    expect(answer.status).toBe(200);
    return readBody(answer, $ReturnProposal);
  }

  async function held(): Promise<string> {
    const made = await post('/v1/authorities/990/requests', requestInput());
    const { id } = await readBody(made, $PlacementRequest);
    const hold = await post(`/v1/authorities/990/requests/${id}/holds`, { provisionId: PROVISION });
    return (await readBody(hold, $ShownHold)).id;
  }

  /** What an organisation was told of a topic, newest first. */
  async function told(owner: Owner, topic: Told['topic']): Promise<readonly Told[]> {
    const { items } = await world.deps.told(owner).list({ after: null, limit: 100 });
    return items.filter((item): item is Told => 'topic' in item && item.topic === topic);
  }

  async function free(): Promise<number | undefined> {
    const answer = await world.call('GET', `/v1/providers/${SETTING}/capacity`, {
      headers: world.as('990', 'case-officer'),
    });
    const { provisions } = await readBody(answer, $SettingCapacity);
    const places = provisions.find(({ provisionId }) => provisionId === PROVISION)?.places ?? [];
    return places.find(({ academicYear }) => academicYear === 2027)?.free;
  }

  it('a proposal stores nothing; the authority is told of its hold when the return is published, once', async () => {
    const first = await published(input(2));
    const holdId = await held();
    const proposal = await proposed(input(2, CANNOT));
    expect(proposal.newest?.id).toBe(first);
    expect(proposal.changes.years).toEqual([
      {
        yearGroup: 7,
        kind: 'changed',
        intent: { from: 'can', to: 'cannot' },
        reason: { from: null, to: 'No teacher of the deaf.' },
        onRoll: null,
        free: [],
      },
    ]);
    expect(proposal.impact.places).toMatchObject([
      {
        yearGroup: 7,
        academicYear: 2027,
        freeBefore: 1,
        free: 2,
        mayCountTwice: true,
        holds: [{ holdId, authority: '990', state: 'held', notBorne: 'cannot-offer', isNew: true }],
      },
    ]);
    expect(proposal.impact.told).toEqual([{ authority: '990', holds: 1 }]);
    expect(await told(AUTHORITY, 'capacity.changed')).toEqual([]);
    expect(await free()).toBe(1);

    await published(input(1, CANNOT));
    expect(await told(AUTHORITY, 'capacity.changed')).toMatchObject([
      {
        from: PROVIDER,
        settingKey: SETTING,
        subject: `hold/${holdId}`,
        facts: {
          provisionId: PROVISION,
          yearGroup: 7,
          academicYear: 2027,
          holdId,
          change: 'cannot-offer',
          reason: 'No teacher of the deaf.',
          count: 1,
        },
      },
    ]);
    // The hold stands, and saying the same again tells nobody again.
    const again = await proposed(input(1, CANNOT));
    expect(again.impact.places[0]?.holds).toMatchObject([{ holdId, isNew: false }]);
    await published(input(1, CANNOT));
    expect(await told(AUTHORITY, 'capacity.changed')).toHaveLength(1);
  });

  it('of two who publish at once the second is told of the first', async () => {
    const seen = await published(input(3));
    await published(input(4, CAN, { replaces: seen }));
    const second = await post(RETURNS, input(5, CAN, { replaces: seen }));
    expect(second.status).toBe(409);
    expect((await readBody(second, $ProblemDetails)).type).toBe('/problems/published-meanwhile');
    expect((await post(`${RETURNS}/proposals`, input(5, CAN, { replaces: seen }))).status).toBe(
      409,
    );
  });

  it('“nothing has changed” publishes what is left, as of today, once for its key', async () => {
    await published(input(3));
    await held();
    expect(await free()).toBe(2);
    const path = `${RETURNS}/confirmations`;
    const confirmed = await readBody(await post(path, undefined, 'confirm-0001'), $PublishedReturn);
    expect(confirmed.published).toMatchObject({
      asOf: '2026-11-23',
      publishedBy: 'provider',
      years: [{ yearGroup: 7, intent: 'can', onRoll: 6, free: { now: 0, nextSeptember: 2 } }],
    });
    expect(await free()).toBe(2);
    const again = await readBody(await post(path, undefined, 'confirm-0001'), $PublishedReturn);
    expect(again.published.id).toBe(confirmed.published.id);
  });

  it('“nothing has changed” is refused where nothing is published', async () => {
    const answer = await world.call(
      'POST',
      '/v1/providers/990011/provisions/990011-main/returns/confirmations',
      { headers: world.asOf({ kind: 'provider', code: '990011' }, 'provider-editor') },
    );
    expect(answer.status).toBe(409);
    expect((await readBody(answer, $ProblemDetails)).type).toBe('/problems/nothing-published');
  });

  it('what an authority publishes on its behalf the provider is told', async () => {
    expect((await proposed(input(1, CAN, TODAY), ON_BEHALF)).settingKey).toBe(SETTING);
    const answer = await post(ON_BEHALF, input(1, CAN, TODAY));
    const { published: made } = await readBody(answer, $PublishedReturn);
    expect(made.publishedBy).toBe('authority');
    expect(await told(PROVIDER, 'capacity.published-for')).toMatchObject([
      {
        from: AUTHORITY,
        facts: { provisionId: PROVISION, ...TODAY, returnId: made.id },
      },
    ]);
  });

  it('a limit of admission is answered by the authority of the area, and its words again ask for nothing', async () => {
    const limited = (words: string | null) =>
      input(1, CAN, { ...TODAY, profile: { ...NOTHING_SAID, admissionLimits: words } });
    const words = 'No child who needs a hoist before the lift is mended.';
    expect((await proposed(limited(words))).impact.limit).toEqual({
      from: null,
      to: words,
      authority: '990',
    });
    await published(limited(words));
    await published(limited(words));
    const [asked, ...more] = await told(AUTHORITY, 'limit.published');
    expect(more).toEqual([]);
    expect(asked?.facts).toEqual({ provisionId: PROVISION, words, was: null });

    const $Items = z.object({ items: z.array(z.object({ id: z.string() })) });
    const limits = await world.call('GET', '/v1/authorities/990/limits', {
      headers: world.as('990', 'case-officer'),
    });
    const [limit] = (await readBody(limits, $Items)).items;
    const answers = `/v1/authorities/990/limits/${limit?.id}/answers`;
    const body = { answer: 'will-talk', words: 'We ring you on Monday.' };
    expect((await post(answers, body, 'answer-0001')).status).toBe(201);
    expect((await post(answers, body, 'answer-0001')).headers.get('idempotency-replayed')).toBe(
      'true',
    );
    const second = { answer: 'accepts', words: 'Until the lift is mended.' };
    expect((await post(answers, second)).status).toBe(201);
    const own = await world.call('GET', `/v1/providers/${SETTING}/provisions/${PROVISION}/limits`, {
      headers: world.asOf(PROVIDER, 'provider-editor'),
    });
    const $Shown = z.object({
      items: z.array(
        $AdmissionLimit.omit({ answers: true }).extend({ answers: z.array(z.looseObject({})) }),
      ),
    });
    expect((await readBody(own, $Shown)).items).toMatchObject([
      { words, authority: '990', answers: [body, second] },
    ]);
    expect(await told(PROVIDER, 'limit.answered')).toMatchObject([
      { facts: { provisionId: PROVISION, answer: 'accepts', words: 'Until the lift is mended.' } },
      { facts: { provisionId: PROVISION, answer: 'will-talk', words: 'We ring you on Monday.' } },
    ]);

    await published(limited(null));
    const late = await post(answers, body);
    expect((await readBody(late, $ProblemDetails)).type).toBe('/problems/limit-replaced');
    // Another authority has no limit of this id.
    const other = await world.call('POST', answers.replace('/990/', '/991/'), {
      headers: world.as('991', 'case-officer'),
      body,
    });
    expect(other.status).toBe(404);
  });

  it('a new school year has to be looked at, not confirmed', async () => {
    world.clock.now = Date.parse('2027-09-01T08:00:00Z');
    const answer = await post(`${RETURNS}/confirmations`, undefined);
    expect((await readBody(answer, $ProblemDetails)).type).toBe('/problems/year-rolled-over');
  });
});
