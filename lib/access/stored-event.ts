import * as z from 'zod';
import { $Owner } from './principal.ts';

export const $Topic = z.enum([
  'register.made-current',
  'practice.imported',
  'return.published',
  'fees.published',
  'overlay.laid',
  'plan-run.queued',
  'plan-run.due',
  'import-run.queued',
  'import-run.due',
  'list-run.queued',
  'list-run.chunk',
  'list-run.due',
  'caseload.begun',
  'caseload.chunk',
  'caseload.due',
  'reminder.asked',
  'reminder.due',
  'list.made',
  'request.closed',
  'provider.told',
  'webhook.queued',
  'webhook.due',
  'upload.brought',
  'upload.begun',
  'upload.chunk',
  'upload.due',
]);
export type Topic = z.infer<typeof $Topic>;

/**
 * What workers are told: that something of an owner happened, and to which record. Stored in the transaction of what
 * it tells of, and told at least once. No personal data.
 */
export const $StoredEvent = z.object({
  id: z.string(),
  topic: $Topic,
  owner: $Owner,
  /** Id of the record. */
  subject: z.string(),
  at: z.iso.datetime(),
});
export type StoredEvent = z.infer<typeof $StoredEvent>;
