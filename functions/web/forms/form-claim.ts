import type { Owner } from '../../../lib/access/index.ts';
import { type IdempotencyClaim, sha256 } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import type { FormFields } from './form-fields.ts';

type Claim = Omit<IdempotencyClaim, 'resource'>;

const LIVES_SECONDS = 24 * 60 * 60;

/**
 * The claim of a form that makes something: its hidden field `once`, so that a form which is sent twice makes one thing.
 * `what` says what is made, so that a value of another form claims nothing here. Null where the form carries none.
 */
export function formClaim(
  { now }: Pick<Deps, 'now'>,
  form: FormFields,
  what: string,
): Claim | null {
  const once = form.text('once');
  if (!/^[0-9A-HJKMNP-TV-Z]{26}$/.test(once)) return null;
  const key = `form-${once}`;
  const expiresAtEpochSeconds = Math.floor(now() / 1000) + LIVES_SECONDS;
  return { key, fingerprint: sha256(`${key} ${what}`), expiresAtEpochSeconds };
}

/** What a form has made before; null where it has made nothing. */
export async function claimResource(
  deps: Pick<Deps, 'findClaim'>,
  owner: Owner,
  claim: Claim | null,
): Promise<string | null> {
  const found = claim && (await deps.findClaim(owner, claim.key));
  return found && found.fingerprint === claim.fingerprint ? found.resource : null;
}
