import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type FamilyWorld, openFamilyWorld } from '../support/family-world.ts';
import { readBody } from '../support/read-body.ts';

describe('the family’s part over the API', () => {
  let at: FamilyWorld;
  let base: string;
  let officer: Record<string, string>;
  beforeAll(async () => {
    at = await openFamilyWorld();
    officer = at.world.as('990', 'case-officer');
    const id = await at.acceptedList({ requestedSettings: ['990002'] });
    base = `/v1/authorities/990/requests/${id}`;
  });
  afterAll(() => at.close());

  const call = (method: string, path: string, body?: unknown, headers = officer) =>
    at.world.call(method, path, { headers, ...(body === undefined ? {} : { body }) });

  it('tells settings first, and says why a list cannot be shared before', async () => {
    const $State = z.looseObject({ untold: z.array(z.unknown()), notAlone: z.string().nullable() });
    const before = await readBody(await call('GET', `${base}/lists/1/sharing`), $State);
    expect(before.untold.length).toBeGreaterThan(0);
    expect(before.notAlone).toContain('never before');
    expect((await call('POST', `${base}/lists/1/share`, { tellSettings: false })).status).toBe(409);
    expect((await call('POST', `${base}/lists/1/tell-settings`)).status).toBe(200);
    const told = await readBody(await call('GET', `${base}/lists/1/sharing`), $State);
    expect(told).toMatchObject({ untold: [], notAlone: null });
    const shared = await call('POST', `${base}/lists/1/share`, { tellSettings: false });
    const $Shared = z.looseObject({ shared: z.object({ answersBy: z.string() }).loose() });
    expect((await readBody(shared, $Shared)).shared.answersBy).toBe('2026-12-07');
    expect((await call('POST', `${base}/lists/1/share`, { tellSettings: true })).status).toBe(409);
  });

  it('issues a link whose address is given once, and takes it back', async () => {
    const made = await call('POST', `${base}/family-links`, { part: 'parent-or-carer-1' });
    expect(made.status).toBe(201);
    const $Issued = z.object({ link: z.looseObject({ id: z.string() }), path: z.string() });
    const { link, path } = await readBody(made, $Issued);
    expect(path).toMatch(/^\/family\/open\/990\/[0-9A-Z]{26}\/[A-Za-z0-9_-]{43}$/);
    const listed = await (await call('GET', `${base}/family-links`)).text();
    expect(listed).toContain(link.id);
    expect(listed).not.toContain(path.split('/').at(-1));
    expect(listed).not.toContain('Hash');
    await at.openIn(path);
    const revoked = await call('POST', `${base}/family-links/${link.id}/revoke`);
    expect(await readBody(revoked, z.looseObject({ state: z.string() }))).toMatchObject({
      state: 'revoked',
    });
    const $Answers = z.object({ items: z.array(z.looseObject({ sent: z.null() })) });
    const answers = await readBody(await call('GET', `${base}/family-answers`), $Answers);
    expect(answers.items).toHaveLength(1);
  });

  it('gives a setting its notices, and no other’s', async () => {
    const provider = at.world.asOf({ kind: 'provider', code: '990002' }, 'provider-editor');
    const $Notices = z.object({ items: z.array(z.looseObject({ settingKey: z.string() })) });
    const own = await call('GET', '/v1/providers/990002/notices', undefined, provider);
    expect((await readBody(own, $Notices)).items.map(({ settingKey }) => settingKey)).toEqual([
      '990002',
    ]);
    const other = await call('GET', '/v1/providers/990001/notices', undefined, provider);
    expect(other.status).toBe(404);
  });

  it('changes what families see only from the revision that was read', async () => {
    const manager = at.world.as('990', 'la-manager');
    const path = '/v1/authorities/990/family-settings';
    const body = { showPrices: true, contact: '', adviceService: '', mediation: '' };
    const put = (tag: string) => call('PUT', path, body, { ...manager, 'if-match': tag });
    const read = await call('GET', path, undefined, manager);
    expect(read.headers.get('etag')).toBe('"r0"');
    const changed = await put('"r0"');
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).toBe('"r1"');
    expect((await put('"r0"')).status).toBe(412);
    expect((await call('PUT', path, body, { ...officer, 'if-match': '"r1"' })).status).toBe(403);
  });
});
