import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMember } from '../../functions/use-cases/change-member.ts';
import { askToPublish } from '../../functions/use-cases/reminders/ask-to-publish.ts';
import { lookAtWatch } from '../../functions/use-cases/reminders/look-at-watch.ts';
import { dueEvents } from '../../functions/workers/dispatch.ts';
import { reminderWorker } from '../../functions/workers/reminder-worker.ts';
import type { Owner } from '../../lib/access/index.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const SETTING = '990010';
const PROVISION = `${SETTING}-main`;
const PROVIDER: Owner = { kind: 'provider', code: SETTING };
const OFFICER = {
  person: 'Olive Marsh',
  organisation: { kind: 'authority' as const, code: '990' },
  roles: ['case-officer' as const],
};
const DAY = 86_400_000;

describe('reminders of figures that grow old', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.clock.now = Date.parse('2026-11-23T10:00:00Z');
  });

  function messages(): readonly string[] {
    try {
      const folder = join(world.dataDir, 'messages');
      return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    } catch {
      return [];
    }
  }

  async function publish(asOf: string): Promise<void> {
    const free = { now: 2, nextSeptember: 1, septemberAfter: null };
    const published = await world.call(
      'POST',
      `/v1/providers/${SETTING}/provisions/${PROVISION}/returns`,
      {
        headers: world.asOf(PROVIDER, 'provider-editor'),
        body: {
          asOf,
          years: [{ yearGroup: 7, intent: 'can', reason: null, onRoll: 6, free }],
        },
      },
    );
    expect(published.status).toBe(201);
  }

  async function addEditor(email: string): Promise<void> {
    const administrator = {
      person: 'Ada',
      organisation: PROVIDER,
      roles: ['organisation-administrator' as const],
    };
    const roles = ['provider-editor' as const];
    const added = await addMember(world.deps, PROVIDER, administrator, {
      email,
      name: 'Priya',
      roles,
    });
    expect(added.ok).toBe(true);
  }

  async function watch() {
    const found = await world.deps.reminders(PROVIDER).watch(PROVISION);
    if (!found.ok || found.value === null) throw new Error('There is no watch.');
    return found.value;
  }

  /** What the sweep tells at this moment, worked on as the queue would. */
  async function sweep(): Promise<void> {
    await reminderWorker(world.deps).work(await dueEvents(world.deps));
  }

  it('go out at their stages, each once however often the worker is told', async () => {
    await addEditor('priya@willows.example');
    await publish('2026-11-23');
    expect((await watch()).lookAt).toBe('2026-12-24T09:00:00.000Z');
    await sweep();
    expect(messages()).toEqual([]);

    world.clock.now = Date.parse('2026-12-24T09:00:00Z');
    await Promise.all([sweep(), sweep(), sweep()]);
    await sweep();
    await lookAtWatch(world.deps, PROVIDER, PROVISION);
    expect(messages()).toHaveLength(1);
    expect(messages()[0]).toContain('To: priya@willows.example');
    expect(messages()[0]).toContain('of 23 November 2026');
    expect(messages()[0]).toContain('On 7 January 2027 they will count for half');
    expect(messages()[0]).toMatch(/http:\/\/localhost\/no-change\/990010\.[\w-]{43}\n/);
    expect((await watch()).told).toMatchObject([{ kind: 'coming', outcome: 'sent', people: 1 }]);

    world.clock.now += DAY;
    await sweep();
    // Its delivery was asked for; the next stage is three days before.
    expect((await watch()).lookAt).toBe('2027-01-04T09:00:00.000Z');
    world.clock.now = Date.parse('2027-01-04T09:00:00Z');
    await sweep();
    world.clock.now = Date.parse('2027-01-07T09:00:00Z');
    await sweep();
    await sweep();
    expect(messages()).toHaveLength(3);
    expect((await watch()).told.map(({ kind }) => kind)).toEqual(['coming', 'soon', 'past']);
    world.clock.now += 30 * DAY;
    await sweep();
    expect(messages()).toHaveLength(3);
    expect((await watch()).lookAt).toBe(null);
  });

  it('do not go out once newer figures are there, even those that were taken up already', async () => {
    const before = messages().length;
    world.clock.now = Date.parse('2027-02-10T10:00:00Z');
    await publish('2027-02-10');
    world.clock.now = Date.parse('2027-03-13T09:00:00Z');
    const due = await dueEvents(world.deps);
    expect(due).toHaveLength(1);
    // The sweep has told of it; before the worker comes the provider publishes.
    await publish('2027-03-13');
    await reminderWorker(world.deps).work(due);
    expect(messages()).toHaveLength(before);
    expect((await watch()).told).toEqual([]);
    expect((await watch()).lookAt).toBe('2027-04-13T08:00:00.000Z');
  });

  it('stand as “nobody to ask” where nobody edits for the setting or its trust', async () => {
    const other = '990011';
    const asked = await askToPublish(world.deps, OFFICER.organisation, OFFICER, {
      settingKey: other,
      provisionId: `${other}-main`,
    });
    expect(asked.ok).toBe(true);
    const found = await world.deps
      .reminders({ kind: 'provider', code: other })
      .watch(`${other}-main`);
    expect(found.ok && found.value?.told).toMatchObject([
      { kind: 'asked', outcome: 'nobody', people: 0 },
    ]);
  });

  it('an authority asks once in 14 days, whichever authority it is', async () => {
    const before = messages().length;
    const provision = { settingKey: SETTING, provisionId: PROVISION };
    const other = {
      ...OFFICER,
      organisation: { kind: 'authority' as const, code: '991' },
    };
    expect((await askToPublish(world.deps, OFFICER.organisation, OFFICER, provision)).ok).toBe(
      true,
    );
    expect(messages()).toHaveLength(before + 1);
    expect(messages().some((text) => text.includes('asks for the free places of'))).toBe(true);
    world.clock.now += 14 * DAY - 1;
    const early = await askToPublish(world.deps, other.organisation, other, provision);
    expect(early.ok ? null : early.problem.code).toBe('asked-before');
    world.clock.now += 1;
    expect((await askToPublish(world.deps, other.organisation, other, provision)).ok).toBe(true);
    expect(messages()).toHaveLength(before + 2);
  });

  it('leave no address in what is stored of them', async () => {
    const stored = await world.table.query(
      { pk: `PROV#${SETTING}`, prefix: 'RETURN-WATCH#' },
      { after: null, limit: 10, newestFirst: false },
    );
    expect(JSON.stringify(stored)).not.toContain('willows.example');
  });
});

describe('a notifier that fails', () => {
  it('is tried again by the clock, sends nobody twice, and at last counts as not reached', async () => {
    const sent: string[] = [];
    let answer: 'sent' | 'later' = 'later';
    let arrived: 'arrived' | 'failed' = 'failed';
    const logged: string[] = [];
    const world = await openTestWorld({
      demo: true,
      log: (line) => logged.push(JSON.stringify(line)),
      notifier: {
        async send({ to, reference }) {
          if (to === 'first@willows.example')
            return sent.includes(reference) ? 'sent' : note(reference);
          return answer === 'sent' ? note(reference) : 'later';
        },
        arrived: async () => arrived,
      },
    });
    function note(reference: string): 'sent' {
      sent.push(reference);
      return 'sent';
    }
    const administrator = {
      person: 'Ada',
      organisation: PROVIDER,
      roles: ['organisation-administrator' as const],
    };
    for (const email of ['first@willows.example', 'second@willows.example']) {
      const roles = ['provider-editor' as const];
      await addMember(world.deps, PROVIDER, administrator, { email, name: 'Editor', roles });
    }
    const provision = { settingKey: SETTING, provisionId: PROVISION };
    await askToPublish(world.deps, OFFICER.organisation, OFFICER, provision);
    const watch = async () => {
      const found = await world.deps.reminders(PROVIDER).watch(PROVISION);
      return found.ok ? found.value : null;
    };
    expect(sent).toHaveLength(1);
    expect((await watch())?.sending?.attempts).toBe(1);
    // At once nobody is asked again; after a while both are, and the first has its message already.
    await lookAtWatch(world.deps, PROVIDER, PROVISION);
    expect((await watch())?.sending?.attempts).toBe(1);
    world.clock.now += 7 * 60_000;
    answer = 'sent';
    await lookAtWatch(world.deps, PROVIDER, PROVISION);
    expect(sent).toHaveLength(2);
    expect((await watch())?.told).toMatchObject([{ kind: 'asked', outcome: 'sent', people: 2 }]);
    // A day later neither has arrived.
    world.clock.now += DAY;
    await lookAtWatch(world.deps, PROVIDER, PROVISION);
    expect((await watch())?.told).toMatchObject([{ outcome: 'unreachable' }]);
    expect(logged.join()).toContain('reminder-not-sent');
    expect(logged.join()).not.toContain('willows.example');

    // It stays down: six attempts, and no more.
    arrived = 'arrived';
    answer = 'later';
    world.clock.now += 14 * DAY;
    sent.length = 0;
    await askToPublish(world.deps, OFFICER.organisation, OFFICER, provision);
    for (let i = 0; i < 10; i += 1) {
      world.clock.now += 60 * 60_000;
      await lookAtWatch(world.deps, PROVIDER, PROVISION);
    }
    expect((await watch())?.told.at(-1)).toMatchObject({ outcome: 'sent', people: 1 });
    expect(logged.filter((line) => line.includes('"level":"error"'))).toHaveLength(1);
    await world.close();
  });
});
