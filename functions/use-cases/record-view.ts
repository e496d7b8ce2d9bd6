import { type Owner, type Principal, VIEW } from '../../lib/access/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';

/**
 * Notes that somebody looked at something sensitive: `request/01J...`, `list/01J.../3`. It is sealed with the rest of the
 * audit, and stands on no timeline.
 */
export async function recordView(
  deps: Pick<Deps, 'auditEntries' | 'now' | 'newId'>,
  owner: Owner,
  principal: Principal,
  subject: string,
): Promise<void> {
  const [kind = ''] = subject.split('/');
  await deps.auditEntries(owner).add(auditEntry(deps, principal, `${kind}${VIEW}`, subject, ''));
}
