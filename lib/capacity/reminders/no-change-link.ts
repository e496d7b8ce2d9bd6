import * as z from 'zod';
import {
  $ContentId,
  $Id,
  $SettingKey,
  ok,
  problem,
  type Result,
  refused,
} from '../../kernel/index.ts';
import { $ProvisionId } from '../capacity-return.ts';

/** The link in a reminder by which its reader says, without signing in, that nothing has changed. */
export const $NoChangeLink = z.object({
  /** SHA-256 of the secret in the link; the secret itself is stored nowhere. */
  tokenHash: $ContentId,
  settingKey: $SettingKey,
  provisionId: $ProvisionId,
  /** The return whose figures it confirms, and no other’s. */
  returnId: $Id,
  reminderId: $Id,
  sentAt: z.iso.datetime(),
  /** Whose editors it was sent to. */
  sentTo: z.enum(['setting', 'trust']),
  expiresAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
  revision: z.int().min(1),
});
export type NoChangeLink = z.infer<typeof $NoChangeLink>;

/** Longer than from the first reminder to the last, so that each still works when the next arrives. */
const LIVES_DAYS = 30;
const DAY = 86_400_000;

export function linkExpiry(now: number): string {
  return new Date(now + LIVES_DAYS * DAY).toISOString();
}

/** The link where it can still be used; `newest` is the return that is published now. */
export function usableLink(
  link: NoChangeLink | null,
  newest: string | null,
  now: number,
): Result<NoChangeLink> {
  if (link === null) return refused(WRONG_LINK);
  if (link.usedAt !== null) return refused(USED_LINK);
  if (link.returnId !== newest) return refused(SUPERSEDED);
  return Date.parse(link.expiresAt) <= now ? refused(EXPIRED) : ok(link);
}

export const WRONG_LINK = problem(
  'not-found',
  'no-change-link-wrong',
  'This link is not one of ours. A part of it may be missing: copy the whole link from the message.',
);
export const USED_LINK = problem(
  'conflict',
  'no-change-link-used',
  'This link has been used: the figures were confirmed. Each link works once.',
);
const SUPERSEDED = problem(
  'conflict',
  'no-change-link-superseded',
  'Newer figures have been published since this message was sent, so there is nothing to confirm.',
);
const EXPIRED = problem(
  'conflict',
  'no-change-link-expired',
  'This link has expired. A link works for 30 days.',
);
