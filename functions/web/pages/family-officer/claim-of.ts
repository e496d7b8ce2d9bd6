import { type IdempotencyClaim, sha256 } from '../../../../lib/kernel/index.ts';
import type { FormFields } from '../../forms/form-fields.ts';

const LIVES_SECONDS = 7 * 24 * 60 * 60;

/** What makes a form that was sent twice one act: the id that its page was given; null where it was not sent. */
export function claimOf(
  { now }: { readonly now: () => number },
  form: FormFields,
): Omit<IdempotencyClaim, 'resource'> | null {
  const once = form.text('once');
  if (!/^[0-9A-Z]{26}$/.test(once)) return null;
  return {
    key: `form-${once}`,
    fingerprint: sha256(`form ${once}`),
    expiresAtEpochSeconds: Math.floor(now() / 1000) + LIVES_SECONDS,
  };
}
