import type { AuditEntry, Principal } from '../../lib/access/index.ts';
import type { Deps } from './deps.ts';

/** An audit entry of what this person does now; `detail` holds no personal data. */
export function auditEntry(
  deps: Pick<Deps, 'now' | 'newId'>,
  principal: Principal,
  action: string,
  subject: string,
  detail: string,
): AuditEntry {
  return {
    id: deps.newId(),
    at: new Date(deps.now()).toISOString(),
    person: principal.person,
    organisation: principal.organisation,
    action,
    subject,
    detail,
  };
}
