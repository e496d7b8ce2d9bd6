import * as z from 'zod';
import { $ContentId, sha256 } from '../kernel/index.ts';
import { $PersonId } from './person.ts';
import { $Owner } from './principal.ts';

const MINUTE_MS = 60_000;

/** What ends a session by itself, and how often it is noted that somebody is still there. */
export const SESSION_LIMITS = {
  idleMs: 30 * MINUTE_MS,
  absoluteMs: 12 * 60 * MINUTE_MS,
  touchEveryMs: MINUTE_MS,
} as const;

/**
 * Somebody signed in with one browser. The roles are not in it: they are read from the membership at each use, so
 * that whoever is removed is out at once.
 */
export const $Session = z.object({
  /** SHA-256 of the token that the browser holds; the token itself is stored nowhere. */
  key: $ContentId,
  personId: $PersonId,
  name: z.string(),
  email: z.string(),
  /** For whom the person acts; null until it is chosen. */
  organisation: $Owner.nullable(),
  createdAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  state: z.enum(['open', 'ended']),
  /** Tells the issuer at sign-out whom it is about. */
  idToken: z.string().nullable(),
});
export type Session = z.infer<typeof $Session>;

/** Under which key what belongs to a token is stored. */
export function keyOfToken(token: string): string {
  return sha256(token);
}

/** Whether a session still lets its person in. Judged at each use; the table's own tidying may come days later. */
export function sessionStands({ state, createdAt, seenAt }: Session, now: number): boolean {
  return (
    state === 'open' &&
    now < Date.parse(seenAt) + SESSION_LIMITS.idleMs &&
    now < Date.parse(createdAt) + SESSION_LIMITS.absoluteMs
  );
}

/** Noting each page view would be a write for each. */
export function needsTouch({ seenAt }: Session, now: number): boolean {
  return now >= Date.parse(seenAt) + SESSION_LIMITS.touchEveryMs;
}
