import type { Owner } from '../../../../lib/access/index.ts';

export function requestPath({ code }: Owner, requestId: string): string {
  return `/authority/${code}/requests/${requestId}`;
}

export function familyPath(owner: Owner, requestId: string): string {
  return `${requestPath(owner, requestId)}/family`;
}
