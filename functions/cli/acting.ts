import { NATIONAL, type Owner, type Principal } from '../../lib/access/index.ts';

/**
 * Who acts: whoever may read and write the data folder has no further permission to ask for, so the
 * command line is the administrator of national records and a case officer of the authority it names.
 */
export const LOCAL_ADMINISTRATOR: Principal = {
  person: 'command line',
  organisation: NATIONAL,
  roles: ['organisation-administrator'],
};

export function officerOf(authority: string): { owner: Owner; principal: Principal } {
  const owner: Owner = { kind: 'authority', code: authority };
  return {
    owner,
    principal: { person: 'command line', organisation: owner, roles: ['case-officer'] },
  };
}

/** Publishing is a manager's act. */
export function managerOf(authority: string): { owner: Owner; principal: Principal } {
  const { owner, principal } = officerOf(authority);
  return { owner, principal: { ...principal, roles: ['la-manager'] } };
}
