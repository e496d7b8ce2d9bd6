import type { Told as OrganisationTold, Owner, Principal } from '../../../lib/access/index.ts';
import {
  type CalendarDate,
  type IdempotencyClaim,
  londonDate,
  ok,
  type Problem,
  problem,
  type Result,
  refused,
} from '../../../lib/kernel/index.ts';
import { ACT_2014_CLOCKS, lastDayFrom } from '../../../lib/policy/index.ts';
import type { Case, PlacementRequest } from '../../../lib/requests/index.ts';
import {
  type ListNotice,
  type ListSharing,
  type NamedSetting,
  namedSettings,
  noticeFor,
  sharingRefused,
  type Told,
  untold,
} from '../../../lib/tailored-lists/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { readList } from '../read-list.ts';

/** How the sharing of one version of a list stands, and what can be done. */
export interface SharingState {
  readonly listVersion: number;
  readonly named: readonly NamedSetting[];
  readonly untold: readonly NamedSetting[];
  readonly sharing: ListSharing | null;
  /** Why neither can be done now: the list is not accepted, or not the newest; null where something can. */
  readonly notNow: Problem | null;
  /** Why the family cannot be given it alone; null where it can. */
  readonly shareAlone: Problem | null;
  /** The last day for an answer if it were shared today. */
  readonly answersByIfToday: CalendarDate;
}

type SharingDeps = Pick<
  Deps,
  'requests' | 'cases' | 'lists' | 'objects' | 'listSharings' | 'eventsStored' | 'newId' | 'now'
>;
/** Settings whom one transaction tells, with what goes beside it; of more, the first are told before the others. */
const MOST_AT_ONCE = 25;

export async function readSharing(
  deps: SharingDeps,
  owner: Owner,
  requestId: string,
  version: number,
): Promise<Result<SharingState & { readonly request: PlacementRequest }>> {
  const [request, stands, list, sharing] = await Promise.all([
    deps.requests(owner).get(requestId),
    deps.cases(owner).get(requestId),
    readList(deps, owner, requestId, version),
    deps.listSharings(owner).get(requestId, version),
  ]);
  if (!request.ok) return request;
  if (!stands.ok) return stands;
  if (!list.ok) return list;
  const named = namedSettings(list.value.body.proposal);
  return ok({
    // What was asked when the list was made, which may have been revised since.
    request: list.value.body.inputs.request,
    listVersion: version,
    named,
    untold: untold(named, sharing),
    sharing,
    notNow: sharing?.shared ? sharingRefused(named, sharing) : notNow(stands.value, version),
    shareAlone: sharingRefused(named, sharing),
    answersByIfToday: lastDayFrom(londonDate(deps.now()), ACT_2014_CLOCKS.familyDays),
  });
}

/** `tell`: the settings only; `tell-and-share`: at the same moment; `share`: the family, each setting having been told. */
export type SharingAct = 'tell' | 'tell-and-share' | 'share';

/** Tells settings that a list names them, gives the list to the family, or both in one act. */
export async function shareList(
  deps: SharingDeps,
  owner: Owner,
  principal: Principal,
  { requestId, version }: { readonly requestId: string; readonly version: number },
  act: SharingAct,
  claim: IdempotencyClaim | null,
): Promise<Result<ListSharing>> {
  const state = await readSharing(deps, owner, requestId, version);
  if (!state.ok) return state;
  const { request, untold: waiting, sharing, notNow: never, shareAlone } = state.value;
  if (never) return refused(never);
  if (act === 'share' && shareAlone) return refused(shareAlone);
  if (act === 'tell' && waiting.length === 0) return refused(ALL_TOLD);
  const at = new Date(deps.now()).toISOString();
  const earlier = await earlierNotices(deps, owner, requestId, version);
  const inTurn = waiting.slice(0, MOST_AT_ONCE);
  const isPart = waiting.length > inTurn.length;
  const sharesNow = act !== 'tell' && !isPart;
  const notices = inTurn.map(({ settingKey }) =>
    noticeFor(request, {
      id: deps.newId(),
      settingKey,
      listVersion: version,
      toldAt: at,
      replaces: earlier.get(settingKey) ?? null,
    }),
  );
  const newlyTold: readonly Told[] = inTurn.map((setting, i) => ({
    ...setting,
    noticeId: notices[i]?.id ?? '',
    at,
  }));
  const answersBy = state.value.answersByIfToday;
  const next: ListSharing = {
    requestId,
    listVersion: version,
    told: [...(sharing?.told ?? []), ...newlyTold],
    toldBy: newlyTold.length > 0 ? principal.person : (sharing?.toldBy ?? principal.person),
    shared: sharesNow ? { at, by: principal.person, answersBy } : null,
    revision: (sharing?.revision ?? 0) + 1,
  };
  const action = sharesNow ? 'list.share' : 'list.tell-settings';
  const told = `${newlyTold.length} settings told now, ${next.told.length} in all`;
  const detail = sharesNow ? `${told}; answers by ${answersBy}` : told;
  const shared = await deps.listSharings(owner).tell(next, notices, {
    audit: auditEntry(deps, principal, action, `share/${requestId}/${version}`, detail),
    claim: isPart ? null : claim,
    tells: notices.map((notice) => listToldOf(deps, owner, notice)),
  });
  if (!shared.ok) return shared;
  if (isPart) return shareList(deps, owner, principal, { requestId, version }, act, claim);
  await deps.eventsStored();
  return shared;
}

/** What lets a setting's own system hear of the notice: nothing that the notice does not say. */
function listToldOf(
  { newId }: Pick<Deps, 'newId'>,
  from: Owner,
  { id, settingKey, toldAt, listVersion, replaces }: ListNotice,
): OrganisationTold {
  return {
    id: newId(),
    to: { kind: 'provider', code: settingKey },
    from,
    at: toldAt,
    topic: 'list.shared',
    settingKey,
    subject: `notice/${id}`,
    facts: { listVersion, replaces },
    read: null,
  };
}

/** The newest notice that each setting was sent of an earlier list of this request. */
async function earlierNotices(
  deps: Pick<Deps, 'listSharings'>,
  owner: Owner,
  requestId: string,
  version: number,
): Promise<ReadonlyMap<string, string>> {
  const versions = Array.from({ length: version - 1 }, (_, i) => i + 1);
  const sharings = await Promise.all(
    versions.map((each) => deps.listSharings(owner).get(requestId, each)),
  );
  return new Map(
    sharings.flatMap((sharing) =>
      (sharing?.told ?? []).map(({ settingKey, noticeId }) => [settingKey, noticeId] as const),
    ),
  );
}

function notNow({ step, latestList }: Case, version: number): Problem | null {
  if (latestList !== null && latestList > version) return notNewest(version, latestList);
  return step === 'share-list' ? null : NOT_ACCEPTED;
}

const NOT_ACCEPTED = problem(
  'conflict',
  'list-not-accepted',
  'A list is shared once an officer has looked at it and accepted it. This request does not wait for its list to be shared.',
);

const ALL_TOLD = problem(
  'conflict',
  'settings-told-already',
  'Every setting that this list names has been told already.',
);

function notNewest(version: number, latest: number) {
  return problem(
    'conflict',
    'list-not-newest',
    `Version ${version} is not the newest list of this request; that is version ${latest}.`,
  );
}
