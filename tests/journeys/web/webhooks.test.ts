import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webhookWorker } from '../../../functions/workers/webhook-worker.ts';
import { workOff } from '../../../functions/workers/work-off.ts';
import type { Owner } from '../../../lib/access/index.ts';
import { openDemoWorld } from '../../support/demo-world.ts';
import { openReceiver, type Receiver } from '../../support/receiver.ts';
import { tell } from '../../support/tell.ts';
import { openTestWorld, type TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld, type WebWorld } from '../../support/web-world.ts';

const TRUST: Owner = { kind: 'trust', code: '990004' };
const BASE = '/trust/990004/webhooks';

describe('a trust’s webhook', () => {
  let world: TestWorld;
  let web: WebWorld;
  let receiver: Receiver;
  let administrator: Browser;
  let hook: string;
  let secret: string;
  let setting: Owner;
  beforeAll(async () => {
    world = await openDemoWorld();
    web = openWebWorld(world);
    receiver = await openReceiver();
    administrator = await web.signIn(TRUST, 'organisation-administrator');
    const index = await world.deps.currentIndex();
    setting = { kind: 'provider', code: index?.trust('990004')?.settings[0] ?? '' };
  });
  afterAll(async () => {
    await receiver.close();
    await world.close();
  });

  const work = () => workOff(world.deps, { webhooks: webhookWorker(world.deps) });
  const revision = async () =>
    /name="revision" value="(\d+)"/.exec((await administrator.get(hook)).html)?.[1] ?? '';

  it.each([
    ['', 'Enter the address'],
    ['ftp://example.org/', 'The address must begin with https://'],
    ['https://example.org:22/', 'The address must be on port 443 or 8443'],
    ['https://169.254.169.254/latest', 'must be a server that can be reached from the internet'],
    ['https://user:word@example.org/', 'must not hold a user name or a password'],
  ])('is refused at %s', async (url, says) => {
    const fields = { once: world.deps.newId(), url, topics: ['hold.made'] };
    const seen = await administrator.post(`${BASE}/add`, fields);
    expect([seen.status, seen.text.includes(says)]).toEqual([422, true]);
    expect(seen.html).toContain('href="#url"');
  });

  it('is added, and its secret shown once', async () => {
    const form = await administrator.get(`${BASE}/add`);
    const once = /name="once" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
    const fields = { once, url: receiver.url, topics: ['hold.made', 'list.shared'] };
    const added = await administrator.post(`${BASE}/add`, fields);
    expect(added.text).toContain('Copy the secret now');
    secret = /whsec_[A-Za-z0-9+/=]{44}/.exec(added.html)?.[0] ?? '';
    hook = /href="(\/trust\/990004\/webhooks\/[0-9A-Z]{26})"/.exec(added.html)?.[1] ?? '';
    // The form again, by a way back: no second webhook, and no secret.
    const again = await administrator.post(`${BASE}/add`, fields);
    expect(again.location).toBe(`${hook}?done=webhook-added`);
    for (const path of [BASE, hook, `${hook}/change`]) {
      const seen = await administrator.get(path);
      expect([path, seen.status, seen.html.includes(secret.slice(6, 20))]).toEqual([
        path,
        200,
        false,
      ]);
    }
  });

  it('takes a test message and what a setting of the trust is told', async () => {
    const sent = await administrator.post(`${hook}/test`);
    expect(sent.location).toBe(`${hook}?done=webhook-test-sent#log`);
    await tell(world, setting, 'hold.made', { facts: { yearGroup: 8 } });
    await tell(world, { kind: 'provider', code: '995020' }, 'hold.made');
    await work();
    const types = receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
    expect(types.sort()).toEqual(['hold.made', 'webhook.test']);
    for (const { headers, body } of receiver.received) {
      const at = new Date(Number(headers['webhook-timestamp']) * 1000);
      expect(headers['webhook-signature']).toBe(
        new Webhook(secret).sign(String(headers['webhook-id']), at, body),
      );
    }
    const log = await administrator.get(hook);
    expect(log.text).toContain('Test message Delivered');
    expect(log.text).toContain('A place is held Delivered');
    expect(log.text).toContain('1 attempt');
  });

  it('shows what failed, and sends it again', async () => {
    receiver.behave(500);
    const told = await tell(world, setting, 'list.shared');
    await work();
    const failing = await administrator.get(hook);
    expect(failing.text).toContain('A list names you Waiting');
    expect(failing.text).toContain(
      'Not taken: the server answered with an error 500 no, thank you',
    );
    receiver.behave(200);
    await administrator.post(`${hook}/send-again`, { message: told.id });
    await work();
    const seen = await administrator.get(hook);
    expect(seen.text).toContain('A list names you Delivered');
    expect(seen.text).toContain('2 attempts');
  });

  it('gets a new secret, is paused, resumed, changed and removed', async () => {
    const rotated = await administrator.post(`${hook}/rotate`, { revision: await revision() });
    expect(rotated.text).toContain('Messages are signed with the old secret too until');
    expect(rotated.html).not.toContain(secret);
    // A form of before.
    const stale = await administrator.post(`${hook}/pause`, { revision: '1' });
    expect(stale.status).toBe(409);
    await administrator.post(`${hook}/pause`, { revision: await revision() });
    expect((await administrator.get(BASE)).text).toContain('Nothing is sent while it is paused.');
    await administrator.post(`${hook}/resume`, { revision: await revision() });
    const form = await administrator.get(`${hook}/change`);
    const seen = /name="revision" value="(\d+)"/.exec(form.html)?.[1] ?? '';
    const changed = await administrator.post(`${hook}/change`, {
      revision: seen,
      url: receiver.url,
      topics: 'visit.recorded',
    });
    expect(changed.location).toBe(`${hook}?done=webhook-changed`);
    const ask = await administrator.get(`${hook}/remove`);
    expect(ask.text).toContain('Remove the webhook?');
    const removed = await administrator.post(`${hook}/remove`, { revision: await revision() });
    expect(removed.location).toBe(`${BASE}?done=webhook-removed`);
    expect((await administrator.get(hook)).status).toBe(404);
    const audit = await world.deps.auditEntries(TRUST).list({ after: null, limit: 20 });
    const actions = audit.items.flatMap((entry) => ('action' in entry ? [entry.action] : []));
    expect(actions.filter((action) => action.startsWith('webhook.')).toReversed()).toEqual([
      'webhook.add',
      'webhook.test',
      'webhook.note-outcome',
      'webhook.send-again',
      'webhook.note-outcome',
      'webhook.rotate-secret',
      'webhook.pause',
      'webhook.resume',
      'webhook.change',
      'webhook.remove',
    ]);
    expect(JSON.stringify(audit)).not.toContain('whsec_');
  });

  it('is seen by editors, changed by administrators alone, and found by nobody else', async () => {
    const editor = await web.signIn(TRUST, 'provider-editor');
    expect((await editor.get(BASE)).status).toBe(200);
    expect((await editor.get(`${BASE}/add`)).status).toBe(403);
    const other = await web.signIn(
      { kind: 'provider', code: '995020' },
      'organisation-administrator',
    );
    expect((await other.get(BASE)).status).toBe(404);
    expect((await other.get('/provider/995020/webhooks')).text).toContain('There is no webhook.');
  });
});

describe('a setting’s webhook by the API', () => {
  it('is made once for its key, and changed by whoever saw how it stands', async () => {
    const world = await openTestWorld();
    const headers = world.asOf({ kind: 'provider', code: '990010' }, 'organisation-administrator');
    const path = '/v1/providers/990010/webhooks';
    const body = { url: 'https://example.org/hook', topics: ['hold.made'] };
    const keyed = { ...headers, 'idempotency-key': 'a-key-of-ours' };
    const first = await world.call('POST', path, { headers: keyed, body });
    const made = (await first.json()) as { webhook: { id: string }; secret: string };
    expect([first.status, made.secret.length]).toEqual([201, 50]);
    const second = await world.call('POST', path, { headers: keyed, body });
    expect(await second.json()).toMatchObject({ webhook: { id: made.webhook.id }, secret: null });
    const one = `${path}/${made.webhook.id}`;
    const pause = (tag: string) =>
      world.call('POST', `${one}/pause`, { headers: { ...headers, 'if-match': tag } });
    expect((await pause('"r2"')).status).toBe(412);
    expect((await pause('"r1"')).status).toBe(200);
    const list = await world.call('GET', path, { headers });
    expect(await list.json()).toMatchObject({ items: [{ state: 'paused' }], needChecking: 0 });
    await world.close();
  });
});
