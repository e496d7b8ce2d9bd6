import * as z from 'zod';
import {
  $AuthorityCode,
  $ContentId,
  $Id,
  ok,
  type Problem,
  problem,
  type Result,
  refused,
} from '../../kernel/index.ts';
import { $FormatNeeds } from './format-needs.ts';

/** For whom a link is: a part in the family, never a name. */
export const FAMILY_PARTS = [
  'parent-or-carer-1',
  'parent-or-carer-2',
  'young-person',
  'advocate',
] as const;
export const $FamilyPart = z.enum(FAMILY_PARTS);
export type FamilyPart = z.infer<typeof $FamilyPart>;

export const PART_NAMES: Readonly<Record<FamilyPart, string>> = {
  'parent-or-carer-1': 'Parent or carer 1',
  'parent-or-carer-2': 'Parent or carer 2',
  'young-person': 'Young person',
  advocate: 'Advocate or supporter',
};

/** Days for which a link stands unless somebody says otherwise, and the most. */
export const LINK_DAYS = { usual: 28, fewest: 1, most: 180 } as const;

/**
 * Why a parent is given a link when the rights are the young person's: the young person agreed, or lacks the capacity to
 * decide this (CFA 2014 s. 80, Mental Capacity Act 2005). Null while the rights are the parent's.
 */
export const $ParentBecause = z.enum(['young-person-agreed', 'lacks-capacity']).nullable();

/**
 * A one-time link to the list of one request. What the address holds is a secret of which only the hash is stored; it is
 * given away once, for a session in the browser that opened it.
 */
export const $FamilyLink = z.object({
  id: $Id,
  authority: $AuthorityCode,
  requestId: $Id,
  part: $FamilyPart,
  /** Under which id answers are kept: its own, or that of the first link that it takes the place of. */
  answersAs: $Id,
  formats: $FormatNeeds,
  parentBecause: $ParentBecause,
  /** Whoever has it is not told how far settings are from the child's home, since that gives the address away. */
  hidesHome: z.boolean(),
  tokenHash: $ContentId,
  issuedAt: z.iso.datetime(),
  issuedBy: z.string(),
  expiresAt: z.iso.datetime(),
  openedAt: z.iso.datetime().nullable(),
  /** SHA-256 of what the browser holds that opened it. */
  sessionHash: $ContentId.nullable(),
  /** The family ended its session, on a shared computer say. */
  closedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  revokedBy: z.string().nullable(),
  revision: z.int().min(1),
});
export type FamilyLink = z.infer<typeof $FamilyLink>;

/** A link as an officer sees it: nothing of it that opens anything. */
export const $ShownFamilyLink = $FamilyLink
  .omit({ tokenHash: true, sessionHash: true })
  .extend({ state: z.enum(['waiting', 'opened', 'closed', 'expired', 'revoked']) })
  .meta({ id: 'FamilyLink' });
export type ShownFamilyLink = z.infer<typeof $ShownFamilyLink>;
export type FamilyLinkState = ShownFamilyLink['state'];

/** How a link stands at a moment; judged at each use. */
export function linkState(link: FamilyLink, now: number): FamilyLinkState {
  if (link.revokedAt !== null) return 'revoked';
  if (now >= Date.parse(link.expiresAt)) return 'expired';
  if (link.closedAt !== null) return 'closed';
  return link.openedAt === null ? 'waiting' : 'opened';
}

export function shownLink(link: FamilyLink, now: number): ShownFamilyLink {
  const { tokenHash: _token, sessionHash: _session, ...shown } = link;
  return { ...shown, state: linkState(link, now) };
}

const $Days = z
  .int()
  .min(LINK_DAYS.fewest, `a link stands for at least ${LINK_DAYS.fewest} day`)
  .max(LINK_DAYS.most, `a link stands for at most ${LINK_DAYS.most} days; then issue another`)
  .default(LINK_DAYS.usual);

export const $FamilyLinkInput = z
  .strictObject({
    part: $FamilyPart,
    formats: $FormatNeeds.strict().prefault({}),
    parentBecause: $ParentBecause.default(null),
    hidesHome: z.boolean().default(false),
    days: $Days,
    /** A link of the same person that this one takes the place of: it is revoked, and what was answered stays theirs. */
    replaces: $Id.nullable().default(null),
  })
  .meta({ id: 'FamilyLinkInput' });
export type FamilyLinkInput = z.infer<typeof $FamilyLinkInput>;

/** The family's session stands as long as its link does, in this browser alone. */
export function sessionStandsFor(link: FamilyLink, sessionHash: string, now: number): boolean {
  return linkState(link, now) === 'opened' && link.sessionHash === sessionHash;
}

export const $FamilySession = z.object({
  authority: $AuthorityCode,
  requestId: $Id,
  linkId: $Id,
});
export type FamilySession = z.infer<typeof $FamilySession>;

/** Parts of which a request has one person each; advocates there may be several. */
export function isOnePerson(part: FamilyPart): boolean {
  return part !== 'advocate';
}

export function revokedLink(link: FamilyLink, by: string, now: number): FamilyLink {
  const revokedAt = new Date(now).toISOString();
  return { ...link, revokedAt, revokedBy: by, revision: link.revision + 1 };
}

const ASK = 'Ask your authority for a new link.';

/** The link opened in a browser; refused where it has been used, has expired or was taken back. */
export function openedLink(
  link: FamilyLink | null,
  sessionHash: string,
  now: number,
): Result<FamilyLink> {
  if (link === null) return refused(WRONG_LINK);
  const state = linkState(link, now);
  if (state !== 'waiting') return refused(LINK_REFUSALS[state]);
  const openedAt = new Date(now).toISOString();
  return ok({ ...link, openedAt, sessionHash, revision: link.revision + 1 });
}

export const WRONG_LINK: Problem = problem(
  'not-found',
  'family-link-wrong',
  `This link does not work. Check that the whole address was copied. If it still does not work: ${ASK}`,
);

export const LINK_REFUSALS: Readonly<Record<Exclude<FamilyLinkState, 'waiting'>, Problem>> = {
  opened: problem(
    'conflict',
    'family-link-used',
    `This link has been opened before. It works once, and then only in the browser in which it was opened. Go back to that phone, tablet or computer, and to the same browser on it. ${ASK}`,
  ),
  closed: problem(
    'conflict',
    'family-link-closed',
    `The list was closed in the browser that had opened it. What you told us is kept. ${ASK}`,
  ),
  expired: problem(
    'conflict',
    'family-link-expired',
    `This link has come to its end. What you told us is kept. ${ASK}`,
  ),
  revoked: problem(
    'conflict',
    'family-link-revoked',
    `Your authority has stopped this link. What you told us is kept. ${ASK}`,
  ),
};
