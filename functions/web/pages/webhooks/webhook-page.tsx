import * as z from 'zod';
import { authorise, type Owner } from '../../../../lib/access/index.ts';
import { $Id, longMoment, ok } from '../../../../lib/kernel/index.ts';
import type { WebhookEndpoint } from '../../../../lib/webhooks/index.ts';
import { liveWebhook } from '../../../use-cases/webhooks/read-webhooks.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { organisationName } from '../../layout/organisation-name.ts';
import { page } from '../../page-reply.ts';
import { TOLD_WORDS } from '../../words/told-words.ts';
import { endpointNote, endpointTag } from '../../words/webhook-words.ts';
import { DeliveryLog } from './delivery-log.tsx';
import { $WebhookParams, type WebhookBase, webhooksPath } from './webhook-paths.ts';

const PAGE_SIZE = 25;
const $Query = z.object({ done: z.string().optional(), after: $Id.optional() });

export function webhookPageFor({ base, params }: WebhookBase): BoundPage {
  return definePage(
    {
      method: 'get',
      path: `${base}/:webhookId`,
      access: { action: 'webhook.read' },
      params: params.extend($WebhookParams.shape),
      query: $Query,
    },
    async (deps, { owner, principal, params: given, query }) => {
      const { webhookId } = $WebhookParams.parse(given);
      const found = await liveWebhook(deps, owner, webhookId);
      if (!found.ok) return found;
      const webhook = found.value;
      const from = { after: query.after ?? null, limit: PAGE_SIZE };
      const log = await deps.webhookDeliveries(owner).list(webhookId, from);
      const mayChange = authorise(principal, 'webhook.change', owner).ok;
      const title = `Webhook at ${new URL(webhook.url).host}`;
      return ok(
        page(
          `${title}: ${await organisationName(deps, owner)}`,
          <>
            <h1 class="govuk-heading-l rp-secret">{title}</h1>
            <Note webhook={webhook} />
            <Summary webhook={webhook} owner={owner} mayChange={mayChange} />
            {mayChange && <Acts webhook={webhook} owner={owner} />}
            <DeliveryLog
              items={log.items}
              path={webhooksPath(owner, webhookId)}
              older={log.after}
              mayResend={mayChange && webhook.state === 'active'}
            />
          </>,
          { section: 'webhooks', back: { href: webhooksPath(owner), text: 'Webhooks' } },
        ),
      );
    },
  );
}

function Note({ webhook }: { webhook: WebhookEndpoint }) {
  const text = endpointNote(webhook);
  if (text === null) return null;
  return <Govuk c="warning-text" params={{ iconFallbackText: 'Warning', text }} />;
}

interface PartProps {
  readonly webhook: WebhookEndpoint;
  readonly owner: Owner;
}

function Summary({ webhook, owner, mayChange }: PartProps & { readonly mayChange: boolean }) {
  const { id, url, topics, secretMadeAt, oldSecretUntil, createdAt, createdBy } = webhook;
  const action = (part: string, text: string, of: string) =>
    mayChange
      ? {
          actions: {
            items: [{ href: webhooksPath(owner, id, part), text, visuallyHiddenText: of }],
          },
        }
      : {};
  const old =
    oldSecretUntil === null
      ? ''
      : `. The one before is used too until ${longMoment(oldSecretUntil)}`;
  return (
    <Govuk
      c="summary-list"
      params={{
        rows: [
          {
            key: { text: 'Address' },
            value: { html: <span class="rp-secret">{url}</span> },
            ...action('change', 'Change', 'address and topics'),
          },
          {
            key: { text: 'State' },
            value: { html: <Govuk c="tag" params={endpointTag(webhook)} /> },
          },
          {
            key: { text: 'Told of' },
            value: {
              html: (
                <ul class="govuk-list">
                  {topics.map((topic) => (
                    <li>{TOLD_WORDS[topic].topic}</li>
                  ))}
                </ul>
              ),
            },
          },
          {
            key: { text: 'Secret' },
            value: { text: `Made on ${longMoment(secretMadeAt)}${old}` },
            ...action('rotate', 'Make a new one', 'secret'),
          },
          {
            key: { text: 'Added' },
            value: { text: `${longMoment(createdAt)}, by ${createdBy}` },
          },
        ],
      }}
    />
  );
}

function Acts({ webhook: { id, state, revision }, owner }: PartProps) {
  const isActive = state === 'active';
  return (
    <div class="govuk-button-group">
      {isActive && (
        <form method="post" action={webhooksPath(owner, id, 'test')}>
          <Govuk c="button" params={{ text: 'Send a test message', preventDoubleClick: true }} />
        </form>
      )}
      <form method="post" action={webhooksPath(owner, id, isActive ? 'pause' : 'resume')}>
        <input type="hidden" name="revision" value={String(revision)} />
        <Govuk
          c="button"
          params={{
            text: isActive ? 'Pause' : 'Resume',
            classes: isActive ? 'govuk-button--secondary' : '',
            preventDoubleClick: true,
          }}
        />
      </form>
      <a class="govuk-link" href={webhooksPath(owner, id, 'remove')}>
        Remove
      </a>
    </div>
  );
}
