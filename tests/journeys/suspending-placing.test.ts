import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { $ShownSuspension, $Tray } from '../../functions/use-cases/quality/read-suspensions.ts';
import { $TouchedBySuspension } from '../../functions/use-cases/quality/touched-by-suspension.ts';
import type { Owner, Told } from '../../lib/access/index.ts';
import { openDemoWorld } from '../support/demo-world.ts';
import {
  type ListWithBody,
  type OfficerAtWork,
  officerAtWork,
  recommendationOf,
} from '../support/officer-at-work.ts';
import { readBody } from '../support/read-body.ts';
import type { TestWorld } from '../support/test-world.ts';

const WILLOWS = '995020';
const PROVIDER: Owner = { kind: 'provider', code: WILLOWS };
const AMBLEDON: Owner = { kind: 'authority', code: '990' };
const WESTMERE: Owner = { kind: 'authority', code: '991' };
const REASON = 'Staffing of the lower school is below what was agreed.';
const REPLY = 'Four teachers start in January, and the visit of 3 November saw the plan.';

/** Westmere suspends placing, Ambledon adopts it, The Willows replies; each step stands on those before it. */
describe('a suspension of placing', () => {
  let world: TestWorld;
  let officer: OfficerAtWork;
  let request = '';
  let id = '';
  const lists: ListWithBody[] = [];

  beforeAll(async () => {
    world = await openDemoWorld();
    officer = officerAtWork(world);
    request = await officer.newRequest('AMB/27/0901');
  });
  afterAll(() => world.close());

  const manager = (code: string) => world.as(code, 'la-manager');
  const editor = () => world.asOf(PROVIDER, 'provider-editor');

  async function act<S extends z.ZodType>(
    path: string,
    headers: Record<string, string>,
    body: unknown,
    schema: S,
  ): Promise<z.infer<S>> {
    const done = await world.call('POST', path, { headers, body });
    if (!done.ok) throw new Error(`${done.status}: ${await done.text()}`);
    return readBody(done, schema);
  }

  async function cautionsOfNextList() {
    const { list } = await officer.newList(request);
    lists.push(list);
    const { evaluation, explanation } = recommendationOf(WILLOWS, list);
    const caution = evaluation.cautions.find((each) => each.caution === 'placing-suspended');
    const about = (reasons: { readonly against: readonly string[] }) =>
      reasons.against.find((reason) => /suspended placing|not offering new places/.test(reason));
    return {
      suspensions: caution?.caution === 'placing-suspended' ? caution.facts.suspensions : [],
      professional: about(explanation.professional),
      family: about(explanation.family),
    };
  }

  async function toldTo(owner: Owner): Promise<readonly Told[]> {
    const page = await world.deps.told(owner).list({ after: null, limit: 50 });
    return page.items.filter((item): item is Told => 'topic' in item).toReversed();
  }

  const inTray = async (code: string) =>
    (
      await readBody(
        await world.call('GET', `/v1/authorities/${code}/suspensions`, { headers: manager(code) }),
        $Tray,
      )
    ).items.map(({ settingKey, state, mine }) => [settingKey, state, mine]);

  it('begins with nobody knowing of any', async () => {
    expect(await cautionsOfNextList()).toEqual({
      suspensions: [],
      professional: undefined,
      family: undefined,
    });
    expect(lists[0]?.body.inputs).not.toHaveProperty('suspensions');
  });

  it('says first which lists of the authority name the setting', async () => {
    const effect = await world.call(
      'GET',
      `/v1/authorities/990/settings/${WILLOWS}/suspension-effect`,
      { headers: manager('990') },
    );
    const { lists: naming, holds } = await readBody(effect, $TouchedBySuspension);
    expect(
      naming.map(({ reference, version, shared }) => [reference, version, shared]),
    ).toContainEqual(['AMB/27/0901', 1, false]);
    expect(holds).toEqual([]);
  });

  it('is made by a manager of one authority, and seen by every other at once', async () => {
    const body = { reason: REASON, until: '2027-02-26' };
    const path = `/v1/authorities/991/settings/${WILLOWS}/suspensions`;
    const officerTries = await world.call('POST', path, {
      headers: world.as('991', 'case-officer'),
      body,
    });
    expect(officerTries.status).toBe(403);
    const made = await act(path, manager('991'), body, $ShownSuspension);
    id = made.id;
    expect(made).toMatchObject({ from: '2026-11-23', state: 'standing', authority: '991' });
    expect(await inTray('991')).toEqual([[WILLOWS, 'standing', 'own']]);
    expect(await inTray('990')).toEqual([[WILLOWS, 'standing', 'undecided']]);
    const again = await world.call('POST', path, { headers: manager('991'), body });
    expect(again.status).toBe(409);
  });

  it('is told to the provider, which replies; both may read the reply', async () => {
    expect((await toldTo(PROVIDER)).at(-1)).toMatchObject({
      topic: 'placing.suspended',
      from: WESTMERE,
      settingKey: WILLOWS,
      subject: `suspension/${id}`,
      facts: { reason: REASON, until: '2027-02-26', adopted: false, extended: false },
    });
    const path = `/v1/providers/${WILLOWS}/suspensions/${id}/replies`;
    const replied = await act(path, editor(), { words: REPLY }, $ShownSuspension);
    expect(replied.replies).toEqual([{ words: REPLY, at: '2026-11-23T10:00:00.000Z' }]);
    expect((await toldTo(WESTMERE)).at(-1)).toMatchObject({
      topic: 'suspension.replied',
      from: PROVIDER,
      facts: { reply: REPLY },
    });
    expect(await toldTo(AMBLEDON)).toEqual([]);
  });

  it('changes nothing in the lists of an authority that has not decided', async () => {
    expect((await cautionsOfNextList()).suspensions).toEqual([]);
    expect(lists[1]?.body.proposal).toEqual(lists[0]?.body.proposal);
  });

  it('is a caution with reason, last day and reply once it is adopted, and moves nobody in the order', async () => {
    await act(
      `/v1/authorities/990/settings/${WILLOWS}/suspensions/${id}/decision`,
      manager('990'),
      { adopted: true, words: 'Our officers saw the same.' },
      $ShownSuspension,
    );
    expect((await toldTo(PROVIDER)).at(-1)).toMatchObject({
      topic: 'placing.suspended',
      from: AMBLEDON,
      facts: { reason: 'Our officers saw the same.', adopted: true },
    });
    const { suspensions, professional, family } = await cautionsOfNextList();
    expect(suspensions).toEqual([
      {
        id,
        settingKey: WILLOWS,
        provisionId: null,
        by: { authority: '991', name: 'Westmere' },
        adopted: { words: 'Our officers saw the same.', on: '2026-11-23' },
        reason: REASON,
        from: '2026-11-23',
        until: '2027-02-26',
        reply: { words: REPLY, on: '2026-11-23' },
      },
    ]);
    expect(professional).toBe(
      'Caution: Westmere has suspended placing here, and this authority adopted it on 23 November 2026 (“Our officers saw the same”), from 23 November 2026 to 26 February 2027: “Staffing of the lower school is below what was agreed”. The provider replied on 23 November 2026: “Four teachers start in January, and the visit of 3 November saw the plan”. It changes neither score nor rank, and is no ground for refusal in itself.',
    );
    expect(family).toBe(
      'Another council, Westmere, is not offering new places at this school until 26 February 2027, and your council has decided to do the same. The reason given: “Staffing of the lower school is below what was agreed”. The school answers: “Four teachers start in January, and the visit of 3 November saw the plan”. You can still ask for this school.',
    );
    const standing = (list: ListWithBody | undefined) =>
      list?.body.proposal.recommended.map(({ rank, evaluation }) => [
        rank,
        evaluation.settingKey,
        evaluation.score,
      ]);
    expect(standing(lists[2])).toEqual(standing(lists[0]));
  });

  it('leaves every earlier list as it was, byte for byte, and replays the new one too', async () => {
    await act(
      `/v1/authorities/991/settings/${WILLOWS}/suspensions/${id}/extend`,
      manager('991'),
      { until: '2027-03-31', reason: 'Two posts are still empty.' },
      $ShownSuspension,
    );
    for (const version of [1, 2, 3]) {
      const replay = await world.call('POST', `${request}/lists/${version}/replay`, {
        headers: officer.headers,
      });
      expect(await replay.json()).toMatchObject({ outcome: 'same' });
    }
    expect((await toldTo(AMBLEDON)).at(-1)).toMatchObject({
      topic: 'placing.suspended',
      facts: { extended: true, until: '2027-03-31' },
    });
  });

  it('goes from the lists of an authority that changes its mind', async () => {
    await act(
      `/v1/authorities/990/settings/${WILLOWS}/suspensions/${id}/decision`,
      manager('990'),
      { adopted: false, words: 'The plan convinces us.' },
      $ShownSuspension,
    );
    expect((await cautionsOfNextList()).suspensions).toEqual([]);
    expect(await inTray('990')).toEqual([[WILLOWS, 'standing', 'not-adopted']]);
    expect((await toldTo(PROVIDER)).at(-1)).toMatchObject({
      topic: 'placing.suspension-ended',
      from: AMBLEDON,
      facts: { reason: 'The plan convinces us.', adopted: true },
    });
  });

  it('is over by the clock alone', async () => {
    await act(
      `/v1/authorities/990/settings/${WILLOWS}/suspensions/${id}/decision`,
      manager('990'),
      { adopted: true, words: 'Two posts are still empty.' },
      $ShownSuspension,
    );
    world.clock.now = Date.parse('2027-03-31T22:00:00Z');
    expect((await cautionsOfNextList()).suspensions).toMatchObject([{ until: '2027-03-31' }]);
    // Midnight in London, where it is summer time by then.
    world.clock.now = Date.parse('2027-03-31T23:00:00Z');
    expect((await cautionsOfNextList()).suspensions).toEqual([]);
    expect(await inTray('990')).toEqual([[WILLOWS, 'expired', 'adopted']]);
    const late = await world.call('POST', `/v1/providers/${WILLOWS}/suspensions/${id}/replies`, {
      headers: editor(),
      body: { words: 'And now?' },
    });
    expect(late.status).toBe(409);
  });
});
