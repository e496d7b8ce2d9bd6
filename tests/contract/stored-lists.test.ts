import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { storedListText } from '../../functions/cli/text/stored-list-text.ts';
import type { StoredList } from '../../functions/use-cases/create-list.ts';
import { readList } from '../../functions/use-cases/read-list.ts';
import { STARTING_FRAMEWORK } from '../../lib/banding/index.ts';
import { canonicalJson } from '../../lib/kernel/index.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';
import { $ReplayOutcome } from '../../lib/tailored-lists/index.ts';
import { putItem } from '../support/put-item.ts';
import { readBody } from '../support/read-body.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const OWN = { kind: 'authority', code: '990' } as const;
const FOLDER = 'lists/authority-990';
const committed = (name: string) => readFileSync(`tests/contract/store-items/${name}`);
const item = JSON.parse(committed('list-of-ranking-1.json').toString('utf8'));
const bytes = committed('list-body-of-ranking-1.txt');
const stored = JSON.parse(bytes.toString('utf8'));
const REQUEST = item.body.requestId;
const LIST = `/v1/authorities/990/requests/${REQUEST}/lists/1`;

describe('a list that ranking version 1 made', () => {
  let world: TestWorld;
  let list: StoredList;
  beforeAll(async () => {
    world = await openTestWorld();
    await putItem(world, item);
    expect(await world.deps.objects.put(FOLDER, bytes)).toBe(item.body.bodyId);
    expect(await world.deps.objects.put('index', committed('index-of-format-1.bin'))).toBe(
      stored.inputs.indexId,
    );
    const read = await readList(world.deps, OWN, REQUEST, 1);
    if (!read.ok) throw new Error(read.problem.detail);
    list = read.value;
  });
  afterAll(() => world.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    world.call('GET', path, { headers: { ...world.as('990', 'case-officer'), ...headers } });
  const replay = (path: string) =>
    world.call('POST', `${path}/replay`, { headers: world.as('990', 'case-officer') });

  it('is read with its very bytes, and what it was decided on as it was', () => {
    expect(Buffer.compare(list.bytes, bytes)).toBe(0);
    expect(list.entry).toEqual(item.body);
    const { inputs, ...body } = list.body;
    expect(body).toMatchObject({ rankingVersion: '1', inputsHash: stored.inputsHash });
    expect(inputs).toMatchObject(stored.inputs);
  });

  it('says in today’s shape that what came later was not looked at', () => {
    const { inputs, proposal } = list.body;
    const { framework, today, counts, seed } = inputs;
    // Made at half past eleven at night of 14 June by UTC, when it was the 15th in London.
    expect({ today, counts, seed }).toEqual({ today: '2026-06-15', counts: {}, seed: null });
    expect(framework).toEqual(STARTING_FRAMEWORK);
    expect(inputs.policy.needFit.peers).toEqual(ACT_2014.needFit.peers);
    expect(inputs.policy.cost).toEqual(ACT_2014.cost);
    const entries = [...proposal.recommended, ...proposal.requested];
    expect(entries.map(({ rank, evaluation }) => [rank, evaluation.settingKey])).toEqual([
      [1, '990002'],
      [2, '990010'],
      [3, '990011'],
      [2, '990010'],
      [null, '990004'],
    ]);
    for (const { cost, robustness } of entries) expect([cost, robustness]).toEqual([null, null]);
    for (const { evaluation, explanation } of [...entries, ...proposal.notListed]) {
      expect(evaluation).toMatchObject({ place: null, cost: null, load: null });
      const measures = evaluation.criteria.flatMap((criterion) => criterion.measures);
      expect(measures.map(({ measure, asOf }) => [measure, asOf])).toEqual([
        ['primary-need', null],
        ['second-need', null],
        ['nice-to-have', null],
        ['peer-group', null],
        ['road-miles', null],
        ['free-places', null],
        ['additional-cost', null],
        ['inclusion-inspection', null],
        ['inspection', null],
        ['continuity', null],
      ]);
      expect(explanation.professional.robustness).toEqual([]);
      expect(explanation.family.robustness).toEqual([]);
    }
  });

  it('is shown by the API as it is stored, under its own validator', async () => {
    const answer = await get(LIST);
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, `"${item.body.bodyId}"`]);
    expect(await answer.text()).toContain(`"body":${bytes.toString('utf8')}}`);
  });

  it('is a row a setting in CSV, with empty cells for what was not reckoned', async () => {
    const csv = await (await get(LIST, { accept: 'text/csv' })).text();
    const [cells] = parse(csv, { bom: true, columns: true });
    expect(cells).toMatchObject({
      standing: 'recommended',
      'setting key': '990002',
      'free places': '',
      'additional cost to the authority, from (£)': '',
      'full price, to (£)': '',
      'cost simulated': '',
    });
  });

  it('is text for reading, without a cost by line', () => {
    const text = storedListText(list, 'professional', true);
    expect(text).toContain('1. Millbeck School (990002)');
    expect(text).toContain('ranking version 1.');
    expect(text).not.toContain('Cost of the place');
    expect(text).not.toContain('£');
  });

  it('is not decided again from an index of an earlier format, and says why', async () => {
    const detail =
      'This provision index is of format 1, and this version of Rightplace decides by format 3. ' +
      'A list made from it can still be read as it was made; deciding it again, or asking why a ' +
      'setting is not in it, needs the version of Rightplace that made it.';
    for (const answer of [await replay(LIST), await get(`${LIST}/why-not/990005`)]) {
      expect(await readBody(answer, $ProblemDetails)).toMatchObject({
        status: 409,
        type: '/problems/index-of-earlier-version',
        detail,
      });
    }
  });

  it('says of an index that is gone that it is gone', async () => {
    await addWithIndex(2, '0'.repeat(64));
    expect(await readBody(await replay(LIST.replace(/1$/, '2')), $ProblemDetails)).toMatchObject({
      status: 404,
      type: '/problems/index-missing',
    });
  });

  it('is compared, not called equal, where today’s index could decide it again', async () => {
    await addWithIndex(3, (await world.deps.currentIndex())?.indexId ?? '');
    const answer = await replay(LIST.replace(/1$/, '3'));
    expect(await readBody(answer, $ReplayOutcome)).toMatchObject({
      outcome: 'other-ranking-version',
      storedVersion: '1',
      runningVersion: '2',
      differences: expect.arrayContaining([
        expect.stringMatching(/^place 1: then Millbeck School \(990002, score 0\.\d+\), now /),
      ]),
    });
  });

  it.each([
    ['without what version 1 had', { rankingVersion: '1', inputs: {}, proposal: {} }],
    ['of no known shape', { rankingVersion: '1' }],
    ['that is no object', 'a list'],
  ])('needs checking when its body is one %s', async (_name, body) => {
    const bodyId = await world.deps.objects.put(FOLDER, Buffer.from(canonicalJson(body)));
    await putItem(world, { ...item, body: { ...item.body, bodyId } });
    const answer = await get(LIST);
    await putItem(world, item);
    expect(await readBody(answer, $ProblemDetails)).toMatchObject({
      status: 409,
      type: '/problems/needs-checking',
    });
  });

  /** The same list again, as if it had been made from another index. */
  async function addWithIndex(version: number, indexId: string): Promise<void> {
    const body = { ...stored, inputs: { ...stored.inputs, indexId } };
    const bodyId = await world.deps.objects.put(FOLDER, Buffer.from(canonicalJson(body)));
    const sk = item.sk.replace(/1$/, String(version));
    await putItem(world, { ...item, sk, body: { ...item.body, version, bodyId } });
  }
});
