import * as z from 'zod';
import type { Owner } from '../../../../lib/access/index.ts';
import { requestPath } from '../../components/request-header.tsx';
import { $RequestParams } from '../../page-contract.ts';

export const $ListParams = $RequestParams.extend({ version: z.coerce.number().int().min(1) });
export type ListParams = z.infer<typeof $ListParams>;

export function listsPath(owner: Owner, requestId: string): string {
  return `${requestPath(owner, requestId)}/lists`;
}

export function listPath(
  owner: Owner,
  { requestId, version }: { readonly requestId: string; readonly version: number },
): string {
  return `${listsPath(owner, requestId)}/${version}`;
}

/** The page of a setting, with the way back to where it is read of. */
export function settingPath(settingKey: string, from: string): string {
  return `/settings/${settingKey}?from=${encodeURIComponent(from)}`;
}

/** The published policy, with the same way back. */
export function policyPath(owner: Owner, from: string): string {
  return `/authority/${owner.code}/policy?from=${encodeURIComponent(from)}`;
}

/** Where the card of a setting stands on its page. */
export function cardId(settingKey: string): string {
  return `setting-${settingKey}`;
}
