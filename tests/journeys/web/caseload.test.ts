import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Owner, personIdOf } from '../../../lib/access/index.ts';
import { caseloadCsv, csvChildren } from '../../support/caseload-csv.ts';
import { openTestWorld, type TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld, type WebWorld } from '../../support/web-world.ts';

const OWN: Owner = { kind: 'authority', code: '991' };
const CASELOAD = '/authority/991/caseload';

describe('an authority brings its caseload', () => {
  let world: TestWorld;
  let web: WebWorld;
  let officer: Browser;
  let colleague: Browser;
  beforeAll(async () => {
    world = await openTestWorld();
    web = openWebWorld(world);
    officer = await web.signIn(OWN, 'case-officer');
    colleague = await web.signIn(OWN, 'la-manager');
  });
  afterAll(() => world.close());

  async function upload(text: string | Uint8Array, by = officer, fields = {}) {
    const file = new File([new Uint8Array(Buffer.from(text))], 'export.csv', { type: 'text/csv' });
    const seen = await by.post(CASELOAD, { file, ...fields });
    expect([seen.status, seen.text.slice(0, 200)]).toEqual([303, '']);
    return seen.location ?? '';
  }

  async function open() {
    const all = await world.deps.cases(OWN).all();
    return all.filter((each) => 'requestId' in each).filter(({ step }) => step !== 'closed');
  }

  it('finds a template, and nothing imported yet', async () => {
    const start = await officer.get(CASELOAD);
    expect(start.status).toBe(200);
    expect(start.text).toContain('Nobody has imported a file yet.');
    const template = await officer.get(`${CASELOAD}/template.csv`);
    expect(template.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(template.html).toContain('Reference,Date of birth,Sex,Primary need');
  });

  it('sees what 200 rows would do, applies them, and has 200 new requests on the work list', async () => {
    const bad = { reference: '=cmd|x', need: '+SUM(A1)' };
    const at = await upload(
      caseloadCsv([...csvChildren(200), { reference: 'CL-bad', need: '+SUM(A1)' }, bad]),
    );
    const preview = await officer.get(at);
    expect(preview.text).toContain('200 new 0 changed 0 unchanged');
    expect(preview.text).toContain('2 lines with errors');
    expect(preview.text).toContain(
      'Column ‘Forename’ was left out: Rightplace keeps no names, addresses or numbers that say who a child is.',
    );
    expect(preview.text).toContain('Check before anything is applied');
    expect(await open()).toHaveLength(0);

    const errors = await officer.get(`${at}/errors.csv`);
    expect(errors.html.split('\r\n').slice(0, 2)).toEqual([
      'line,column,value,what to do',
      expect.stringMatching(
        /^202,Primary need,'\+SUM\(A1\),"?is not known here\. Write a SEN2 code/,
      ),
    ]);
    expect(errors.html).toMatch(/\r\n203,Reference,,"?This cannot be a reference/);

    // Two people confirm at once.
    const confirms = await Promise.all(
      [officer, colleague].map((one) => one.post(`${at}/confirm`, { take: 'new-and-changed' })),
    );
    expect(confirms.map(({ status }) => status).sort()).toEqual([303, 409]);
    const result = await officer.get(at);
    expect(result.text).toContain('Requests made 200 Requests changed 0 Rows refused 0');
    expect(await open()).toHaveLength(200);
    const work = await officer.get('/authority/991/requests?reference=CL-199');
    expect(work.text).toContain('CL-199');
    const { entries } = await world.deps.audit(OWN).whole();
    const made = [...entries.values()].filter(({ action }) => action === 'request.create');
    expect(new Set(made.map(({ subject }) => subject)).size).toBe(200);
    expect(made).toHaveLength(200);
  });

  it('keeps no name anywhere, neither in table nor in objects', async () => {
    const files = (dir: string): string[] =>
      readdirSync(dir).flatMap((name) => {
        const path = join(dir, name);
        return statSync(path).isDirectory() ? files(path) : [path];
      });
    const kept = files(world.dataDir);
    expect(kept.some((path) => path.includes('caseloads'))).toBe(true);
    for (const path of kept) expect(readFileSync(path).includes('Secretname'), path).toBe(false);
  });

  it('finds the same file unchanged, and a change field by field', async () => {
    const again = await officer.get(await upload(caseloadCsv(csvChildren(200))));
    expect(again.text).toContain('0 new 0 changed 200 unchanged');
    expect(again.text).toContain('Nothing to apply in this file');
    const at = await upload(
      caseloadCsv([
        { reference: 'cl-7', band: '5' },
        { reference: 'CL-8', band: '6' },
      ]),
    );
    const preview = await officer.get(at);
    expect(preview.text).toContain('0 new 2 changed');
    expect(preview.text).toContain('Band: 4 becomes → 5');
    const other = await upload(caseloadCsv([{ reference: 'CL-7', band: '9' }]), colleague);
    expect((await colleague.post(`${other}/confirm`, { take: 'new-and-changed' })).status).toBe(
      303,
    );
    await officer.post(`${at}/confirm`, { take: 'new-and-changed' });
    const result = await officer.get(at);
    expect(result.text).toContain('Requests made 0 Requests changed 1 Rows refused 1');
    expect(result.text).toContain('Somebody else has changed this request since the preview.');
    const seven = (await open()).find(({ reference }) => reference === 'CL-7');
    expect(seven?.band).toBe(9);
  });

  it('closes what the wrong file made, except what somebody has touched', async () => {
    const wrong = csvChildren(5).map(({ reference }) => ({ reference: `W${reference}` }));
    const at = await upload(caseloadCsv(wrong));
    await officer.post(`${at}/confirm`, { take: 'new' });
    const touched = (await open()).find(({ reference }) => reference === 'WCL-2');
    const principal = {
      person: 'A colleague',
      organisation: OWN,
      roles: ['case-officer' as const],
    };
    const change = await world.deps.cases(OWN).change(
      touched?.requestId ?? '',
      { officer: { personId: personIdOf('colleague@example.org'), name: 'A colleague' } },
      {
        audit: {
          ...{ id: world.deps.newId(), at: new Date(world.deps.now()).toISOString() },
          ...{ person: principal.person, organisation: OWN, action: 'request.take' },
          ...{ subject: `request/${touched?.requestId}`, detail: '' },
        },
        claim: null,
      },
    );
    expect(change.ok).toBe(true);
    const unsaid = await officer.post(`${at}/undo`, { reason: '' });
    expect(unsaid.status).toBe(422);
    expect(unsaid.text).toContain('Say why in 3 to 500 characters');
    expect((await officer.post(`${at}/undo`, { reason: 'Last year’s file' })).status).toBe(303);
    const result = await officer.get(at);
    expect(result.text).toContain('Import closed as made in error');
    expect(result.text).toContain('4 requests, by');
    expect(result.text).toContain('Somebody has worked on this request since it was made');
    const left = (await open()).filter(({ reference }) => reference.startsWith('W'));
    expect(left.map(({ reference }) => reference)).toEqual(['WCL-2']);
    // The right file afterwards makes them anew.
    const right = await officer.get(await upload(caseloadCsv(wrong)));
    expect(right.text).toContain('4 new 0 changed 1 unchanged');
  });

  it('says at the field what cannot be read at all', async () => {
    const none = await officer.post(CASELOAD, { startDate: '' });
    expect(none.status).toBe(422);
    expect(none.text).toContain('Choose a CSV file');
    const file = new File(['just some text'], 'notes.txt');
    const seen = await officer.post(CASELOAD, { file });
    expect(seen.status).toBe(422);
    expect(seen.text).toContain('The file has no header that can be read');
  });

  it('shows nothing of it to another authority', async () => {
    const at = await upload(caseloadCsv([{ reference: 'CL-1' }]));
    const other = await web.signIn({ kind: 'authority', code: '990' }, 'case-officer');
    expect((await other.get(at)).status).toBe(404);
    expect((await other.get(at.replace('991', '990'))).status).toBe(404);
    expect((await other.post(`${at}/confirm`, { take: 'new' })).status).toBe(404);
  });

  it('makes one preview of a form that is sent twice', async () => {
    const once = world.deps.newId();
    const first = await upload(caseloadCsv(csvChildren(2)), officer, { once });
    expect(await upload(caseloadCsv(csvChildren(2)), officer, { once })).toBe(first);
  });
});
