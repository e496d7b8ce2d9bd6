import * as z from 'zod';
import type { Owner } from '../../../../lib/access/index.ts';
import { $Id } from '../../../../lib/kernel/index.ts';

export const $WebhookParams = z.object({ webhookId: $Id });

/** Those who have webhooks, as addresses name them. */
export const OWNERS = [
  { base: '/provider/:setting/webhooks', params: z.object({ setting: z.string() }) },
  { base: '/trust/:trust/webhooks', params: z.object({ trust: z.string() }) },
] as const;

export interface WebhookBase {
  readonly base: string;
  readonly params: z.ZodObject;
}

/** The address of one’s webhooks, of one of them, or of something of it. */
export function webhooksPath({ kind, code }: Owner, webhookId?: string, part?: string): string {
  return [`/${kind}/${code}/webhooks`, webhookId, part].filter(Boolean).join('/');
}

export function backToWebhook(owner: Owner, webhookId: string) {
  return { href: webhooksPath(owner, webhookId), text: 'The webhook' };
}
