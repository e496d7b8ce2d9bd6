import { SignJWT } from 'jose';
import * as z from 'zod';
import type { Delivery, Message, MessageKind, Notifier } from '../../access/index.ts';

export const GOVUK_NOTIFY_URL = 'https://api.notifications.service.gov.uk';

export interface GovukNotify {
  readonly url: string;
  /** `name-<service id>-<secret>`, as GOV.UK Notify gives it out. */
  readonly apiKey: () => Promise<string>;
  readonly templates: Readonly<Record<MessageKind, string>>;
  readonly now: () => number;
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const API_KEY = new RegExp(`(${UUID})-(${UUID})$`, 'i');
const WAITS_MS = 10_000;

const STATUSES = {
  failed: ['permanent-failure', 'temporary-failure', 'technical-failure'],
  arrived: ['delivered'],
};
const $Found = z.object({ notifications: z.array(z.object({ status: z.string() })) });

/**
 * GOV.UK Notify by its REST API: a JSON Web Token of the service, signed with HS256 and less than 30 seconds old, for
 * each call. Of its answers no words are kept, since they may repeat the address.
 */
export function createGovukNotifier({ url, apiKey, templates, now }: GovukNotify): Notifier {
  async function call(path: string, init: RequestInit = {}): Promise<Response> {
    const [, serviceId, secret] = API_KEY.exec(await apiKey()) ?? [];
    if (serviceId === undefined || secret === undefined) {
      throw new Error('The key of GOV.UK Notify is not one: it ends in two UUIDs.');
    }
    const token = await new SignJWT()
      .setIssuer(serviceId)
      .setIssuedAt(Math.floor(now() / 1000))
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(new TextEncoder().encode(secret));
    return fetch(url + path, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(WAITS_MS),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
  }

  /** The status of the newest message of a reference; null where there is none. */
  async function statusOf(reference: string): Promise<string | null> {
    const answer = await call(`/v2/notifications?reference=${encodeURIComponent(reference)}`);
    if (!answer.ok) throw new Error(`GOV.UK Notify answered ${answer.status}.`);
    return $Found.parse(await answer.json()).notifications[0]?.status ?? null;
  }

  async function post({ reference, to, kind, facts }: Message): Promise<Delivery> {
    const body = JSON.stringify({
      email_address: to,
      template_id: templates[kind],
      personalisation: facts,
      reference,
    });
    const answer = await call('/v2/notifications/email', { method: 'POST', body });
    if (answer.ok) return 'sent';
    // 400: the address, or a template that wants other facts. 403, 429 and 5xx pass, or are mended by those who run this.
    return answer.status === 400 ? 'refused' : 'later';
  }

  return {
    async send(message) {
      try {
        // Whoever was stopped between sending and noting it must not send it again.
        return (await statusOf(message.reference)) === null ? await post(message) : 'sent';
      } catch (error) {
        if (isOfTheNetwork(error)) return 'later';
        throw error;
      }
    },
    async arrived(reference) {
      const status = (await statusOf(reference)) ?? '';
      if (STATUSES.arrived.includes(status)) return 'arrived';
      return STATUSES.failed.includes(status) ? 'failed' : 'not-known';
    },
  };
}

function isOfTheNetwork(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error instanceof TypeError ||
    error.name === 'TimeoutError' ||
    error.message.startsWith('GOV.UK Notify answered')
  );
}
