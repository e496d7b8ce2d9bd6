import {
  TransactionCanceledException,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { recordRequest } from '../../functions/use-cases/state-a-request.ts';
import type { Owner, Principal } from '../../lib/access/index.ts';
import { $PlaceCounter, $ShownHold, type Hold } from '../../lib/capacity/index.ts';
import { $RequestInput } from '../../lib/requests/index.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { type AroundCall, openTestWorld, type TestWorld } from '../support/test-world.ts';

const SETTING = '990010';
const PROVISION = `${SETTING}-main`;
const AUTHORITY: Owner = { kind: 'authority', code: '990' };
const PROVIDER: Owner = { kind: 'provider', code: SETTING };
const OFFICER: Principal = { person: 'O', organisation: AUTHORITY, roles: ['case-officer'] };
const COUNTER = { pk: `PROV#${SETTING}`, sk: `PLACES#${PROVISION}#7#2027` };

/**
 * Refuses a transaction while another is at the same counter, as DynamoDB on AWS does and the embedded engine does not:
 * that one takes them one after the other.
 */
function refusingConflicts() {
  const busy = new Set<string>();
  const refusals = { count: 0 };
  const around: AroundCall = async (command, input, go) => {
    const names = command === 'TransactWriteItemsCommand' ? countersIn(input) : [];
    if (names.some((name) => busy.has(name))) {
      refusals.count += 1;
      throw new TransactionCanceledException({
        message: 'conflict',
        $metadata: {},
        CancellationReasons: [{ Code: 'TransactionConflict' }],
      });
    }
    for (const name of names) busy.add(name);
    try {
      return await go();
    } finally {
      for (const name of names) busy.delete(name);
    }
  };
  return { around, refusals };
}

function countersIn(input: object): readonly string[] {
  const { TransactItems }: Partial<TransactWriteItemsCommandInput> = input;
  return (TransactItems ?? []).flatMap(({ Update, Put }) => {
    const name = Update?.Key?.sk?.S ?? Put?.Item?.sk?.S ?? '';
    return name.startsWith('PLACES#') ? [name] : [];
  });
}

describe.each([
  [1_000, 'over the embedded engine', undefined],
  [60, 'where transactions that meet refuse each other', refusingConflicts()],
])('%i who want the last ten places at once, %s', (wanting, _engine, conflicts) => {
  let world: TestWorld;
  let requests: readonly string[];
  beforeAll(async () => {
    world = await openTestWorld({ demo: true, ...(conflicts && { around: conflicts.around }) });
    const input = $RequestInput.parse(requestInput());
    requests = await Promise.all(
      Array.from({ length: wanting + 30 }, async () => {
        const made = await recordRequest(world.deps, AUTHORITY, OFFICER, input, null);
        if (!made.ok) throw new Error(made.problem.detail);
        return made.value.id;
      }),
    );
  }, 120_000);
  afterAll(() => world.close());

  async function publish(nextSeptember: number): Promise<number> {
    const free = { now: null, nextSeptember, septemberAfter: null };
    const year = { yearGroup: 7, intent: 'can', reason: null, onRoll: null, free };
    const path = `/v1/providers/${SETTING}/provisions/${PROVISION}/returns`;
    const headers = world.asOf(PROVIDER, 'provider-editor');
    const body = { asOf: '2026-11-20', years: [year] };
    return (await world.call('POST', path, { headers, body })).status;
  }

  function call(path: string, body: object): Promise<Response> {
    const headers = world.as('990', 'case-officer');
    return world.call('POST', `/v1/authorities/990/requests/${path}`, { headers, body });
  }

  async function counter() {
    return $PlaceCounter.parse((await world.table.get(COUNTER))?.body);
  }

  async function holds(): Promise<readonly Hold[]> {
    return (await world.deps.holds(AUTHORITY).all()).items;
  }

  it('gives ten of them a place, tells the others so, and writes down exactly ten', async () => {
    expect(await publish(10)).toBe(201);
    const before = world.tableCalls.get('TransactWriteItemsCommand') ?? 0;
    const answers = await Promise.all(
      requests.slice(0, wanting).map((id) => call(`${id}/holds`, { provisionId: PROVISION })),
    );
    const tries = (world.tableCalls.get('TransactWriteItemsCommand') ?? 0) - before;
    const made = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 409);
    expect([made.length, refused.length]).toEqual([10, wanting - 10]);
    const types = await Promise.all(
      refused.map(async (answer) => (await readBody(answer, $ProblemDetails)).type),
    );
    expect(new Set(types)).toEqual(new Set(['/problems/no-free-place']));
    const ids = await Promise.all(made.map(async (one) => (await readBody(one, $ShownHold)).id));
    const after = await counter();
    expect(after).toMatchObject({ published: 10, taken: 10 });
    expect(Object.keys(after.holds).sort()).toEqual(ids.sort());
    expect((await holds()).map(({ id }) => id).sort()).toEqual(ids);
    const told = await world.deps.told(PROVIDER).list({ after: null, limit: 100 });
    expect(told.items.map((item) => ('topic' in item ? item.topic : ''))).toEqual(
      ids.map(() => 'hold.made'),
    );
    // Each was tried once, and again just where another was at the counter.
    expect(tries - (conflicts?.refusals.count ?? 0)).toBeLessThanOrEqual(wanting);
    if (conflicts) expect(conflicts.refusals.count).toBeGreaterThan(wanting / 2);
  }, 120_000);

  it('loses no place and gives none twice when a return and releases come between', async () => {
    const kept = (await holds()).slice(0, 6);
    const late = requests.filter((id) => kept.every(({ requestId }) => requestId !== id));
    const last30 = requests.slice(-30);
    const [answers, released, published] = await Promise.all([
      Promise.all(
        late
          .slice(0, Math.min(200, wanting - 10))
          .map((id) => call(`${id}/holds`, { provisionId: PROVISION })),
      ),
      Promise.all(kept.map(({ requestId, id }) => call(`${requestId}/holds/${id}/release`, {}))),
      publish(4),
    ]);
    expect(published).toBe(201);
    expect(released.map(({ status }) => status)).toEqual(kept.map(() => 200));
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const after = await counter();
    expect(after.published).toBe(4);
    const counted = Object.values(after.holds).filter((hold) => hold.counted);
    expect(after.taken).toBe(counted.length);
    expect(counted.length).toBeLessThanOrEqual(4);
    const standing = (await holds()).filter(({ state }) => state === 'held');
    expect(standing.map(({ id }) => id).sort()).toEqual(Object.keys(after.holds).sort());
    // Whatever is left is still to be had, and not one more.
    const left = 4 - after.taken;
    const last = await Promise.all(
      last30.map((id) => call(`${id}/holds`, { provisionId: PROVISION })),
    );
    expect(last.filter(({ status }) => status === 201)).toHaveLength(left);
    expect(await counter()).toMatchObject({ published: 4, taken: 4 });
  }, 120_000);
});
