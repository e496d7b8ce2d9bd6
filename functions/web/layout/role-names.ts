import type { Role } from '../../../lib/access/index.ts';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  'case-officer': 'Case officer',
  'la-manager': 'Manager',
  'provider-editor': 'Provider editor',
  'consortium-commissioner': 'Commissioner',
  'lead-commissioner': 'Lead commissioner',
  family: 'Family',
  auditor: 'Auditor',
  'national-reader': 'Reader of national data',
  'organisation-administrator': 'Administrator',
};

export function roleNames(roles: readonly Role[]): string {
  return roles.map((role) => ROLE_NAMES[role]).join(', ');
}
