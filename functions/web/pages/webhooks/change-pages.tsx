import type { Owner } from '../../../../lib/access/index.ts';
import { ok, parseInput } from '../../../../lib/kernel/index.ts';
import { $WebhookInput } from '../../../../lib/webhooks/index.ts';
import { addWebhook, changeWebhook } from '../../../use-cases/webhooks/change-webhook.ts';
import { liveWebhook } from '../../../use-cases/webhooks/read-webhooks.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { madeOnce } from '../../forms/claim-of-form.ts';
import { errorsOf, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { organisationName } from '../../layout/organisation-name.ts';
import { NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { revisionIn } from './revision-in.ts';
import { secretPage } from './secret-page.tsx';
import { NEW_WEBHOOK, type TypedWebhook, typedIn, WebhookForm } from './webhook-form.tsx';
import { $WebhookParams, backToWebhook, type WebhookBase, webhooksPath } from './webhook-paths.ts';

const ACCESS = { action: 'webhook.change' as const };

export function addPagesFor({ base, params }: WebhookBase): readonly BoundPage[] {
  const contract = { path: `${base}/add`, access: ACCESS, params, query: NO_QUERY };
  const form = async (
    deps: WebDeps,
    owner: Owner,
    once: string,
    typed: TypedWebhook,
    errors: FormErrors,
  ) => {
    const whose = await organisationName(deps, owner);
    const back = { href: webhooksPath(owner), text: 'Webhooks' };
    const button = 'Add the webhook';
    return formPage(whose, 'Add a webhook', typed, errors, button, { once }, back);
  };
  return [
    definePage({ ...contract, method: 'get' }, async (deps, { owner }) =>
      ok(await form(deps, owner, deps.newId(), NEW_WEBHOOK, NO_ERRORS)),
    ),
    definePage({ ...contract, method: 'post' }, async (deps, visit) => {
      const { owner, principal } = visit;
      const typed = typedIn(visit.form);
      const again = async (errors: FormErrors) =>
        ok(await form(deps, owner, visit.form.text('once'), typed, errors));
      const input = parseInput($WebhookInput, typed, 'The webhook');
      if (!input.ok) return again(errorsOf(input.problem));
      const made = await madeOnce(deps, visit, 'webhook', {
        async again(id) {
          const webhook = await liveWebhook(deps, owner, id);
          return webhook.ok ? ok({ webhook: webhook.value, secret: null }) : webhook;
        },
        act: (claim) => addWebhook(deps, owner, principal, input.value, claim),
      });
      if (!made.ok) return made.problem.faults ? again(errorsOf(made.problem)) : made;
      const { webhook, secret } = made.value;
      if (secret === null) return ok(done(webhooksPath(owner, webhook.id), 'webhook-added'));
      return ok(secretPage(owner, webhook, secret));
    }),
  ];
}

export function changePagesFor({ base, params }: WebhookBase): readonly BoundPage[] {
  const path = `${base}/:webhookId/change`;
  const contract = {
    path,
    access: ACCESS,
    params: params.extend($WebhookParams.shape),
    query: NO_QUERY,
  };
  return [
    definePage({ ...contract, method: 'get' }, async (deps, { owner, params: given }) => {
      const { webhookId } = $WebhookParams.parse(given);
      const webhook = await liveWebhook(deps, owner, webhookId);
      if (!webhook.ok) return webhook;
      const { url, topics, revision } = webhook.value;
      const hidden = { revision: String(revision) };
      const back = backToWebhook(owner, webhookId);
      const whose = await organisationName(deps, owner);
      return ok(formPage(whose, CHANGE, { url, topics }, NO_ERRORS, 'Save', hidden, back));
    }),
    definePage(
      { ...contract, method: 'post' },
      async (deps, { owner, principal, params: given, form }) => {
        const { webhookId } = $WebhookParams.parse(given);
        const typed = typedIn(form);
        const hidden = { revision: form.text('revision') };
        const back = backToWebhook(owner, webhookId);
        const whose = await organisationName(deps, owner);
        const again = (errors: FormErrors) =>
          ok(formPage(whose, CHANGE, typed, errors, 'Save', hidden, back));
        const input = parseInput($WebhookInput, typed, 'The webhook');
        if (!input.ok) return again(errorsOf(input.problem));
        const seen = { webhookId, revision: revisionIn(form) };
        const changed = await changeWebhook(deps, owner, principal, seen, input.value);
        if (changed.ok) return ok(done(webhooksPath(owner, webhookId), 'webhook-changed'));
        return changed.problem.faults ? again(errorsOf(changed.problem)) : changed;
      },
    ),
  ];
}

const CHANGE = 'Change the webhook';

function formPage(
  whose: string,
  title: string,
  typed: TypedWebhook,
  errors: FormErrors,
  button: string,
  hidden: Readonly<Record<string, string>>,
  back: { readonly href: string; readonly text: string },
): ShownPage {
  return page(`${title}: ${whose}`, <WebhookForm {...{ title, typed, errors, button, hidden }} />, {
    section: 'webhooks',
    back,
    hasErrors: errors.list.length > 0,
  });
}
