import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../functions/shared/log.ts';
import { $RequestCost } from '../../functions/use-cases/reckon-cost.ts';
import { createOsrmRouter } from '../../lib/adapters/travel/index.ts';
import { $ReplayOutcome } from '../../lib/tailored-lists/index.ts';
import { type ListWithBody, officerAtWork } from '../support/officer-at-work.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import {
  osrmFiveKilometres,
  type RouterServer,
  startRouterServer,
} from '../support/router-server.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const GONE = { status: 503, body: '<html>Service Unavailable' };
const LEEDS = '/v1/authorities/990/requests';

describe('lists with journeys by road', () => {
  let world: TestWorld;
  let server: RouterServer;
  const logged: LogEntry[] = [];
  beforeAll(async () => {
    server = await startRouterServer(osrmFiveKilometres);
    world = await openTestWorld({
      demo: true,
      router: createOsrmRouter(server.url),
      log: (entry) => logged.push(entry),
    });
  });
  beforeEach(() => {
    server.reply = osrmFiveKilometres;
    server.requests.length = 0;
    logged.length = 0;
    // Whatever the test before did to it, the router has rested.
    world.clock.now += 60_000;
  });
  afterAll(async () => {
    await world.close();
    await server.close();
  });

  let count = 0;
  async function newRequest(change: object = {}): Promise<string> {
    count += 1;
    const made = await world.call('POST', LEEDS, {
      headers: world.as('990', 'case-officer'),
      body: requestInput({ reference: `R-${count}`, ...change }),
    });
    expect(made.status).toBe(201);
    return made.headers.get('location') ?? '';
  }

  const newList = (path: string) => officerAtWork(world).newList(path);

  async function replay(path: string): Promise<string> {
    const headers = world.as('990', 'case-officer');
    const answer = await world.call('POST', `${path}/replay`, { headers });
    return (await readBody(answer, $ReplayOutcome)).outcome;
  }

  const sourcesOf = ({ body }: ListWithBody) => [
    ...new Set(Object.values(body.inputs.journeys).map(({ source }) => source)),
  ];

  it('say how far it is by road, and no more that this is an estimate', async () => {
    const path = await newRequest({ requestedSettings: ['990004'] });
    const { list } = await newList(path);
    expect(server.requests).toHaveLength(1);
    expect(sourcesOf(list)).toEqual(['routed']);
    for (const { evaluation, explanation } of list.body.proposal.recommended) {
      const measures = evaluation.criteria.flatMap((criterion) => criterion.measures);
      // 5,000 m are 3.107 miles.
      expect(measures.find(({ measure }) => measure === 'road-miles')).toMatchObject({
        value: expect.closeTo(3.10686, 4),
        source: 'routed',
      });
      expect(evaluation.minutes).toBe(12);
      const words = JSON.stringify(explanation);
      expect(words).toContain('3.1 miles from home by road, about 12 minutes');
      expect(words).toContain('3.1 miles, about 12 minutes by road.');
      expect(words).not.toContain('stimate');
    }
    expect(logged).toEqual([]);
  });

  it('ask for what was asked for and may be listed; near misses stay estimated, and say so', async () => {
    const { list } = await newList(await newRequest({ requestedSettings: ['990004'] }));
    const { recommended, requested, notListed } = list.body.proposal;
    const asked = Object.keys(list.body.inputs.journeys);
    // One point of the table is the home.
    expect(server.requests[0]?.url.split(';')).toHaveLength(asked.length + 1);
    for (const { evaluation } of [...recommended, ...requested]) {
      expect(asked).toContain(evaluation.settingKey);
    }
    const misses = notListed.filter(({ reason }) => reason.why === 'gate-failed');
    const unasked = misses.filter(({ evaluation }) => !asked.includes(evaluation.settingKey));
    expect(unasked.length).toBeGreaterThan(0);
    for (const { evaluation } of unasked) {
      const measures = evaluation.criteria.flatMap((criterion) => criterion.measures);
      expect(measures.find(({ measure }) => measure === 'road-miles')?.source).toBe('estimated');
    }
  });

  it('tell in CSV how each journey was found', async () => {
    const path = await newRequest();
    await newList(path);
    const answer = await world.call('GET', `${path}/lists/1?format=csv`, {
      headers: world.as('990', 'case-officer'),
    });
    const rows: Record<string, string>[] = parse(await answer.text(), { bom: true, columns: true });
    const listed = rows.filter(({ standing }) => standing === 'recommended');
    expect(listed.length).toBeGreaterThan(2);
    for (const { miles, minutes, journey } of listed) {
      expect([miles, minutes, journey]).toEqual(['3.1', '12', 'routed']);
    }
  });

  it('warn of a long journey by its minutes on the road', async () => {
    const { list: near } = await newList(await newRequest());
    server.reply = (request) => {
      const { body } = osrmFiveKilometres(request);
      return { body: body.replaceAll('720', '5000') };
    };
    const { list: far } = await newList(await newRequest());
    const cautions = ({ body }: ListWithBody) =>
      body.proposal.recommended.flatMap(({ evaluation }) =>
        evaluation.cautions.filter(({ caution }) => caution === 'journey'),
      );
    expect(cautions(near)).toEqual([]);
    // 5,000 s are 83.3 minutes; up to the age of 11 the starting policy has 45.
    expect(cautions(far)[0]?.facts).toEqual({
      minutes: expect.closeTo(83.333, 2),
      limit: 45,
      age: 11,
    });
  });

  it('estimate the way to which the router knows none, and only that', async () => {
    server.reply = (request) => {
      const { body } = osrmFiveKilometres(request);
      return { body: body.replace('720', 'null') };
    };
    const { list } = await newList(await newRequest());
    const sources = Object.values(list.body.inputs.journeys).map(({ source }) => source);
    expect(sources.filter((source) => source === 'estimated')).toHaveLength(1);
    expect(sources.length).toBeGreaterThan(2);
    expect(logged).toEqual([]);
  });

  it.each([
    ['down', () => GONE, 'status 503'],
    ['talking nonsense', () => ({ body: '{"code"' }), 'not the shape of a table'],
    [
      'slow',
      (request: Parameters<typeof osrmFiveKilometres>[0]) => ({
        ...osrmFiveKilometres(request),
        afterMs: 10_000,
      }),
      'TimeoutError',
    ],
  ] as const)('are made with marked estimates while the router is %s', async (_is, reply, why) => {
    server.reply = reply;
    const began = performance.now();
    const { list } = await newList(await newRequest());
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(sourcesOf(list)).toEqual(['estimated']);
    const [first] = list.body.proposal.recommended;
    expect(JSON.stringify(first?.explanation.professional)).toContain('(estimated)');
    expect(JSON.stringify(first?.explanation.family)).toContain('This is our estimate.');
    const settings = Object.keys(list.body.inputs.journeys).length;
    // Neither the home nor the child: the whole line.
    expect(logged).toEqual([
      { level: 'warn', code: 'journeys-estimated', facts: { router: 'osrm', why, settings } },
    ]);
  });

  it('do not wait for a dead router each time, and notice when it is back', async () => {
    const path = await newRequest();
    await newList(path);
    server.requests.length = 0;
    server.reply = () => GONE;
    for (let i = 0; i < 5; i += 1) await newList(path);
    expect(server.requests).toHaveLength(3);
    expect(logged.map(({ facts }) => facts?.why)).toEqual([
      'status 503',
      'status 503',
      'status 503',
      'left alone after failures',
      'left alone after failures',
    ]);
    world.clock.now += 30_000;
    await newList(path);
    await newList(path);
    expect(server.requests).toHaveLength(4);
    server.reply = osrmFiveKilometres;
    world.clock.now += 30_000;
    expect(sourcesOf((await newList(path)).list)).toEqual(['routed']);
    expect(sourcesOf((await newList(path)).list)).toEqual(['routed']);
    expect(server.requests).toHaveLength(6);
  });

  it('are decided again to the same bytes whatever has become of the router', async () => {
    const path = await newRequest({ requestedSettings: ['990004'] });
    const { list: routed } = await newList(path);
    server.reply = () => GONE;
    const { list: estimated } = await newList(path);
    expect([sourcesOf(routed), sourcesOf(estimated)]).toEqual([['routed'], ['estimated']]);
    server.requests.length = 0;
    expect(await replay(`${path}/lists/1`)).toBe('same');
    server.reply = (request) => {
      const { body } = osrmFiveKilometres(request);
      return { body: body.replaceAll('5000', '9000') };
    };
    world.clock.now += 60_000;
    expect(await replay(`${path}/lists/1`)).toBe('same');
    expect(await replay(`${path}/lists/2`)).toBe('same');
    expect(server.requests).toEqual([]);
  });

  it('and costs by the same way, marked alike', async () => {
    const path = await newRequest();
    const headers = world.as('990', 'case-officer');
    const { list } = await newList(path);
    const [first] = list.body.proposal.recommended;
    const body = {
      provisionId: first?.evaluation.provisionId ?? '',
    };
    const reckon = async () =>
      readBody(await world.call('POST', `${path}/cost`, { headers, body }), $RequestCost);
    expect(await reckon()).toMatchObject({ miles: expect.closeTo(3.10686, 4), journey: 'routed' });
    server.reply = () => GONE;
    expect((await reckon()).journey).toBe('estimated');
  });
});
