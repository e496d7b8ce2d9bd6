import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveViews } from '../../functions/use-cases/family/answer-list.ts';
import { issueFamilyLink } from '../../functions/use-cases/family/issue-link.ts';
import { openFamilyLink } from '../../functions/use-cases/family/open-link.ts';
import { keyOfToken, type Owner } from '../../lib/access/index.ts';
import { $FamilyLinkInput } from '../../lib/tailored-lists/index.ts';
import { type FamilyWorld, HARROWDALE, OFFICER, openFamilyWorld } from '../support/family-world.ts';

const OTHER: Owner = { kind: 'authority', code: '991' };
const FIRST_PAGE = { after: null, limit: 10 };

describe('stores of families', () => {
  let at: FamilyWorld;
  let requestId: string;
  let linkId: string;
  let token: string;
  beforeAll(async () => {
    at = await openFamilyWorld();
    requestId = await at.acceptedList({ requestedSettings: ['990002'] });
    const officer = await at.web.signIn(HARROWDALE, 'case-officer');
    await at.share(officer, requestId);
    const input = $FamilyLinkInput.parse({ part: 'parent-or-carer-1' });
    const { deps } = at.world;
    const issued = await issueFamilyLink(deps, HARROWDALE, OFFICER, requestId, input, null);
    if (!issued.ok) throw new Error(issued.problem.detail);
    linkId = issued.value.link.id;
    token = issued.value.path.split('/').at(-1) ?? '';
    const opened = await openFamilyLink(deps, HARROWDALE, { linkId, token });
    if (!opened.ok) throw new Error(opened.problem.detail);
    const saved = await saveViews(deps, opened.value.visitor, 0, (views) => ({
      ...views,
      matters: 'A short journey.',
    }));
    if (!saved.ok) throw new Error(saved.problem.detail);
  });
  afterAll(() => at.close());

  it('find for their own authority what they find for no other', async () => {
    const { deps } = at.world;
    const found = async (owner: Owner) => ({
      byToken: (await deps.familyLinks(owner).byToken(keyOfToken(token)))?.id ?? null,
      link: (await deps.familyLinks(owner).get(requestId, linkId)).ok,
      links: (await deps.familyLinks(owner).ofRequest(requestId)).length,
      answer: (await deps.familyAnswers(owner).latest(requestId, linkId))?.matters ?? null,
      revisions: (await deps.familyAnswers(owner).revisions(requestId, linkId, FIRST_PAGE)).items
        .length,
      read: (await deps.familyAnswers(owner).read(requestId)).size,
      sharing: (await deps.listSharings(owner).get(requestId, 1))?.listVersion ?? null,
    });
    expect(await found(HARROWDALE)).toEqual({
      byToken: linkId,
      link: true,
      links: 1,
      answer: 'A short journey.',
      revisions: 1,
      read: 0,
      sharing: 1,
    });
    expect(await found(OTHER)).toEqual({
      byToken: null,
      link: false,
      links: 0,
      answer: null,
      revisions: 0,
      read: 0,
      sharing: null,
    });
  });

  it('keep a setting’s notices from every other setting', async () => {
    const noticesOf = async (code: string) =>
      (await at.world.deps.listNotices({ kind: 'provider', code }).list(FIRST_PAGE)).items.length;
    expect(await noticesOf('990002')).toBe(1);
    expect(await noticesOf('990030')).toBe(0);
  });

  it('keep no secret that opens a link, and what a family says in its authority’s partition alone', async () => {
    const everything: string[] = [];
    for (const pk of ['AUTH#990', 'NAT#england', 'PROV#990002']) {
      for (let after: string | null = null; ; ) {
        const page = await at.world.table.query(
          { pk, prefix: '' },
          { after, limit: 1_000, newestFirst: false },
        );
        for (const item of page.items) {
          const text = JSON.stringify(item);
          expect(text).not.toContain(token);
          if (text.includes('A short journey.')) everything.push(pk);
        }
        if (page.after === null) break;
        after = page.after;
      }
    }
    expect(everything).toEqual(['AUTH#990']);
  });

  it('refuse to change an answer or a link of which there is a later revision', async () => {
    const { deps } = at.world;
    const answer = await deps.familyAnswers(HARROWDALE).latest(requestId, linkId);
    const link = await deps.familyLinks(HARROWDALE).get(requestId, linkId);
    if (!answer || !link.ok) throw new Error('There is no answer or no link.');
    const beside = () => ({
      audit: {
        id: deps.newId(),
        at: new Date(deps.now()).toISOString(),
        person: 'Test',
        organisation: HARROWDALE,
        action: 'test',
        subject: `family-draft/${requestId}`,
        detail: '',
      },
      claim: null,
    });
    const again = await deps.familyAnswers(HARROWDALE).add(answer, false, beside());
    expect(again.ok ? null : again.problem.code).toBe('answers-changed');
    const stale = await deps.familyLinks(HARROWDALE).change(link.value, beside());
    expect(stale.ok ? null : stale.problem.code).toBe('family-link-changed');
  });
});
