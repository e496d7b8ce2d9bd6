import type { Owner } from '../../../lib/access/index.ts';
import type { SettingKey } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { providerOf } from '../../shared/provider-of.ts';

/** Somebody who is written to. */
export interface Recipient {
  readonly personId: string;
  readonly email: string;
}

/** Who publishes for a setting. */
export interface Editors {
  /** Of the setting itself, or of its trust where the setting has none of its own. */
  readonly of: 'setting' | 'trust';
  readonly people: readonly Recipient[];
}

const AT_ONCE = 500;

/**
 * Those whom a reminder goes to: the setting's own editors, and its trust's where it has none, so that one who edits for
 * forty settings is not written to about those that others look after.
 */
export async function editorsOf(
  deps: Pick<Deps, 'members' | 'currentIndex'>,
  settingKey: SettingKey,
): Promise<Editors> {
  const own = await activeEditors(deps, providerOf(settingKey));
  if (own.length > 0) return { of: 'setting', people: own };
  const trust = (await deps.currentIndex())?.setting(settingKey)?.trustCode ?? null;
  if (trust === null) return { of: 'setting', people: [] };
  return { of: 'trust', people: await activeEditors(deps, { kind: 'trust', code: trust }) };
}

/** Service accounts read no e-mail. */
export async function activeEditors(
  deps: Pick<Deps, 'members'>,
  organisation: Owner,
): Promise<readonly Recipient[]> {
  const people: Recipient[] = [];
  for (let after: string | null = null; ; ) {
    const page = await deps.members(organisation).list({ after, limit: AT_ONCE });
    for (const member of page.items) {
      if ('needsChecking' in member || member.state !== 'active') continue;
      if (!member.roles.includes('provider-editor') || !member.email.includes('@')) continue;
      people.push({ personId: member.personId, email: member.email });
    }
    if (page.after === null) return people;
    after = page.after;
  }
}
