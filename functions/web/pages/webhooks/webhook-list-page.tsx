import { authorise } from '../../../../lib/access/index.ts';
import { longMoment, ok } from '../../../../lib/kernel/index.ts';
import type { WebhookEndpoint } from '../../../../lib/webhooks/index.ts';
import { liveWebhooks } from '../../../use-cases/webhooks/read-webhooks.ts';
import { Scroll } from '../../components/scroll.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { organisationName } from '../../layout/organisation-name.ts';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { counted } from '../../words/counted.ts';
import { endpointNote, endpointTag } from '../../words/webhook-words.ts';
import { type WebhookBase, webhooksPath } from './webhook-paths.ts';

const TITLE = 'Webhooks';

export function listPageFor({ base, params }: WebhookBase): BoundPage {
  return definePage(
    { method: 'get', path: base, access: { action: 'webhook.read' }, params, query: NO_QUERY },
    async (deps, { owner, principal }) => {
      const { items, needChecking } = await liveWebhooks(deps, owner);
      const mayChange = authorise(principal, 'webhook.change', owner).ok;
      const name = await organisationName(deps, owner);
      return ok(
        page(
          `${TITLE}: ${name}`,
          <>
            <div class="rp-page-top">
              <div>
                <span class="govuk-caption-l">{name}</span>
                <h1 class="govuk-heading-l">{TITLE}</h1>
              </div>
              {mayChange && (
                <Govuk
                  c="button"
                  params={{ text: 'Add a webhook', href: webhooksPath(owner, 'add') }}
                />
              )}
            </div>
            <p class="govuk-body">
              A webhook tells a system of your own, such as the one in which you keep your roll,
              what
              {owner.kind === 'trust' ? ' your settings are' : ' you are'} told here: at once,
              signed, and without anything that names a child.
            </p>
            {needChecking > 0 && (
              <Govuk
                c="warning-text"
                params={{
                  iconFallbackText: 'Warning',
                  text: `${counted(needChecking, 'webhook')} cannot be read. Tell those who run the service.`,
                }}
              />
            )}
            {items.filter(endpointNote).map((webhook) => (
              <Govuk
                c="warning-text"
                params={{
                  iconFallbackText: 'Warning',
                  text: `${hostOf(webhook)}: ${endpointNote(webhook)}`,
                }}
              />
            ))}
            {items.length === 0 ? (
              <p class="govuk-body">
                There is no webhook.
                {!mayChange && ' An administrator of your organisation can add one.'}
              </p>
            ) : (
              <Table items={items} hrefOf={(id) => webhooksPath(owner, id)} />
            )}
          </>,
          { section: 'webhooks' },
        ),
      );
    },
  );
}

interface TableProps {
  readonly items: readonly WebhookEndpoint[];
  readonly hrefOf: (id: string) => string;
}

function Table({ items, hrefOf }: TableProps) {
  return (
    <Scroll label="Webhooks">
      <Govuk
        c="table"
        params={{
          caption: 'Webhooks, oldest first',
          captionClasses: 'govuk-visually-hidden',
          classes: 'rp-attempts',
          firstCellIsHeader: true,
          head: [
            { text: 'Address' },
            { text: 'State' },
            { text: 'Told of' },
            { text: 'Last changed' },
          ],
          rows: items.map((webhook) => [
            {
              html: (
                <a class="govuk-link rp-secret" href={hrefOf(webhook.id)}>
                  {webhook.url}
                </a>
              ),
            },
            { html: <Govuk c="tag" params={endpointTag(webhook)} /> },
            { text: counted(webhook.topics.length, 'topic') },
            { text: `${longMoment(webhook.changedAt)}, by ${webhook.changedBy}` },
          ]),
        }}
      />
    </Scroll>
  );
}

function hostOf({ url }: WebhookEndpoint): string {
  return new URL(url).host;
}
