import * as z from 'zod';
import { $ContentId } from '../kernel/index.ts';

export const PENDING_MS = 10 * 60_000;

/** A sign-in on its way: what the issuer's answer must match. Used once, within ten minutes. */
export const $PendingSignIn = z.object({
  /** SHA-256 of the value of the browser's cookie, so that only the browser that began can complete. */
  key: $ContentId,
  state: z.string().min(16),
  nonce: z.string().min(16),
  /** Secret of PKCE (RFC 7636). */
  verifier: z.string().min(43),
  /** A path of this site. */
  returnTo: z.string(),
  createdAt: z.iso.datetime(),
  used: z.boolean(),
});
export type PendingSignIn = z.infer<typeof $PendingSignIn>;

export function pendingStands({ createdAt, used }: PendingSignIn, now: number): boolean {
  return !used && now < Date.parse(createdAt) + PENDING_MS;
}

export interface PendingSignInsStore {
  create(pending: PendingSignIn): Promise<void>;
  /** Takes it for use, which nobody can do a second time; null where there is none, or its time is over. */
  take(key: string, now: number): Promise<PendingSignIn | null>;
}
