import { describe, expect, it } from 'vitest';
import { createWebhookSender } from '../../../lib/adapters/webhooks/index.ts';
import { isPublicAddress } from '../../../lib/adapters/webhooks/is-public-address.ts';

describe('an IP address', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '169.253.0.1',
    '198.17.0.1',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00:1450:4009::200e',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '169.254.170.2',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:a9fe:a9fe',
    '::127.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2002:a9fe:a9fe::',
    '3fff::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'example.org',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('the address of a webhook', () => {
  const { check } = createWebhookSender();

  it.each([
    ['https://example.org/hook', 'https://example.org/hook'],
    ['https://example.org', 'https://example.org/'],
    ['https://EXAMPLE.org:443/a?b=c', 'https://example.org/a?b=c'],
    ['https://example.org:8443/hook', 'https://example.org:8443/hook'],
    ['https://schüle.example/', 'https://xn--schle-mva.example/'],
    ['https://8.8.8.8/hook', 'https://8.8.8.8/hook'],
  ])('%s will do', (given, used) => {
    expect(check(given)).toEqual({ ok: true, value: used });
  });

  it.each([
    'http://example.org/',
    'http://localhost:3000/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'example.org',
    '',
    'https://',
    'https://example.org:22/',
    'https://example.org:3000/',
    'https://user@example.org/',
    'https://user:word@example.org/',
    'https://example.org/#part',
    'https://localhost/',
    'https://localhost./',
    'https://LOCALHOST/',
    'https://anything.localhost/',
    'https://intranet/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://router.home.arpa/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.0.0.1./',
    'https://①②⑦.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[fd00:ec2::254]/',
    'https://[64:ff9b::7f00:1]/',
    'https://0/',
    'https://10.0.0.1/',
  ])('%s will not', (given) => {
    expect(check(given)).toMatchObject({ ok: false, problem: { code: 'webhook-address' } });
  });

  it.each([
    ['http://localhost:3999/hook', true],
    ['http://127.0.0.1:3999/hook', true],
    ['http://[::1]:3999/hook', true],
    ['http://example.org/hook', false],
    ['http://10.0.0.1/hook', false],
    ['http://localhost.example.org/hook', false],
    ['https://169.254.169.254/', false],
  ])('of a server that runs on one’s own machine: %s', (given, isTaken) => {
    expect(createWebhookSender({ local: true }).check(given).ok).toBe(isTaken);
  });
});

describe('a name that leads elsewhere', () => {
  const message = {
    url: 'https://hook.example.org/',
    messageId: '01JBZ0000000000000000000AA',
    body: '{}',
    at: new Date('2026-11-23T10:00:00Z'),
    secrets: [`whsec_${Buffer.alloc(32, 1).toString('base64')}`],
  };

  it.each([
    [['127.0.0.1']],
    [['8.8.8.8', '169.254.169.254']],
    [['::1']],
    [['::ffff:10.0.0.1']],
    [[]],
  ])('to %j is sent nothing', async (addresses) => {
    const sender = createWebhookSender({
      resolve: async () =>
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    });
    expect(await sender.send(message)).toEqual({
      outcome: 'address-refused',
      status: null,
      said: null,
    });
  });

  it('is asked for once, by the connection itself', async () => {
    const asked: string[] = [];
    const sender = createWebhookSender({
      local: true,
      async resolve(host) {
        asked.push(host);
        // A second look would lead somewhere else.
        return [{ address: asked.length === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
      },
    });
    // Nobody listens on port 1 of this machine.
    const answer = await sender.send({ ...message, url: 'http://localhost:1/' });
    expect([answer.outcome, asked]).toEqual(['unreachable', ['localhost']]);
  });
});
