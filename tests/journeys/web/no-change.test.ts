import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember } from '../../../functions/use-cases/change-member.ts';
import { dueEvents } from '../../../functions/workers/dispatch.ts';
import { reminderWorker } from '../../../functions/workers/reminder-worker.ts';
import type { Owner } from '../../../lib/access/index.ts';
import { openTestWorld, type TestWorld } from '../../support/test-world.ts';
import { openWebWorld, type WebWorld } from '../../support/web-world.ts';

const SETTING = '990010';
const PROVISION = `${SETTING}-main`;
const PROVIDER: Owner = { kind: 'provider', code: SETTING };
const DAY = 86_400_000;

describe('the link in a reminder', () => {
  let world: TestWorld;
  let web: WebWorld;
  beforeAll(async () => {
    world = await openTestWorld();
    web = openWebWorld(world);
    const administrator = {
      person: 'Ada',
      organisation: PROVIDER,
      roles: ['organisation-administrator' as const],
    };
    await addMember(world.deps, PROVIDER, administrator, {
      email: 'priya@willows.example',
      name: 'Priya',
      roles: ['provider-editor'],
    });
  });
  afterAll(() => world.close());

  const today = () => new Date(world.clock.now).toISOString().slice(0, 10);

  async function publish(free = 2): Promise<void> {
    const year = { yearGroup: 7, intent: 'can', reason: null, onRoll: 6 };
    const published = await world.call(
      'POST',
      `/v1/providers/${SETTING}/provisions/${PROVISION}/returns`,
      {
        headers: world.asOf(PROVIDER, 'provider-editor'),
        body: {
          asOf: today(),
          years: [{ ...year, free: { now: free, nextSeptember: null, septemberAfter: null } }],
        },
      },
    );
    expect(published.status).toBe(201);
  }

  /** Publishes, waits until the first reminder has gone out, and reads its link. */
  async function linkSent(): Promise<string> {
    const folder = join(world.dataDir, 'messages');
    const list = () => {
      try {
        return readdirSync(folder);
      } catch {
        return [];
      }
    };
    const before = new Set(list());
    await publish();
    world.clock.now += 32 * DAY;
    await reminderWorker(world.deps).work(await dueEvents(world.deps));
    const [name = ''] = list().filter((each) => !before.has(each));
    const [, path = ''] =
      /http:\/\/localhost(\/no-change\/\S+)/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    expect(path).toMatch(/^\/no-change\/990010\./);
    return path;
  }

  async function current() {
    const found = await world.deps.returns(PROVIDER).current(PROVISION);
    if (!found.ok || found.value === null) throw new Error('Nothing is published.');
    return found.value;
  }

  it('shows the figures, changes nothing by being looked at, and publishes them as of today', async () => {
    const path = await linkSent();
    const before = await current();
    const browser = web.browser();
    const shown = await browser.get(path);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Has anything changed?');
    expect(shown.text).toContain('the figures are of 23 November 2026, 32 days ago');
    expect(shown.text).toContain('Nothing has changed');
    expect((await browser.get(path)).status).toBe(200);
    expect((await current()).id).toBe(before.id);

    const confirmed = await browser.post(path);
    expect(confirmed.text).toContain('are published as of 25 December 2026');
    const after = await current();
    expect(after).toMatchObject({
      asOf: '2026-12-25',
      publishedBy: 'provider',
      person: 'By the link sent to the setting’s editors on 25 December 2026',
      years: before.years,
    });
    const audit = await world.table.query(
      { pk: `PROV#${SETTING}`, prefix: 'AUDIT#' },
      { after: null, limit: 50, newestFirst: true },
    );
    const told = JSON.stringify(audit.items);
    expect(told).toContain('By the link sent to the setting’s editors');
    expect(told).not.toContain('willows.example');

    const again = await browser.post(path);
    expect(again.status).toBe(410);
    expect(again.text).toContain('This link has been used');
    expect((await browser.get(path)).text).toContain('Sign in');
    expect((await current()).id).toBe(after.id);
  });

  it('publishes once where it is pressed twice at the same moment', async () => {
    const path = await linkSent();
    const replies = await Promise.all([1, 2, 3].map(() => web.browser().post(path)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const returns = await world.deps
      .returns(PROVIDER)
      .ofProvision(PROVISION, { after: null, limit: 100 });
    const ofToday = returns.items.filter((each) => 'asOf' in each && each.asOf === today());
    expect(ofToday).toHaveLength(1);
  });

  it('does not confirm what has been published since', async () => {
    const path = await linkSent();
    await publish(1);
    for (const seen of [await web.browser().get(path), await web.browser().post(path)]) {
      expect(seen.status).toBe(410);
      expect(seen.text).toContain('There are newer figures');
    }
    expect((await current()).years[0]?.free.now).toBe(1);
  });

  it('expires after thirty days, and does not work after the summer', async () => {
    const path = await linkSent();
    world.clock.now += 30 * DAY;
    expect((await web.browser().get(path)).text).toContain('This link has expired');
    world.clock.now = Date.parse('2027-08-01T10:00:00Z');
    const summer = await linkSent();
    const seen = await web.browser().get(summer);
    expect(seen.text).toContain('A new school year has begun');
    expect((await web.browser().post(summer)).status).toBe(410);
  });

  it('is nobody’s where it is forged, broken, or moved to another setting', async () => {
    const path = await linkSent();
    const [, secret = ''] = path.split('.');
    const forged = [
      `/no-change/${SETTING}.${'A'.repeat(43)}`,
      `/no-change/990011.${secret}`,
      `/no-change/${secret}`,
      '/no-change/x',
    ];
    for (const each of forged) {
      const seen = await web.browser().get(each);
      expect(seen.status).toBe(404);
      expect(seen.text).toContain('This link does not work');
      expect((await web.browser().post(each)).status).toBe(404);
    }
  });

  it('takes what was held since off the free places', async () => {
    world.clock.now = Date.parse('2027-10-10T10:00:00Z');
    const path = await linkSent();
    const place = {
      settingKey: SETTING,
      provisionId: PROVISION,
      yearGroup: 7,
      academicYear: 2027,
    };
    const now = world.clock.now;
    const id = world.deps.newId();
    const at = new Date(now).toISOString();
    const owner: Owner = { kind: 'authority', code: '990' };
    const made = await world.deps.holds(owner).make(
      {
        id,
        authority: '990',
        requestId: world.deps.newId(),
        place,
        state: 'held',
        until: new Date(now + 7 * DAY).toISOString(),
        madeAt: at,
        madeBy: 'Olive',
        changedAt: at,
        changedBy: 'Olive',
        reason: null,
        overbooked: null,
        revision: 1,
      },
      now,
      {
        audit: {
          id: world.deps.newId(),
          at,
          person: 'Olive',
          organisation: owner,
          action: 'hold.make',
          subject: `hold/x/${id}`,
          detail: '',
        },
        claim: null,
      },
    );
    expect(made.ok).toBe(true);
    expect((await web.browser().post(path)).status).toBe(200);
    expect((await current()).years[0]?.free.now).toBe(1);
    const [counter] = (await world.deps.placeCounters.read([place])).values();
    expect(counter).toMatchObject({ published: 1, taken: 0 });
  });

  it('is tried so often from one address, and no more', async () => {
    world.clock.now += DAY;
    const path = `/no-change/${SETTING}.${'B'.repeat(43)}`;
    const statuses = [];
    for (let i = 0; i < 31; i += 1) statuses.push((await web.browser().get(path)).status);
    expect(statuses.slice(0, 30).every((status) => status === 404)).toBe(true);
    expect(statuses[30]).toBe(429);
  });
});
