import type { Owner, Principal, StoredEvent } from '../../lib/access/index.ts';
import { academicYearOf } from '../../lib/capacity/index.ts';
import {
  type IdempotencyClaim,
  londonDate,
  ok,
  problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import type { TailoredListProposal } from '../../lib/matching/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';
import {
  bodyBytes,
  type ListRunChild,
  makeBody,
  type TailoredListBody,
  type TailoredListEntry,
} from '../../lib/tailored-lists/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { type Ranked, rankRequest } from './rank-request.ts';

export interface StoredList {
  readonly entry: TailoredListEntry;
  readonly body: TailoredListBody;
  /** The body as it is stored: canonical JSON in UTF-8. */
  readonly bytes: Uint8Array;
}

const TRIES = 5;

/**
 * Makes the next version of a request's list by the policy in force and stores it: the body as an immutable object,
 * the entry in the table. A bulk run gets one list in all.
 */
export async function createList(
  deps: Deps,
  owner: Owner,
  principal: Principal,
  requestId: string,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
  runId?: string,
): Promise<Result<StoredList>> {
  const request = await deps.requests(owner).get(requestId);
  if (!request.ok) return request;
  const policy = await deps.policyOf(owner, londonDate(deps.now()));
  const ranked = await rankRequest(deps, request.value, policy);
  if (!ranked.ok) return ranked;
  return storeList(deps, owner, principal, ranked.value, {
    claim,
    runId,
    act: 'list.create',
    detail: (bodyId) => `body ${bodyId}`,
  });
}

/** By which act a list is stored, as its audit entry says it. */
interface StoringAct {
  readonly claim: Omit<IdempotencyClaim, 'resource'> | null;
  readonly runId?: string | undefined;
  readonly act: string;
  readonly detail: (bodyId: string) => string;
}

/** Stores what was ranked as the next version; two officers at once get two versions, in the order in which they were stored. */
export async function storeList(
  deps: Deps,
  owner: Owner,
  principal: Principal,
  { inputs, proposal }: Ranked,
  { claim, runId, act, detail }: StoringAct,
): Promise<Result<StoredList>> {
  const { request } = inputs;
  const body = makeBody(inputs, proposal, deps.codeVersion);
  const bytes = bodyBytes(body);
  const bodyId = await deps.objects.put(listFolder(owner), bytes);
  const unversioned = {
    id: deps.newId(),
    authority: owner.code,
    requestId: request.id,
    requestRevision: request.revision,
    createdAt: new Date(deps.now()).toISOString(),
    createdBy: principal.person,
    bodyId,
    inputsHash: body.inputsHash,
    policy: { id: inputs.policy.id, version: inputs.policy.version },
    registerSnapshotId: inputs.registerSnapshotId,
    rankingVersion: body.rankingVersion,
    codeVersion: body.codeVersion,
    recommended: proposal.recommended.map(({ rank, evaluation }) => ({
      rank,
      settingKey: evaluation.settingKey,
      settingName: evaluation.settingName,
    })),
  };
  const store = deps.lists(owner);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const version = (await latestVersion(deps, owner, request.id)) + 1;
    const entry = { ...unversioned, version };
    const subject = `list/${request.id}/${version}`;
    const beside = {
      audit: auditEntry(deps, principal, act, subject, detail(bodyId)),
      claim: claim && { ...claim, resource: String(version) },
      event: listMade(owner, entry),
    };
    const ofRun = runId ? { runId, child: childOfRun(request, entry, proposal) } : undefined;
    const added = await store.add(entry, beside, ofRun);
    if (added.ok) return ok({ entry, body, bytes });
    if (added.problem.code !== 'list-version-taken') return added;
  }
  return refused(
    problem(
      'conflict',
      'list-busy',
      'Others are making lists for this request right now. Try again.',
    ),
  );
}

/** For those who count lists; nobody waits for it. */
function listMade(owner: Owner, { id, requestId, createdAt }: TailoredListEntry): StoredEvent {
  return { id: `${id}-made`, topic: 'list.made', owner, subject: requestId, at: createdAt };
}

/** What a bulk run keeps of the list. */
function childOfRun(
  { reference, yearGroup, startDate }: PlacementRequest,
  { requestId, version }: TailoredListEntry,
  { recommended }: TailoredListProposal,
): ListRunChild {
  return {
    requestId,
    reference,
    yearGroup,
    academicYear: academicYearOf(startDate),
    version,
    problem: null,
    listed: recommended.map(({ rank, evaluation }) => ({
      rank,
      settingKey: evaluation.settingKey,
      settingName: evaluation.settingName,
      provisionId: evaluation.provisionId,
    })),
  };
}

/** Lists of one authority are kept under its own folder. */
export function listFolder(owner: Owner): string {
  return `lists/${owner.kind}-${owner.code}`;
}

async function latestVersion(deps: Deps, owner: Owner, requestId: string): Promise<number> {
  const page = await deps.lists(owner).ofRequest(requestId, { after: null, limit: 1 });
  const latest = page.items[0];
  if (latest === undefined) return 0;
  return 'version' in latest ? latest.version : Number(latest.needsChecking.split('#').at(-1));
}
