import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createList } from '../../../functions/use-cases/create-list.ts';
import { publishReturn } from '../../../functions/use-cases/publish-return.ts';
import { recordRequest } from '../../../functions/use-cases/state-a-request.ts';
import type { Owner, Principal } from '../../../lib/access/index.ts';
import { $RequestInput } from '../../../lib/requests/index.ts';
import { openDemoWorld } from '../../support/demo-world.ts';
import { requestInput } from '../../support/request-input.ts';
import type { TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld, type Seen, type WebWorld } from '../../support/web-world.ts';

const AMBLEDON: Owner = { kind: 'authority', code: '990' };
const SETTING = '995020';
const PROVISION = `${SETTING}-main`;
const WILLOWS: Owner = { kind: 'provider', code: SETTING };
const OFFICER: Principal = { person: 'Olive', organisation: AMBLEDON, roles: ['case-officer'] };
const EDITOR: Principal = { person: 'Priya', organisation: WILLOWS, roles: ['provider-editor'] };
const REASON = 'The Tribunal named this school on 3 November.';
const HOLDS = '/authority/990/holds';

describe('the pages of holds', () => {
  let world: TestWorld;
  let web: WebWorld;
  let officer: Browser;
  let manager: Browser;
  let provider: Browser;
  let first: string;
  let second: string;
  beforeAll(async () => {
    world = await openDemoWorld();
    web = openWebWorld(world);
    officer = await web.signIn(AMBLEDON, 'case-officer');
    manager = await web.signIn(AMBLEDON, 'la-manager');
    provider = await web.signIn(WILLOWS, 'provider-editor');
    await publish(1);
    first = await newRequest('AMB-FIRST');
    second = await newRequest('AMB-SECOND');
  });
  afterAll(() => world.close());

  async function publish(nextSeptember: number): Promise<void> {
    const free = { now: 0, nextSeptember, septemberAfter: null };
    const years = [{ yearGroup: 7, intent: 'can' as const, reason: null, onRoll: 11, free }];
    const publishing = {
      settingKey: SETTING,
      provisionId: PROVISION,
      publishedBy: 'provider',
    } as const;
    const input = { asOf: '2026-11-23', years };
    const done = await publishReturn(world.deps, EDITOR, publishing, input, null);
    if (!done.ok) throw new Error(done.problem.detail);
  }

  async function newRequest(reference: string): Promise<string> {
    const input = $RequestInput.parse(
      requestInput({ reference, home: { easting: 588_800, northing: 456_680 } }),
    );
    const made = await recordRequest(world.deps, AMBLEDON, OFFICER, input, null);
    if (!made.ok) throw new Error(made.problem.detail);
    const list = await createList(world.deps, AMBLEDON, OFFICER, made.value.id, null);
    if (!list.ok) throw new Error(list.problem.detail);
    return `/authority/990/requests/${made.value.id}/holds`;
  }

  /** Sends the form that a page shows. */
  async function send(who: Browser, path: string, fields: Record<string, string>): Promise<Seen> {
    const once = /name="once" value="([^"]+)"/.exec((await who.get(path)).html)?.[1] ?? '';
    return who.post(path, { once, ...fields });
  }

  it('hold a free place, from where the list sends one', async () => {
    const asked = await officer.get(`${first}/new?provisionId=${PROVISION}&list=1`);
    expect(asked.text).toContain('1 published, 0 taken since: 1 free');
    expect(asked.html).toMatch(new RegExp(`value="${PROVISION}"[^>]* checked`));
    const path = `${first}/new?provisionId=${PROVISION}&list=1`;
    const held = await send(officer, path, { provisionId: PROVISION, days: '14' });
    expect(held.location).toMatch(/\/lists\/1\?done=place-held#setting-995020$/);
    expect((await officer.get(first)).text).toContain('The Willows School, Year 7 Held 7 December');
  });

  it('say to an officer that a manager could decide where none is free, and not more', async () => {
    const path = `${second}/new?provisionId=${PROVISION}`;
    const refused = await send(officer, path, { provisionId: PROVISION, days: '14' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('No place is free for 995020-main');
    expect(refused.text).toContain('a manager can decide to keep one above the published places');
    expect((await officer.get(`${second}/overbook`)).status).toBe(403);
  });

  it('keep one above the published places by a manager’s reasoned decision', async () => {
    const path = `${second}/overbook?provisionId=${PROVISION}`;
    const asked = await manager.get(path);
    expect(asked.text).toContain('1 published, 1 taken since: 0 free');
    const without = await send(manager, path, {
      provisionId: PROVISION,
      days: '30',
      reason: 'Full',
    });
    expect(without.status).toBe(422);
    expect(without.text).toContain(
      'Say in a sentence why a place above the published ones is kept',
    );
    const fields = { provisionId: PROVISION, days: '30', reason: REASON };
    const kept = await send(manager, path, fields);
    expect(kept.location).toBe(`${second}?done=place-overbooked`);
    expect((await manager.get(kept.location ?? '')).text).toContain('The provider has been told.');
    expect((await officer.get(second)).text).toMatch(/Held Overbooked 23 December 2026/);
    const list = await officer.get(`${second.replace('/holds', '/lists')}/1`);
    expect(list.text).toContain(
      'Held for this child until 23 December 2026, above the published places',
    );
    const history = await officer.get(second.replace('/holds', '/history'));
    expect(history.text).toContain('A place above the published ones was held');
  });

  it('show the provider what is kept, for whom, what is over and why, and never the child', async () => {
    const seen = await provider.get(`/provider/${SETTING}/holds`);
    expect(seen.text).toContain('1 over the published places');
    expect(seen.text).toContain('1 published, 2 taken since: 1 over the published places.');
    expect(seen.text).toContain(`“${REASON}”`);
    expect(seen.text).toContain('Ambledon');
    // What lapses soonest stands first.
    expect(seen.text.indexOf('7 December 2026')).toBeLessThan(
      seen.text.indexOf('23 December 2026'),
    );
    expect(seen.html).not.toContain('AMB-');
    for (const path of [first, second]) expect(seen.html).not.toContain(path.split('/')[4]);
    const csv = await provider.get(`/provider/${SETTING}/holds.csv`);
    expect(csv.html.split('\r\n').filter((line) => line.includes(REASON))).toHaveLength(1);
    expect(csv.html).not.toContain('AMB-');
    const setting = await officer.get(`/settings/${SETTING}`);
    expect(setting.text).toContain('1 over the published places');
  });

  it('list all of an authority’s holds, what lapses soonest first', async () => {
    const seen = await officer.get(HOLDS);
    expect(seen.text).toContain('2 holds');
    expect(seen.text.indexOf('AMB-FIRST')).toBeLessThan(seen.text.indexOf('AMB-SECOND'));
    const over = await officer.get(`${HOLDS}?state=overbooked`);
    expect(over.text).toContain('1 hold');
    expect(over.text).not.toContain('AMB-FIRST');
    expect((await officer.get(`${HOLDS}?setting=995001`)).text).toContain('0 holds');
    const csv = await officer.get(`${HOLDS}.csv?state=any`);
    expect(csv.html.split('\r\n')).toHaveLength(4);
    expect(csv.html).toContain('AMB-SECOND,The Willows School,995020,995020-main,Year 7,2027,held');
  });

  it('offer each act as to be had or not, with the reason', async () => {
    const hold = /holds\/([0-9A-Z]{26})"/.exec((await officer.get(first)).html)?.[1];
    const path = `${first}/${hold}`;
    const seen = await officer.get(path);
    expect(seen.text).toContain('End the placement: not now. The child is not placed there yet.');
    expect(seen.text).toContain('Hold a place there again: not now. The place is kept already.');
    expect((await manager.get(path)).text).toContain('A case officer extends, releases and places');
    const released = await send(officer, `${path}/release`, { reason: 'Another school.' });
    expect(released.location).toBe(`${path}?done=hold-released`);
    const after = await officer.get(path);
    expect(after.text).toContain('Extend: not now. It was released on 23 November 2026');
    // The place that came free is the overbooked child's, so none is left to take back.
    expect(after.text).toContain('Hold a place there again: not now. No place is free there now.');
    await publish(1);
    const again = await officer.get(path);
    expect(again.html).toContain(`${first}/new?provisionId=${PROVISION}`);
    const held = await send(officer, `${first}/new?provisionId=${PROVISION}`, {
      provisionId: PROVISION,
      days: '7',
    });
    expect(held.location).toBe(`${first}?done=place-held`);
  });

  it.each(['place', 'end'])('record with “%s” what becomes of the child', async (change) => {
    const hold = /holds\/([0-9A-Z]{26})"/.exec((await officer.get(second)).html)?.[1];
    const done = await send(officer, `${second}/${hold}/${change}`, {});
    expect(done.location).toMatch(/done=hold-(placed|ended)$/);
    const state = change === 'place' ? 'Placed Overbooked' : 'Ended Overbooked';
    expect((await officer.get(`${second}/${hold}`)).text).toContain(state);
  });

  it('are not there for another authority or another provider', async () => {
    const stranger = await web.signIn({ kind: 'authority', code: '991' }, 'case-officer');
    for (const path of [HOLDS, `${HOLDS}.csv`, first]) {
      expect((await stranger.get(path)).status).toBe(404);
    }
    const other = await web.signIn({ kind: 'provider', code: '995052' }, 'provider-editor');
    for (const path of [`/provider/${SETTING}/holds`, `/provider/${SETTING}/holds.csv`]) {
      expect((await other.get(path)).status).toBe(404);
      expect((await officer.get(path)).status).toBe(404);
    }
  });
});
