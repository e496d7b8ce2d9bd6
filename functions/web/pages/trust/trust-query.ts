import * as z from 'zod';
import { $Phase, $SettingKey } from '../../../../lib/kernel/index.ts';
import { TRUST_SORTS, type TrustFilter } from '../../../use-cases/uploads/trust-places.ts';
import { NO_QUERY } from '../../page-contract.ts';

export const $TrustParams = z.object({ trust: z.string().regex(/^\d{1,6}$/) });
/** A form sends an empty text for what is not chosen. */
const none = z.literal('').transform(() => undefined);
export const $TrustQuery = NO_QUERY.extend({
  setting: z.union([$SettingKey, none]).optional(),
  phase: z.union([$Phase, none]).optional(),
  notFresh: z.literal('yes').optional(),
  sort: z.enum(TRUST_SORTS).default('name'),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});
export type TrustQuery = z.infer<typeof $TrustQuery>;

export function filterOf({ setting, phase, notFresh, sort }: TrustQuery): TrustFilter {
  return { setting: setting ?? null, phase: phase ?? null, notFresh: notFresh === 'yes', sort };
}

/** The filter as a query, so that ways back keep it. */
export function trustSearch(query: TrustQuery, page = 1): string {
  const search = new URLSearchParams();
  if (query.setting) search.set('setting', query.setting);
  if (query.phase) search.set('phase', query.phase);
  if (query.notFresh) search.set('notFresh', query.notFresh);
  if (query.sort !== 'name') search.set('sort', query.sort);
  if (page > 1) search.set('page', String(page));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
