import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $WhatIf } from '../../functions/use-cases/what-if.ts';
import { $PublishedReturn, $ShownHold } from '../../lib/capacity/index.ts';
import { $WhyNot } from '../../lib/matching/index.ts';
import { $PolicyPack, $PolicyVersion } from '../../lib/policy/index.ts';
import { openDemoWorld } from '../support/demo-world.ts';
import {
  bodyHashOf,
  type ListWithBody,
  NEARER,
  type OfficerAtWork,
  officerAtWork,
  recommendationOf,
} from '../support/officer-at-work.ts';
import { readBody } from '../support/read-body.ts';
import type { TestWorld } from '../support/test-world.ts';

const WILLOWS = '995020';
const CASTLEGATE = '995002';
const PARK = '995001';
const COPPERFIELD = '995030';
const ALDERCOTE = '996001';
const ST_HILDS = '995004';
const READING = ['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand'];

/** The README tells the same story. Its steps follow each other, and each stands on those before it. */
describe('a case officer’s story in the demo world', () => {
  let world: TestWorld;
  let officer: OfficerAtWork;
  let request = '';
  let hold = '';
  const lists: { text: string; list: ListWithBody }[] = [];

  beforeAll(async () => {
    world = await openDemoWorld();
    officer = officerAtWork(world);
  });
  afterAll(() => world.close());

  const ask = (method: string, path: string, body?: unknown, headers = officer.headers) =>
    world.call(method, path, body === undefined ? { headers } : { headers, body });

  /** Makes the next list of the child whom the story is about. */
  async function nextList(): Promise<ListWithBody> {
    const made = await officer.newList(request);
    lists.push(made);
    return made.list;
  }

  function listOf(version: number): ListWithBody {
    const made = lists[version - 1];
    if (!made) throw new Error(`no list ${version} yet`);
    return made.list;
  }

  it('begins with a special school that is full in Year 7', async () => {
    const { newest, places } = await officer.capacityOf(WILLOWS);
    expect(newest).toMatchObject({ asOf: '2026-11-17', publishedBy: 'simulated' });
    expect(newest?.years.find(({ yearGroup }) => yearGroup === 7)?.intent).toBe('cannot');
    expect(places).toContainEqual(yearSeven({ published: 0, taken: 0, free: 0 }));
  });

  it('(a) its provider publishes that one place comes free next September', async () => {
    const { newest } = await officer.capacityOf(WILLOWS);
    const freed = {
      yearGroup: 7,
      intent: 'can',
      reason: null,
      onRoll: 11,
      free: { now: 0, nextSeptember: 1, septemberAfter: null },
    };
    const years = newest?.years.map((year) => (year.yearGroup === 7 ? freed : year));
    const response = await ask(
      'POST',
      `/v1/providers/${WILLOWS}/provisions/995020-main/returns`,
      { asOf: '2026-11-23', years },
      world.asOf({ kind: 'provider', code: WILLOWS }, 'provider-editor'),
    );
    expect(response.status).toBe(201);
    const { published, standing } = await readBody(response, $PublishedReturn);
    expect(published).toMatchObject({ publishedBy: 'provider', asOf: '2026-11-23' });
    expect(standing).toEqual([]);
    const { places } = await officer.capacityOf(WILLOWS);
    expect(places).toContainEqual(yearSeven({ published: 1, taken: 0, free: 1 }));
  });

  it('(b) the school comes first in the list of a child who lives nearby', async () => {
    request = await officer.newRequest('AMB/27/0301');
    const list = await nextList();
    expect(list).toMatchObject({ version: 1, policy: { id: '2014-act', version: '1' } });
    expect(list.body.proposal.counts).toEqual({ considered: 62, suitable: 34 });
    const keys = [WILLOWS, CASTLEGATE, PARK, COPPERFIELD, ALDERCOTE, '995031'];
    expect(list.recommended.map(({ settingKey }) => settingKey)).toEqual(keys);
    const { evaluation, explanation } = recommendationOf(WILLOWS, list);
    expect(evaluation).toMatchObject({ score: 0.86609274, cautions: [] });
    const counted = { published: 1, taken: 0, free: 1, heldForChild: false, freshness: 1 };
    const said = { asOf: '2026-11-23', publishedBy: 'provider', intent: 'can', reason: null };
    expect(evaluation.place).toEqual({ ...said, ...counted });
    expect(explanation.professional.counts).toContain(
      '1 free place for the year group, “can offer” (return of 23 November 2026, believed at 100%).',
    );
  });

  it('its cost stands line by line and adds up to the full price', () => {
    const { cost } = recommendationOf(WILLOWS, listOf(1));
    expect(cost?.lines.map((l) => [l.code, l.amount.low, l.alreadyCommitted, l.marked])).toEqual([
      ['place', 1_000_000, true, 'policy'],
      ['top-up', 1_400_000, false, 'published'],
      ['transport', 0, false, 'policy'],
    ]);
    const tariffs = 'Ambledon bands 2026-27 (simulated), version 1, in force from 1 September 2026';
    expect(cost?.lines[1]?.source).toBe(tariffs);
    expect(cost?.full).toEqual({ low: 2_400_000, high: 2_400_000 });
    expect(cost?.additionalToAuthority).toEqual({ low: 1_400_000, high: 1_400_000 });
  });

  it('it stands there firmly, in words for both readers', () => {
    const { robustness, explanation } = recommendationOf(WILLOWS, listOf(1));
    expect(robustness?.inList).toBe(1);
    expect(robustness?.first).toBeGreaterThan(0.99);
    expect(explanation.professional.robustness).toEqual([
      expect.stringMatching(/^In the first 6 in all variations .*; first in (all|more than 99 of)/),
      'No change of one weight alone would make it and its neighbour swap places.',
    ]);
    expect(explanation.family.robustness[0]).toContain('Every time, it was in the first 6.');
  });

  it('simulated figures beside it say that they are simulated', () => {
    const castlegate = recommendationOf(CASTLEGATE, listOf(1));
    expect(castlegate.evaluation.place?.publishedBy).toBe('simulated');
    expect(castlegate.explanation.professional.counts).toContain(
      '1 free place for the year group, “can offer” (return of 21 November 2026, believed at 97%, simulated).',
    );
    expect(castlegate.explanation.family.counts).toContain(
      'Made up for this demonstration: It said on 21 November 2026 that it has a place for your child’s year.',
    );
    const copperfield = recommendationOf(COPPERFIELD, listOf(1));
    expect(copperfield.evaluation.cost).toMatchObject({ priced: 'fee', simulated: true });
    expect(copperfield.cost?.lines.map(({ code, marked }) => [code, marked])).toEqual([
      ['education', 'simulated'],
      ['therapy', 'simulated'],
      ['care', 'simulated'],
      ['transport', 'policy'],
    ]);
    expect(copperfield.explanation.professional.against).toContain(
      'Additional cost to the authority £64,905.96 a year, 2.60 times the reference tariff of the band (full price £64,905.96, simulated).',
    );
  });

  it.each([
    [
      '995005',
      null,
      'Not listed: on the facts held it does not meet one test of suitability (sex admitted).',
      'It admits girls only (register).',
    ],
    [
      '995003',
      9,
      'Suitable, but rank 9 of 34 (score 0.55); policy 2014-act version 1 lists the best 6.',
      'No free places for the year group, “cannot offer”: “All places are taken and no leaver is expected before July.” (return of 20 November 2026, believed at 95%, simulated).',
    ],
  ])('(c) the officer asks why %s is not listed', async (key, rank, summary, against) => {
    const why = await readBody(await ask('GET', `${request}/lists/1/why-not/${key}`), $WhyNot);
    expect(why).toMatchObject({ recommended: false, rank });
    expect(why.explanation?.professional.summary).toBe(summary);
    expect(why.explanation?.professional.against).toContain(against);
  });

  it('(d) the officer tries another weight of distance, and nothing is stored', async () => {
    const before = new Map(world.tableCalls);
    const response = await ask('POST', `${request}/what-if`, { weights: { distance: 0.36 } });
    const called = [...world.tableCalls].filter(([name, count]) => count !== before.get(name));
    expect(called.map(([name]) => name).filter((name) => !READING.includes(name))).toEqual([]);
    const { policy, weights, changed } = await readBody(response, $WhatIf);
    expect(policy.version).toBe('1');
    for (const [criterion, weight] of Object.entries(NEARER)) {
      expect(weights).toHaveProperty([criterion], expect.closeTo(weight, 9));
    }
    expect(changed.ranks.map((r) => [r.settingKey, r.inForce, r.whatIf])).toEqual([
      [WILLOWS, 1, 1],
      [CASTLEGATE, 2, 2],
      [PARK, 3, 3],
      [COPPERFIELD, 4, 4],
      [ST_HILDS, 7, 5],
      ['995032', 11, 6],
      [ALDERCOTE, 5, 7],
      ['995031', 6, 9],
    ]);
    expect(changed.entered).toEqual([ST_HILDS, '995032']);
    expect(changed.left).toEqual([ALDERCOTE, '995031']);
  });

  it('(e) the manager publishes these weights, everybody can read them, and list 2 follows them', async () => {
    const reason = 'Families asked for schools closer to home.';
    const published = await ask(
      'POST',
      '/v1/authorities/990/policy-versions',
      { basedOn: '2014-act', inForceFrom: '2026-11-23', reason, changes: { weights: NEARER } },
      world.as('990', 'la-manager'),
    );
    expect(published.status).toBe(201);
    const { version, changes } = await readBody(published, $PolicyVersion);
    expect(version).toBe(1);
    expect(changes).toContainEqual({
      section: 'weights',
      part: 'distance',
      from: '0.2',
      to: '0.36',
    });
    const open = await world.call('GET', '/v1/authorities/990/policy');
    const pack = await readBody(open, $PolicyPack);
    expect([pack.version, pack.weights]).toEqual(['990-1', NEARER]);

    const list = await nextList();
    expect(list.policy).toEqual({ id: '2014-act', version: '990-1' });
    const keys = [WILLOWS, CASTLEGATE, PARK, COPPERFIELD, ST_HILDS, '995032'];
    expect(list.recommended.map(({ settingKey }) => settingKey)).toEqual(keys);
    expect(list.body.proposal.orderedBy).toContain('ordered by distance from home (36%)');
  });

  it('(f) the officer holds the place, and it is free no more', async () => {
    const response = await ask('POST', `${request}/holds`, { provisionId: '995020-main' });
    expect(response.status).toBe(201);
    const held = await readBody(response, $ShownHold);
    hold = held.id;
    expect(held).toMatchObject({ state: 'held', until: '2026-12-14T10:00:00.000Z' });
    const { places } = await officer.capacityOf(WILLOWS);
    expect(places).toContainEqual(yearSeven({ published: 1, taken: 1, free: 0 }));
  });

  it('list 3 shows that it is held for this very child, which does not count against it', async () => {
    const list = await nextList();
    const { rank, evaluation, explanation } = recommendationOf(WILLOWS, list);
    expect(rank).toBe(1);
    expect(evaluation.place).toMatchObject({ published: 1, taken: 0, free: 1, heldForChild: true });
    expect(evaluation.cautions).toEqual([]);
    expect(explanation.family.counts).toContain(
      'A place at this school is being kept for your child.',
    );
  });

  it('a second child’s hold is refused with the reason, and its list shows the school full, dearer and lower', async () => {
    const second = await officer.newRequest('AMB/27/0302');
    const refused = await ask('POST', `${second}/holds`, { provisionId: '995020-main' });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      detail:
        'No place is free for 995020-main, Year 7 from 2027: 1 published, 1 taken since. You can still consult the setting; being full is no ground for refusal by itself.',
    });
    const { list } = await officer.newList(second);
    const keys = list.recommended.slice(0, 3).map(({ settingKey }) => settingKey);
    expect(keys).toEqual([CASTLEGATE, PARK, WILLOWS]);
    const { evaluation, explanation } = recommendationOf(WILLOWS, list);
    expect(evaluation.place).toMatchObject({ published: 1, taken: 1, free: 0 });
    expect(evaluation.cautions.map(({ caution }) => caution)).toEqual(['full']);
    expect(explanation.family.against).toContain(
      'It said on 23 November 2026 that it had one place for your child’s year. That place is being kept for other children now.',
    );
    // The place stands empty no longer, so its £10,000 would have to be found.
    expect(evaluation.cost?.additionalToAuthority).toEqual({ low: 2_400_000, high: 2_400_000 });
    const before = recommendationOf(WILLOWS, listOf(2)).evaluation.score;
    // Free places weigh 0.12, and the place was worth all of it.
    expect(before - evaluation.score).toBeCloseTo(0.12, 9);
  });

  it('(g) list 1 is the same byte for byte, read again and decided again', async () => {
    const read = await ask('GET', `${request}/lists/1`);
    // Hashes, so that a failure does not print two lists of some hundred kilobytes.
    expect(bodyHashOf(await read.text())).toBe(listOf(1).bodyId);
    expect(bodyHashOf(lists[0]?.text ?? '')).toBe(listOf(1).bodyId);
    const replayed = await ask('POST', `${request}/lists/1/replay`);
    expect(await replayed.json()).toEqual({ outcome: 'same', bodyId: listOf(1).bodyId });
  });

  it('a spreadsheet has its places and costs', async () => {
    const csv = await (await ask('GET', `${request}/lists/1?format=csv`)).text();
    const [header, first] = csv.split('\r\n');
    expect(header).toContain('free places,places as of,places simulated');
    expect(header).toContain('"full price, from (£)","full price, to (£)",cost simulated');
    expect(first).toContain(',1,995020,The Willows School,995020-main,yes,0.8661,');
    expect(first).toContain(',1,2026-11-23,,14000.00,14000.00,24000.00,24000.00,,');
  });

  it('(h) the hold is released, and list 4 has the place back', async () => {
    const response = await ask('POST', `${request}/holds/${hold}/release`, { reason: 'Declined.' });
    expect(await readBody(response, $ShownHold)).toMatchObject({ state: 'released' });
    const list = await nextList();
    expect(list.version).toBe(4);
    expect(list.recommended).toEqual(listOf(2).recommended);
    const { place, score } = recommendationOf(WILLOWS, list).evaluation;
    expect(place).toMatchObject({ published: 1, taken: 0, free: 1 });
    expect(score).toBe(recommendationOf(WILLOWS, listOf(2)).evaluation.score);
  });
});

function yearSeven(places: { published: number; taken: number; free: number }) {
  return { yearGroup: 7, academicYear: 2027, over: 0, ...places };
}
