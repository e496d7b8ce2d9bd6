import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Owner } from '../../../lib/access/index.ts';
import { $ListNotice } from '../../../lib/tailored-lists/index.ts';
import { type FamilyWorld, HARROWDALE, openFamilyWorld } from '../../support/family-world.ts';
import type { Browser } from '../../support/web-world.ts';

const MILLBECK: Owner = { kind: 'provider', code: '990002' };

describe('what settings are told', () => {
  let at: FamilyWorld;
  let officer: Browser;
  let requestId: string;
  beforeAll(async () => {
    at = await openFamilyWorld();
    officer = await at.web.signIn(HARROWDALE, 'case-officer');
    requestId = await at.acceptedList({
      requestedSettings: ['990002'],
      secondNeed: 'SLCN',
    });
  });
  afterAll(() => at.close());

  /** The notices as they are stored, item by item. */
  async function stored(code: string) {
    const range = { pk: `PROV#${code}`, prefix: 'NOTICE#' };
    const page = { after: null, limit: 100, newestFirst: false };
    return (await at.world.table.query(range, page)).items;
  }

  it('is empty before any list names them', async () => {
    const provider = await at.web.signIn(MILLBECK, 'provider-editor');
    const seen = await provider.get('/provider/990002/notices');
    expect(seen.text).toContain('No list has named you yet.');
    expect((await provider.get('/provider/990002/notices.csv')).html.split('\r\n')).toHaveLength(2);
  });

  it('is a redacted copy: these keys and no others, and nothing of the child', async () => {
    await at.share(officer, requestId);
    const [item, ...more] = await stored('990002');
    expect(more).toEqual([]);
    const notice = $ListNotice.parse(item?.body);
    expect(Object.keys(Object(item?.body)).sort()).toEqual([
      'area',
      'authority',
      'basis',
      'id',
      'listVersion',
      'phase',
      'primaryNeed',
      'replaces',
      'settingKey',
      'startTerm',
      'toldAt',
      'yearGroup',
    ]);
    expect({ ...notice, id: '' }).toEqual({
      id: '',
      settingKey: '990002',
      authority: '990',
      listVersion: 1,
      toldAt: '2026-11-23T10:00:00.000Z',
      yearGroup: 7,
      area: null,
      primaryNeed: 'ASD',
      phase: 'secondary',
      basis: 'day',
      startTerm: 'autumn term 2027',
      replaces: null,
    });
    expect(JSON.stringify(item)).not.toMatch(/SECRET-REF|2016-03-14|430100|434900|SLCN/);
    expect(JSON.stringify(item)).not.toContain(requestId);
  });

  it('reaches every setting that the list names, and no other', async () => {
    const sharing = await at.world.deps.listSharings(HARROWDALE).get(requestId, 1);
    const told = sharing?.told.map(({ settingKey }) => settingKey) ?? [];
    expect(told).toContain('990002');
    const keys = Array.from({ length: 30 }, (_, i) => String(990_001 + i));
    for (const key of keys) {
      expect([key, (await stored(key)).length]).toEqual([key, told.includes(key) ? 1 : 0]);
    }
  });

  it('is told to the setting’s own system too, by the notice’s id and nothing of the child', async () => {
    const [item] = await stored('990002');
    const notice = $ListNotice.parse(item?.body);
    const told = await at.world.deps.told(MILLBECK).list({ after: null, limit: 10 });
    expect(told.items).toEqual([
      {
        id: expect.any(String),
        to: MILLBECK,
        from: HARROWDALE,
        at: '2026-11-23T10:00:00.000Z',
        topic: 'list.shared',
        settingKey: '990002',
        subject: `notice/${notice.id}`,
        facts: { listVersion: 1, replaces: null },
        read: null,
      },
    ]);
    expect(JSON.stringify(told)).not.toContain(requestId);
  });

  it('is read by the setting itself alone', async () => {
    const provider = await at.web.signIn(MILLBECK, 'provider-editor');
    const seen = await provider.get('/provider/990002/notices');
    expect(seen.text).toContain('Harrowdale Year 7 autistic spectrum disorder day place');
    expect(seen.text).toContain('You then have 15 days to reply');
    const csv = await provider.get('/provider/990002/notices.csv');
    expect(csv.html).toContain('Harrowdale,Year 7,autistic spectrum disorder,secondary,day place');
    const other = await at.web.signIn({ kind: 'provider', code: '990001' }, 'provider-editor');
    for (const path of ['/provider/990002/notices', '/provider/990002/notices.csv']) {
      expect((await other.get(path)).status).toBe(404);
      expect((await officer.get(path)).status).toBe(404);
    }
  });

  it('says when a newer list of the same child takes the place of one', async () => {
    const version = await at.acceptAnother(requestId);
    expect(version).toBe(2);
    // The version before is not the newest any more.
    const old = await officer.post(`/authority/990/requests/${requestId}/family/share`, {
      act: 'tell-and-share',
      version: '1',
    });
    expect(old.status).toBe(409);
    await at.share(officer, requestId, 2);
    const [first, second] = (await stored('990002')).map(({ body }) => $ListNotice.parse(body));
    expect(second?.replaces).toBe(first?.id);
    const provider = await at.web.signIn(MILLBECK, 'provider-editor');
    const seen = await provider.get('/provider/990002/notices');
    expect(seen.text).toContain('Version 2, for a child of whom you were told before');
    expect(seen.text).toContain('Version 1 (a newer list has taken its place)');
  });

  it('is told once where two officers share at once', async () => {
    const another = await at.acceptedList({ requestedSettings: ['990011'] });
    const before = (await stored('990011')).length;
    const path = `/authority/990/requests/${another}/family/share`;
    const fields = { act: 'tell-and-share', version: '1' };
    const both = await Promise.all([officer.post(path, fields), officer.post(path, fields)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect((await stored('990011')).length).toBe(before + 1);
  });

  it('tells nothing where the list was not accepted', async () => {
    const waiting = await at.acceptedList({ requestedSettings: ['990011'] });
    const version = await at.acceptAnother(waiting);
    const before = (await stored('990011')).length;
    const { deps } = at.world;
    const audit = {
      id: deps.newId(),
      at: new Date(deps.now()).toISOString(),
      person: 'An officer',
      organisation: HARROWDALE,
      action: 'list.reject',
      subject: `list/${waiting}/${version}`,
      detail: '',
    };
    await deps.cases(HARROWDALE).change(waiting, { step: 'review-list' }, { audit, claim: null });
    const refused = await officer.post(`/authority/990/requests/${waiting}/family/share`, {
      act: 'tell-and-share',
      version: String(version),
    });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain(
      'A list is shared once an officer has looked at it and accepted it.',
    );
    expect((await stored('990011')).length).toBe(before);
  });
});
