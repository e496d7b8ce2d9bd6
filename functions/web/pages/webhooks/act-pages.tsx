import type { Child } from 'hono/jsx';
import { $Id, ok, type Result } from '../../../../lib/kernel/index.ts';
import type { WebhookEndpoint } from '../../../../lib/webhooks/index.ts';
import { setWebhookState } from '../../../use-cases/webhooks/change-webhook.ts';
import { liveWebhook } from '../../../use-cases/webhooks/read-webhooks.ts';
import { rotateSecret } from '../../../use-cases/webhooks/rotate-secret.ts';
import { sendAgain, sendTest } from '../../../use-cases/webhooks/send-to-webhook.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { organisationName } from '../../layout/organisation-name.ts';
import { NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';
import { revisionIn } from './revision-in.ts';
import { secretPage } from './secret-page.tsx';
import { $WebhookParams, backToWebhook, type WebhookBase, webhooksPath } from './webhook-paths.ts';

const ACCESS = { action: 'webhook.change' as const };
const ROTATE = 'Make a new secret';
const REMOVE = 'Remove the webhook';

export function actPagesFor({ base, params: ofOwner }: WebhookBase): readonly BoundPage[] {
  const params = ofOwner.extend($WebhookParams.shape);
  const contractOf = (part: string) => ({
    path: `${base}/:webhookId/${part}`,
    access: ACCESS,
    params,
    query: NO_QUERY,
  });

  /** A page that asks whether somebody means it. */
  const ask = (part: string, title: string, says: Child) =>
    definePage({ ...contractOf(part), method: 'get' }, async (deps, visit) => {
      const { webhookId } = $WebhookParams.parse(visit.params);
      const webhook = await liveWebhook(deps, visit.owner, webhookId);
      if (!webhook.ok) return webhook;
      const back = backToWebhook(visit.owner, webhookId);
      const whose = await organisationName(deps, visit.owner);
      return ok(confirmPage(webhook.value, whose, title, says, back));
    });

  return [
    ask('rotate', ROTATE, ROTATE_SAYS),
    definePage({ ...contractOf('rotate'), method: 'post' }, async (deps, visit) => {
      const seen = { ...$WebhookParams.parse(visit.params), revision: revisionIn(visit.form) };
      const made = await rotateSecret(deps, visit.owner, visit.principal, seen);
      if (!made.ok) return made;
      return ok(secretPage(visit.owner, made.value.webhook, made.value.secret ?? ''));
    }),
    ask('remove', REMOVE, REMOVE_SAYS),
    ...(['pause', 'resume', 'remove'] as const).map((act) =>
      definePage({ ...contractOf(act), method: 'post' }, async (deps, visit) => {
        const { owner, principal, form } = visit;
        const { webhookId } = $WebhookParams.parse(visit.params);
        const seen = { webhookId, revision: revisionIn(form) };
        const changed = await setWebhookState(deps, owner, principal, seen, act);
        if (!changed.ok) return changed;
        const to = act === 'remove' ? webhooksPath(owner) : webhooksPath(owner, webhookId);
        return ok(done(to, `webhook-${act}d`));
      }),
    ),
    definePage({ ...contractOf('test'), method: 'post' }, async (deps, visit) => {
      const { webhookId } = $WebhookParams.parse(visit.params);
      const sent = await sendTest(deps, visit.owner, visit.principal, webhookId);
      return doneOr(sent, `${webhooksPath(visit.owner, webhookId)}#log`, 'webhook-test-sent');
    }),
    definePage({ ...contractOf('send-again'), method: 'post' }, async (deps, visit) => {
      const { webhookId } = $WebhookParams.parse(visit.params);
      const messageId = $Id.safeParse(visit.form.text('message')).data ?? '';
      const which = { webhookId, messageId };
      const sent = await sendAgain(deps, visit.owner, visit.principal, which);
      return doneOr(sent, `${webhooksPath(visit.owner, webhookId)}#log`, 'webhook-sent-again');
    }),
  ];
}

function doneOr(result: Result<unknown>, to: string, code: string) {
  return result.ok ? ok(done(to, code)) : result;
}

const ROTATE_SAYS = (
  <ul class="govuk-list govuk-list--bullet">
    <li>You are shown the new secret once, on the next page.</li>
    <li>For a day messages are signed with the old one as well, then with the new one alone.</li>
    <li>A secret that was made before the present one stops at once.</li>
  </ul>
);

const REMOVE_SAYS = (
  <ul class="govuk-list govuk-list--bullet">
    <li>Nothing more is sent to its server.</li>
    <li>Its secret is thrown away. The audit keeps that the webhook was there.</li>
    <li>What you are told stays on the page “Changes”.</li>
  </ul>
);

function confirmPage(
  { url, revision }: WebhookEndpoint,
  whose: string,
  title: string,
  says: Child,
  back: { readonly href: string; readonly text: string },
): ShownPage {
  return page(
    `${title}: ${whose}`,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}?</h1>
        <p class="govuk-body rp-secret">{url}</p>
        {says}
        <form method="post" class="govuk-button-group">
          <input type="hidden" name="revision" value={String(revision)} />
          <Govuk
            c="button"
            params={{ text: title, classes: 'govuk-button--warning', preventDoubleClick: true }}
          />
          <a class="govuk-link" href={back.href}>
            Cancel
          </a>
        </form>
      </div>
    </div>,
    { section: 'webhooks', back },
  );
}
