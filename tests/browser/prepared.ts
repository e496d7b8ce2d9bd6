import { makeDemoLists } from '../../demo/make-demo-lists.ts';
import type { Deps } from '../../functions/shared/deps.ts';
import { createList } from '../../functions/use-cases/create-list.ts';
import { saveViews, sendAnswer } from '../../functions/use-cases/family/answer-list.ts';
import { issueFamilyLink } from '../../functions/use-cases/family/issue-link.ts';
import { type OpenedLink, openFamilyLink } from '../../functions/use-cases/family/open-link.ts';
import { shareList } from '../../functions/use-cases/family/share-list.ts';
import { holdAPlace } from '../../functions/use-cases/hold-a-place.ts';
import { beginDraft } from '../../functions/use-cases/keep-draft.ts';
import { overbookAPlace } from '../../functions/use-cases/overbook-a-place.ts';
import { publishReturn } from '../../functions/use-cases/publish-return.ts';
import { recordDecision } from '../../functions/use-cases/record-decision.ts';
import { recordRequest } from '../../functions/use-cases/state-a-request.ts';
import { type Owner, type Principal, personIdOf } from '../../lib/access/index.ts';
import { londonDate, type Result } from '../../lib/kernel/index.ts';
import { $RequestInput } from '../../lib/requests/index.ts';
import { $FamilyLinkInput, withAskedFor, withComment } from '../../lib/tailored-lists/index.ts';
import { requestInput } from '../support/request-input.ts';
import { emailOf, type Member, nameOf } from './members.ts';
import { type PreparedBulk, prepareBulk } from './prepare-bulk.ts';
import { type PreparedFresh, prepareFresh } from './prepare-fresh.ts';
import { type PreparedPlaces, preparePlaces } from './prepare-places.ts';
import { type PreparedQuality, prepareQuality } from './prepare-quality.ts';
import { type PreparedTold, prepareTold } from './prepare-told.ts';

export const AMBLEDON: Owner = { kind: 'authority', code: '990' };
export const OFFICER: Member = { organisation: AMBLEDON, role: 'case-officer' };
const ACTING: Principal = {
  person: nameOf(OFFICER),
  organisation: AMBLEDON,
  roles: ['case-officer'],
};

/** One request in which there is something of everything, for pages to show. */
export interface Prepared
  extends PreparedBulk,
    PreparedPlaces,
    PreparedQuality,
    PreparedTold,
    PreparedFresh {
  /** With two versions of its list, the second shared and answered, a place held and decisions. */
  readonly requestId: string;
  readonly holdId: string;
  /** The setting at the head of its list, which has been told. */
  readonly settingKey: string;
  readonly provisionId: string;
  /** The setting at which that place is held, and where another is kept above the published ones. */
  readonly heldAt: string;
  /** A setting of the register that the list does not recommend. */
  readonly otherSettingKey: string;
  readonly draftId: string;
  /** A link that nobody has opened. */
  readonly linkId: string;
  readonly linkPath: string;
  /** Under which the first parent's answers are read. */
  readonly answersAs: string;
  /** Cookies of browsers in which links were opened: of who has sent answers, and of who is still writing them. */
  readonly families: { readonly sent: string; readonly writing: string };
}

/** A request of an autistic child with its list shared, by the product's own acts; what the family pages need. */
export async function sharedRequest(deps: Deps, reference: string) {
  const input = $RequestInput.parse(
    requestInput({
      reference,
      secondNeed: 'SLCN',
      niceToHave: ['low-stimulus-space'],
      home: { easting: 588_800, northing: 456_680 },
    }),
  );
  const { id: requestId } = sure(await recordRequest(deps, AMBLEDON, ACTING, input, null));
  sure(await createList(deps, AMBLEDON, ACTING, requestId, null));
  const list = sure(await createList(deps, AMBLEDON, ACTING, requestId, null));
  const { version } = list.entry;
  const why = 'It names what the child needs.';
  const accepted = { kind: 'list-accepted', list: version, why } as const;
  sure(await recordDecision(deps, AMBLEDON, ACTING, requestId, accepted, null));
  const shared = { requestId, version };
  sure(await shareList(deps, AMBLEDON, ACTING, shared, 'tell-and-share', null));
  return { requestId, list };
}

/** A link for somebody in the family: its id, and its address without the origin. */
export async function linkFor(deps: Deps, requestId: string, part: Part) {
  const input = $FamilyLinkInput.parse({ part });
  const { link, path } = sure(
    await issueFamilyLink(deps, AMBLEDON, ACTING, requestId, input, null),
  );
  return { linkId: link.id, path };
}

type Part = 'parent-or-carer-1' | 'parent-or-carer-2' | 'young-person';

export async function prepare(deps: Deps): Promise<Prepared> {
  // Of which providers read how they stand on them.
  sure(await makeDemoLists(deps));
  const { requestId, list } = await sharedRequest(deps, 'AMB-PREPARED');
  const { recommended } = list.body.proposal;
  const [first] = recommended;
  if (!first) throw new Error('The prepared list recommends nothing.');
  const { settingKey, settingName } = first.evaluation;
  const free = recommended.find(({ evaluation }) => (evaluation.place?.free ?? 0) > 0);
  if (!free) throw new Error('No recommended setting of the prepared list has a free place.');
  const { provisionId } = free.evaluation;
  const hold = { provisionId, days: 21, reason: 'The family visits on Thursday.' };
  const held = sure(await holdAPlace(deps, AMBLEDON, ACTING, requestId, hold, null));
  const heldAt = free.evaluation.settingKey;
  await overbooked(deps, heldAt, provisionId);
  const [sent, writing] = [
    await opened(deps, requestId, 'parent-or-carer-1'),
    await opened(deps, requestId, 'parent-or-carer-2'),
  ];
  const waiting = await linkFor(deps, requestId, 'young-person');
  for (const { visitor } of [sent, writing]) {
    sure(
      await saveViews(deps, visitor, 0, (views) => ({
        ...withAskedFor(
          withComment(views, { settingKey, settingName, text: 'We liked the quiet garden.' }),
          { settingKey: QUAYSIDE, settingName: 'Quayside Academy', why: 'Friends go there.' },
        ),
        matters: 'A short journey.',
        importance: { distance: 4, 'need-fit': 3, cost: 0 },
      })),
    );
  }
  sure(await sendAnswer(deps, sent.visitor, 1));
  const begunBy = { personId: personIdOf(emailOf(OFFICER)), name: ACTING.person };
  const answers = { reference: ['AMB-DRAFT'], sex: ['female'], primaryNeed: ['ASD'] };
  const draft = sure(await beginDraft(deps, AMBLEDON, ACTING, begunBy, { of: null, answers }));
  return {
    ...(await prepareBulk(deps, AMBLEDON, ACTING)),
    ...(await preparePlaces(deps, AMBLEDON)),
    ...(await prepareQuality(deps)),
    ...(await prepareTold(deps)),
    ...(await prepareFresh(deps)),
    requestId,
    holdId: held.id,
    settingKey,
    provisionId,
    heldAt,
    otherSettingKey: QUAYSIDE,
    draftId: draft.id,
    linkId: waiting.linkId,
    linkPath: waiting.path,
    answersAs: sent.visitor.link.answersAs,
    families: { sent: sent.secret, writing: writing.secret },
  };
}

/** The provider says that it is full, and a manager decides that a place is kept all the same. */
async function overbooked(deps: Deps, settingKey: string, provisionId: string): Promise<void> {
  const provider: Owner = { kind: 'provider', code: settingKey };
  const editor = { person: 'Editor', organisation: provider, roles: ['provider-editor' as const] };
  const free = { now: 0, nextSeptember: 0, septemberAfter: null };
  const years = [{ yearGroup: 7, intent: 'may' as const, reason: 'Full', onRoll: 8, free }];
  const asOf = londonDate(deps.now());
  const publishing = { settingKey, provisionId, publishedBy: 'provider' as const };
  sure(await publishReturn(deps, editor, publishing, { asOf, years }, null));
  const input = $RequestInput.parse(requestInput({ reference: 'AMB-OVER' }));
  const { id } = sure(await recordRequest(deps, AMBLEDON, ACTING, input, null));
  const manager = { ...ACTING, roles: ['la-manager' as const] };
  const reason = 'The Tribunal named this school on 3 November.';
  sure(await overbookAPlace(deps, AMBLEDON, manager, id, { provisionId, days: 30, reason }, null));
}

/** Quayside Academy, the magnet school of the demo. */
const QUAYSIDE = '995003';

async function opened(deps: Deps, requestId: string, part: Part): Promise<OpenedLink> {
  const { linkId, path } = await linkFor(deps, requestId, part);
  const token = path.split('/').at(-1) ?? '';
  return sure(await openFamilyLink(deps, AMBLEDON, { linkId, token }));
}

function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
