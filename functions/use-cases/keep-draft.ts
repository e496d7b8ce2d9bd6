import type { Owner, Principal } from '../../lib/access/index.ts';
import { type Result, sha256 } from '../../lib/kernel/index.ts';
import type {
  Answers,
  Draft,
  Officer,
  PlacementRequest,
  RequestInput,
} from '../../lib/requests/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { recordRequest, reviseRequest } from './state-a-request.ts';

type DraftDeps = Pick<Deps, 'drafts' | 'now' | 'newId'>;

/** Begins a new request, or a revision of one, with the answers that there are already. */
export async function beginDraft(
  deps: DraftDeps,
  owner: Owner,
  principal: Principal,
  begunBy: Officer,
  begun: { readonly of: Draft['of']; readonly answers: Answers },
): Promise<Result<Draft>> {
  const at = new Date(deps.now()).toISOString();
  const draft: Draft = {
    ...begun,
    id: deps.newId(),
    authority: owner.code,
    state: 'open',
    revision: 1,
    begunBy,
    begunAt: at,
    changedAt: at,
    changedBy: principal.person,
  };
  return deps.drafts(owner).put(draft, draftEntry(deps, principal, 'draft.begin', draft));
}

/** Keeps answers beside those that there are; refused as `stale` where the draft is not at the revision that was shown. */
export async function keepAnswers(
  deps: DraftDeps,
  owner: Owner,
  principal: Principal,
  { id, revision }: Pick<Draft, 'id' | 'revision'>,
  answers: Answers,
): Promise<Result<Draft>> {
  const stored = await deps.drafts(owner).get(id);
  if (!stored.ok) return stored;
  const merged = { ...stored.value.answers, ...answers };
  return deps.drafts(owner).put(next(deps, principal, stored.value, revision, merged), null);
}

export async function deleteDraft(
  deps: DraftDeps,
  owner: Owner,
  principal: Principal,
  id: string,
): Promise<Result<Draft>> {
  const stored = await deps.drafts(owner).get(id);
  if (!stored.ok) return stored;
  const { revision } = stored.value;
  const gone: Draft = {
    ...next(deps, principal, stored.value, revision, {}),
    state: 'deleted',
  };
  return deps.drafts(owner).put(gone, draftEntry(deps, principal, 'draft.delete', gone));
}

const CLAIM_LIVES_SECONDS = 31 * 24 * 60 * 60;

/**
 * Records the request, or its revision, that a draft states. Sent twice it is one: the draft's own id is its claim, so
 * that a second call finds what the first one made.
 */
export async function sendDraft(
  deps: Deps,
  owner: Owner,
  principal: Principal,
  draft: Draft,
  input: RequestInput,
): Promise<Result<PlacementRequest>> {
  const made = await sendOnce(deps, owner, principal, draft, input);
  if (!made.ok) return made;
  const sent: Draft = { ...next(deps, principal, draft, draft.revision, {}), state: 'sent' };
  // Where it was changed or sent in another window meanwhile it stays as it is there.
  await deps.drafts(owner).put(sent, null);
  return made;
}

async function sendOnce(
  deps: Deps,
  owner: Owner,
  principal: Principal,
  draft: Draft,
  input: RequestInput,
): Promise<Result<PlacementRequest>> {
  if (draft.of !== null) {
    const { requestId, revision } = draft.of;
    return reviseRequest(deps, owner, principal, requestId, revision, input);
  }
  const earlier = await requestOfDraft(deps, owner, draft.id);
  if (earlier !== null) return deps.requests(owner).get(earlier);
  const claim = {
    key: claimKey(draft.id),
    fingerprint: sha256(claimKey(draft.id)),
    expiresAtEpochSeconds: Math.floor(deps.now() / 1000) + CLAIM_LIVES_SECONDS,
  };
  const made = await recordRequest(deps, owner, principal, input, claim);
  if (made.ok || made.problem.code !== 'idempotency-key-in-use') return made;
  const twin = await requestOfDraft(deps, owner, draft.id);
  return twin === null ? made : deps.requests(owner).get(twin);
}

/** The request that a draft has become; null where it has become none. */
export async function requestOfDraft(
  deps: Pick<Deps, 'findClaim'>,
  owner: Owner,
  draftId: string,
): Promise<string | null> {
  return (await deps.findClaim(owner, claimKey(draftId)))?.resource ?? null;
}

function claimKey(draftId: string): string {
  return `draft-${draftId}`;
}

function next(
  deps: Pick<Deps, 'now'>,
  principal: Principal,
  draft: Draft,
  shown: number,
  answers: Answers,
): Draft {
  return {
    ...draft,
    answers,
    revision: shown + 1,
    changedAt: new Date(deps.now()).toISOString(),
    changedBy: principal.person,
  };
}

function draftEntry(deps: DraftDeps, principal: Principal, action: string, draft: Draft) {
  return auditEntry(deps, principal, action, `draft/${draft.id}`, draft.of ? 'a revision' : 'new');
}
