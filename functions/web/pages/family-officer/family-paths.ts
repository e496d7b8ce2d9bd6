import type { Owner } from '../../../../lib/access/index.ts';
import { requestPath } from '../../components/request-header.tsx';

export function familyPath(owner: Owner, requestId: string): string {
  return `${requestPath(owner, requestId)}/family`;
}
