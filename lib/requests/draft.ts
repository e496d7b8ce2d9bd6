import * as z from 'zod';
import { $AuthorityCode, $Id } from '../kernel/index.ts';
import { $Officer } from './case.ts';

export const DRAFT_LIVES_DAYS = 30;

/** What somebody has typed of a request so far, by field of its form, as it was typed. */
export const $Answers = z.record(z.string().max(60), z.array(z.string().max(2_000)).max(40));
export type Answers = z.infer<typeof $Answers>;

/** A request, or a revision of one, that is being stated; it is kept until it is sent, or for 30 days. */
export const $Draft = z.object({
  id: $Id,
  authority: $AuthorityCode,
  /** The request of which it is a revision, as it was read; null for a new request. */
  of: z.object({ requestId: $Id, revision: z.int().min(1), reference: z.string() }).nullable(),
  /** What was typed is gone once it has been sent or thrown away. */
  state: z.enum(['open', 'sent', 'deleted']),
  answers: $Answers,
  revision: z.int().min(1),
  begunBy: $Officer,
  begunAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  changedBy: z.string(),
});
export type Draft = z.infer<typeof $Draft>;

const DAY_MS = 86_400_000;

/** When a draft is over unless somebody goes on with it. */
export function draftLapsesAt({ changedAt }: Pick<Draft, 'changedAt'>): number {
  return Date.parse(changedAt) + DRAFT_LIVES_DAYS * DAY_MS;
}
