import type { Owner } from '../../../../lib/access/index.ts';
import { longMoment } from '../../../../lib/kernel/index.ts';
import type { WebhookEndpoint } from '../../../../lib/webhooks/index.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { page } from '../../page-reply.ts';
import { webhooksPath } from './webhook-paths.ts';

/** Shows a secret in the answer to the form that made it, and never again. */
export function secretPage(owner: Owner, webhook: WebhookEndpoint, secret: string) {
  const title = 'Copy the secret now';
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        <Govuk
          c="warning-text"
          params={{
            iconFallbackText: 'Warning',
            text: 'It is shown this once. If it is lost, make a new one.',
          }}
        />
        <Govuk c="inset-text" params={{ html: <code class="rp-secret">{secret}</code> }} />
        <p class="govuk-body">
          Put it into the system at <span class="rp-secret">{webhook.url}</span>. Every message is
          signed with it, so that your system can tell that it came from here. Any library of
          Standard Webhooks checks the signature.
        </p>
        {webhook.oldSecretUntil !== null && (
          <p class="govuk-body">
            Messages are signed with the old secret too until {longMoment(webhook.oldSecretUntil)},
            so that nothing is lost meanwhile.
          </p>
        )}
        <Govuk
          c="button"
          params={{ text: 'I have copied it', href: webhooksPath(owner, webhook.id) }}
        />
      </div>
    </div>,
    { section: 'webhooks' },
  );
}
