import { $Owner, NATIONAL, type Owner } from '../../access/index.ts';
import { type PlaceKey, placeName } from '../../capacity/index.ts';
import { type GridPoint, pointName } from '../../geography/index.ts';

/** Primary key of an item. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** The sort keys that one query reads, in order. */
export interface Range {
  readonly pk: string;
  readonly prefix: string;
}

const PREFIX: Readonly<Record<Owner['kind'], string>> = {
  authority: 'AUTH',
  provider: 'PROV',
  consortium: 'CONS',
  national: 'NAT',
};

/** Every partition begins with its owner, so a store made for one owner cannot name another's items. */
export function partition(owner: Owner): string {
  return `${PREFIX[owner.kind]}#${owner.code}`;
}

/** Whose partition it is. */
export function ownerOf(pk: string): Owner {
  const at = pk.indexOf('#');
  const [kind] = Object.entries(PREFIX).find(([, prefix]) => prefix === pk.slice(0, at)) ?? [];
  return $Owner.parse({ kind, code: pk.slice(at + 1) });
}

/** Numbers in sort keys are padded so that they sort as numbers. */
function padded(n: number): string {
  return String(n).padStart(6, '0');
}

// Every access pattern of the table, by name.

export const requestKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `REQUEST#${id}`,
});
export const requestsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'REQUEST#' });

export const requestRevisionKey = (owner: Owner, id: string, revision: number): Key => ({
  pk: partition(owner),
  sk: `REQUEST-REVISION#${id}#${padded(revision)}`,
});
export const requestRevisionsOf = (owner: Owner, id: string): Range => ({
  pk: partition(owner),
  prefix: `REQUEST-REVISION#${id}#`,
});

export const caseKey = (owner: Owner, requestId: string): Key => ({
  pk: partition(owner),
  sk: `CASE#${requestId}`,
});
export const casesOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'CASE#' });

/** A copy of each audit entry about a request, by which what was done for a child is read. */
export const timelineKey = (owner: Owner, requestId: string, id: string): Key => ({
  pk: partition(owner),
  sk: `TIMELINE#${requestId}#${id}`,
});
export const timelineOf = (owner: Owner, requestId: string): Range => ({
  pk: partition(owner),
  prefix: `TIMELINE#${requestId}#`,
});

export const listKey = (owner: Owner, requestId: string, version: number): Key => ({
  pk: partition(owner),
  sk: `LIST#${requestId}#${padded(version)}`,
});
export const listsOf = (owner: Owner, requestId: string): Range => ({
  pk: partition(owner),
  prefix: `LIST#${requestId}#`,
});

export const policyKey = (owner: Owner, version: number): Key => ({
  pk: partition(owner),
  sk: `POLICY#${padded(version)}`,
});
export const policiesOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'POLICY#' });

export const frameworkKey = (owner: Owner, version: number): Key => ({
  pk: partition(owner),
  sk: `FRAMEWORK#${padded(version)}`,
});
export const frameworksOf = (owner: Owner): Range => ({
  pk: partition(owner),
  prefix: 'FRAMEWORK#',
});

export const feeKey = (owner: Owner, provisionId: string, id: string): Key => ({
  pk: partition(owner),
  sk: `FEE#${provisionId}#${id}`,
});
export const feesOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'FEE#' });
/** The copy of every provider's fees from which the provision index is made; nobody but the projection reads it. */
export const publishedFeeKey = (provisionId: string, id: string): Key => ({
  pk: partition(NATIONAL),
  sk: `PUBLISHED-FEE#${provisionId}#${id}`,
});
export const publishedFees = (): Range => ({ pk: partition(NATIONAL), prefix: 'PUBLISHED-FEE#' });

export const feesOfProvision = (owner: Owner, provisionId: string): Range => ({
  pk: partition(owner),
  prefix: `FEE#${provisionId}#`,
});

export const returnKey = (owner: Owner, provisionId: string, id: string): Key => ({
  pk: partition(owner),
  sk: `RETURN#${provisionId}#${id}`,
});
export const returnsOfProvision = (owner: Owner, provisionId: string): Range => ({
  pk: partition(owner),
  prefix: `RETURN#${provisionId}#`,
});
export const currentReturnKey = (owner: Owner, provisionId: string): Key => ({
  pk: partition(owner),
  sk: `CURRENT-RETURN#${provisionId}`,
});
/** The copy of every provider's newest return from which the provision index is made. */
export const publishedReturnKey = (provisionId: string): Key => ({
  pk: partition(NATIONAL),
  sk: `PUBLISHED-RETURN#${provisionId}`,
});
export const publishedReturns = (): Range => ({
  pk: partition(NATIONAL),
  prefix: 'PUBLISHED-RETURN#',
});

/** A live counter belongs to the provider whose places it counts. */
export const placeCounterKey = (place: PlaceKey): Key => ({
  pk: partition({ kind: 'provider', code: place.settingKey }),
  sk: `PLACES#${placeName(place)}`,
});

export const holdKey = (owner: Owner, requestId: string, id: string): Key => ({
  pk: partition(owner),
  sk: `HOLD#${requestId}#${id}`,
});
export const holdsOfRequest = (owner: Owner, requestId: string): Range => ({
  pk: partition(owner),
  prefix: `HOLD#${requestId}#`,
});
/** Stands while a request holds a place in a provision, so that it never holds two. */
export const holdGuardKey = (owner: Owner, requestId: string, provisionId: string): Key => ({
  pk: partition(owner),
  sk: `HOLD-GUARD#${requestId}#${provisionId}`,
});

export const planRunKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `PLAN-RUN#${id}`,
});
export const planRunsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'PLAN-RUN#' });
/** Names the run that takes one of the few places for runs at once. */
export const planRunSlotKey = (owner: Owner, slot: number): Key => ({
  pk: partition(owner),
  sk: `PLAN-RUN-SLOT#${padded(slot)}`,
});

export const listRunKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `LIST-RUN#${id}`,
});
export const listRunsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'LIST-RUN#' });
/** Names the run that is not over, so that an authority has one at a time. */
export const openListRunKey = (owner: Owner): Key => ({
  pk: partition(owner),
  sk: 'OPEN-LIST-RUN',
});
export const listRunChunkKey = (owner: Owner, runId: string, chunk: number): Key => ({
  pk: partition(owner),
  sk: `LIST-RUN-CHUNK#${runId}#${padded(chunk)}`,
});
export const listRunChunksOf = (owner: Owner, runId: string): Range => ({
  pk: partition(owner),
  prefix: `LIST-RUN-CHUNK#${runId}#`,
});
export const listRunChildKey = (owner: Owner, runId: string, requestId: string): Key => ({
  pk: partition(owner),
  sk: `LIST-RUN-CHILD#${runId}#${requestId}`,
});
export const listRunChildrenOf = (owner: Owner, runId: string): Range => ({
  pk: partition(owner),
  prefix: `LIST-RUN-CHILD#${runId}#`,
});

export const importRunKey = (id: string): Key => ({
  pk: partition(NATIONAL),
  sk: `IMPORT-RUN#${id}`,
});
export const importRuns = (): Range => ({ pk: partition(NATIONAL), prefix: 'IMPORT-RUN#' });

export const memberKey = (owner: Owner, personId: string): Key => ({
  pk: partition(owner),
  sk: `MEMBER#${personId}`,
});
export const membersOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'MEMBER#' });
/** Who can change an organisation's members, so that it is never left without one. */
export const administratorsKey = (owner: Owner): Key => pointerKey(owner, 'ADMINISTRATORS');
/** The copy of every member by which sign-in finds the organisations of a person. */
export const membershipKey = (personId: string, { kind, code }: Owner): Key => ({
  pk: partition(NATIONAL),
  sk: `MEMBERSHIP#${personId}#${kind}#${code}`,
});
export const membershipsOf = (personId: string): Range => ({
  pk: partition(NATIONAL),
  prefix: `MEMBERSHIP#${personId}#`,
});
export const personKey = (personId: string): Key => ({
  pk: partition(NATIONAL),
  sk: `PERSON#${personId}`,
});

// By hashes of secrets that only a browser holds.
export const sessionKey = (key: string): Key => ({
  pk: partition(NATIONAL),
  sk: `SESSION#${key}`,
});
export const personSessionKey = (personId: string, createdAt: string, key: string): Key => ({
  pk: partition(NATIONAL),
  sk: `PERSON-SESSION#${personId}#${createdAt}#${key}`,
});
export const sessionsOfPerson = (personId: string): Range => ({
  pk: partition(NATIONAL),
  prefix: `PERSON-SESSION#${personId}#`,
});
export const pendingSignInKey = (key: string): Key => ({
  pk: partition(NATIONAL),
  sk: `PENDING-SIGN-IN#${key}`,
});
export const attemptsKey = (key: string, window: number): Key => ({
  pk: partition(NATIONAL),
  sk: `ATTEMPTS#${key}#${window}`,
});

/** Ways by road from the square of a home; the authority has the home itself in the same partition. */
export const keptWaysKey = (owner: Owner, router: string, from: GridPoint): Key => ({
  pk: partition(owner),
  sk: `WAYS#${router}#${pointName(from)}`,
});

export const outboxKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `OUTBOX#${id}`,
});

export const auditKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `AUDIT#${id}`,
});

export const auditEntriesOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'AUDIT#' });
export const sealKey = (owner: Owner, number: number): Key => ({
  pk: partition(owner),
  sk: `SEAL#${String(number).padStart(10, '0')}`,
});
export const sealsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'SEAL#' });
export const auditHeadKey = (owner: Owner): Key => pointerKey(owner, 'AUDIT-CHAIN');

export const idempotencyKey = (owner: Owner, key: string): Key => ({
  pk: partition(owner),
  sk: `IDEMPOTENCY#${key}`,
});

export const pointerKey = (owner: Owner, name: string): Key => ({
  pk: partition(owner),
  sk: `POINTER#${name}`,
});

export const practiceImportKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `PRACTICE-IMPORT#${id}`,
});

export const registerImportKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `REGISTER-IMPORT#${id}`,
});
export const registerImportsOf = (owner: Owner): Range => ({
  pk: partition(owner),
  prefix: 'REGISTER-IMPORT#',
});

export const decisionKey = (owner: Owner, requestId: string, id: string): Key => ({
  pk: partition(owner),
  sk: `DECISION#${requestId}#${id}`,
});
export const decisionsOf = (owner: Owner, requestId: string): Range => ({
  pk: partition(owner),
  prefix: `DECISION#${requestId}#`,
});

/** A request that somebody has begun to state. */
export const draftKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `DRAFT#${id}`,
});
export const draftsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'DRAFT#' });
export const familyLinkKey = (owner: Owner, requestId: string, linkId: string): Key => ({
  pk: partition(owner),
  sk: `FAMILY-LINK#${requestId}#${linkId}`,
});
export const familyLinksOf = (owner: Owner, requestId: string): Range => ({
  pk: partition(owner),
  prefix: `FAMILY-LINK#${requestId}#`,
});
/** By the hash of the secret in a link's address. */
export const familyTokenKey = (owner: Owner, tokenHash: string): Key => ({
  pk: partition(owner),
  sk: `FAMILY-TOKEN#${tokenHash}`,
});
/** By the hash of a secret that only a browser holds, which says nothing of whose link it opened. */
export const familySessionKey = (sessionHash: string): Key => ({
  pk: partition(NATIONAL),
  sk: `FAMILY-SESSION#${sessionHash}`,
});
export const familyAnswerKey = (
  owner: Owner,
  requestId: string,
  linkId: string,
  revision: number,
): Key => ({
  pk: partition(owner),
  sk: `FAMILY-ANSWER#${requestId}#${linkId}#${padded(revision)}`,
});
export const familyAnswersOf = (owner: Owner, requestId: string, linkId: string): Range => ({
  pk: partition(owner),
  prefix: `FAMILY-ANSWER#${requestId}#${linkId}#`,
});
/** Up to which revision the authority has read what somebody in a family said. */
export const familyReadKey = (owner: Owner, requestId: string, linkId: string): Key => ({
  pk: partition(owner),
  sk: `FAMILY-READ#${requestId}#${linkId}`,
});
export const familyReadOf = (owner: Owner, requestId: string): Range => ({
  pk: partition(owner),
  prefix: `FAMILY-READ#${requestId}#`,
});
export const familySettingsKey = (owner: Owner): Key => pointerKey(owner, 'FAMILY-SETTINGS');

export const listSharingKey = (owner: Owner, requestId: string, version: number): Key => ({
  pk: partition(owner),
  sk: `SHARING#${requestId}#${padded(version)}`,
});
/** A setting's copy of what it is told when a list names it. */
export const listNoticeKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `NOTICE#${id}`,
});
export const listNoticesOf = (owner: Owner): Range => ({
  pk: partition(owner),
  prefix: 'NOTICE#',
});

export const caseloadKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `CASELOAD#${id}`,
});
export const caseloadsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'CASELOAD#' });
/** Names the caseload that workers are at, so that an authority has one at a time. */
export const caseloadAtWorkKey = (owner: Owner): Key => ({
  pk: partition(owner),
  sk: 'CASELOAD-AT-WORK',
});
export const caseloadChunkKey = (owner: Owner, id: string, work: string, chunk: number): Key => ({
  pk: partition(owner),
  sk: `CASELOAD-CHUNK#${id}#${work}#${padded(chunk)}`,
});
export const caseloadChunksOf = (owner: Owner, id: string, work: string): Range => ({
  pk: partition(owner),
  prefix: `CASELOAD-CHUNK#${id}#${work}#`,
});
