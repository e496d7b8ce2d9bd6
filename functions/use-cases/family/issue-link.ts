import { keyOfToken, type Owner, type Principal } from '../../../lib/access/index.ts';
import {
  type IdempotencyClaim,
  londonDate,
  ok,
  type Problem,
  problem,
  type Result,
  refused,
} from '../../../lib/kernel/index.ts';
import {
  type FamilyLink,
  type FamilyLinkInput,
  isOnePerson,
  linkState,
  PART_NAMES,
  revokedLink,
  rightsHolderOn,
} from '../../../lib/tailored-lists/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';

/** A new link, and its address within this service: shown once, since only its hash is kept. */
export interface IssuedLink {
  readonly link: FamilyLink;
  readonly path: string;
}

const DAY_MS = 86_400_000;

type IssueDeps = Pick<Deps, 'requests' | 'cases' | 'familyLinks' | 'newId' | 'newSecret' | 'now'>;

/** Makes a one-time link to the shared list of a request. */
export async function issueFamilyLink(
  deps: IssueDeps,
  owner: Owner,
  principal: Principal,
  requestId: string,
  input: FamilyLinkInput,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<IssuedLink>> {
  const [request, stands] = await Promise.all([
    deps.requests(owner).get(requestId),
    deps.cases(owner).get(requestId),
  ]);
  if (!request.ok) return request;
  if (!stands.ok) return stands;
  if (stands.value.sharedList === null) return refused(NOTHING_SHARED);
  const now = deps.now();
  const rights = rightsHolderOn(request.value.dateOfBirth, londonDate(now));
  const unasked = withoutYoungPerson(input, rights === 'young-person');
  if (unasked) return refused(unasked);
  const replaced = await replacedLink(deps, owner, requestId, input);
  if (!replaced.ok) return replaced;
  const before = replaced.value;
  const id = deps.newId();
  const token = deps.newSecret();
  const { part, formats, parentBecause, hidesHome, days } = input;
  const link: FamilyLink = {
    id,
    authority: owner.code,
    requestId,
    part,
    answersAs: before?.answersAs ?? id,
    formats,
    parentBecause,
    hidesHome,
    tokenHash: keyOfToken(token),
    issuedAt: new Date(now).toISOString(),
    issuedBy: principal.person,
    expiresAt: new Date(now + days * DAY_MS).toISOString(),
    openedAt: null,
    sessionHash: null,
    closedAt: null,
    revokedAt: null,
    revokedBy: null,
    revision: 1,
  };
  const audit = auditEntry(
    deps,
    principal,
    'family-link.issue',
    `family-link/${requestId}/${id}`,
    before ? `${part}, in place of ${before.id}` : part,
  );
  const takenBack =
    before && linkState(before, now) !== 'revoked'
      ? revokedLink(before, principal.person, now)
      : null;
  const issued = await deps
    .familyLinks(owner)
    .issue(link, takenBack, { audit, claim: claim && { ...claim, resource: id } });
  return issued.ok ? ok({ link, path: `/family/open/${owner.code}/${id}/${token}` }) : issued;
}

/** Which link the new one takes the place of; refused where one of the same person stands and is not replaced. */
async function replacedLink(
  deps: Pick<Deps, 'familyLinks' | 'now'>,
  owner: Owner,
  requestId: string,
  { part, replaces }: FamilyLinkInput,
): Promise<Result<FamilyLink | null>> {
  if (replaces !== null) {
    const found = await deps.familyLinks(owner).get(requestId, replaces);
    return found.ok && found.value.part !== part ? refused(OTHER_PERSON) : found;
  }
  if (!isOnePerson(part)) return ok(null);
  const links = await deps.familyLinks(owner).ofRequest(requestId);
  const standing = links.find((link) => 'part' in link && link.part === part);
  return standing ? refused(hasLink(part)) : ok(null);
}

function withoutYoungPerson(
  { part, parentBecause }: FamilyLinkInput,
  isYoungPersons: boolean,
): Problem | null {
  const isParent = part === 'parent-or-carer-1' || part === 'parent-or-carer-2';
  if (!isParent || !isYoungPersons || parentBecause !== null) return null;
  const detail =
    'The young person now holds the rights. Say that the young person agreed to a parent having the list, or lacks capacity to decide this';
  return problem('invalid', 'young-person-not-asked', `${detail}.`, [
    { pointer: '/parentBecause', detail },
  ]);
}

const NOTHING_SHARED = problem(
  'conflict',
  'no-list-shared',
  'No list of this request has been shared with the family yet. Share the list first; then a link leads to it.',
);

const OTHER_PERSON = problem(
  'invalid',
  'link-of-another-person',
  'A new link takes the place of one of the same person. Choose the same person, or issue a separate link.',
);

function hasLink(part: FamilyLink['part']) {
  const detail = `${PART_NAMES[part]} has been given a link before. Issue a new one in its place, so that what they answered stays theirs`;
  return problem('conflict', 'has-link-already', `${detail}.`, [{ pointer: '/part', detail }]);
}
