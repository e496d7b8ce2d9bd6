import { WEBHOOK_TOPICS } from '../../../../lib/webhooks/index.ts';
import { ErrorSummary, errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { TOLD_WORDS } from '../../words/told-words.ts';

export interface TypedWebhook {
  readonly url: string;
  readonly topics: readonly string[];
}

export const NEW_WEBHOOK: TypedWebhook = { url: '', topics: WEBHOOK_TOPICS };

export function typedIn(form: FormFields): TypedWebhook {
  return { url: form.text('url'), topics: form.all('topics') };
}

interface WebhookFormProps {
  readonly title: string;
  readonly typed: TypedWebhook;
  readonly errors: FormErrors;
  readonly button: string;
  /** What the form sends beside what is typed. */
  readonly hidden: Readonly<Record<string, string>>;
}

export function WebhookForm({ title, typed, errors, button, hidden }: WebhookFormProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        <form method="post" novalidate>
          {Object.entries(hidden).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Govuk
            c="input"
            params={{
              id: 'url',
              name: 'url',
              type: 'url',
              label: { text: 'Address', classes: 'govuk-label--m' },
              hint: {
                text: 'Of a server that can be reached from the internet, for example https://roll.example.org/rightplace. It must begin with https://, on port 443 or 8443.',
              },
              value: typed.url,
              autocomplete: 'off',
              spellcheck: false,
              errorMessage: errorAt(errors, 'url'),
            }}
          />
          <Govuk
            c="checkboxes"
            params={{
              name: 'topics',
              idPrefix: 'topics',
              classes: 'govuk-checkboxes--small',
              fieldset: {
                legend: {
                  text: 'What is it told of?',
                  classes: 'govuk-fieldset__legend--m',
                },
              },
              errorMessage: errorAt(errors, 'topics'),
              items: WEBHOOK_TOPICS.map((topic) => ({
                value: topic,
                html: (
                  <>
                    {TOLD_WORDS[topic].topic} <code>{topic}</code>
                  </>
                ),
                checked: typed.topics.includes(topic),
              })),
            }}
          />
          <Govuk c="button" params={{ text: button, preventDoubleClick: true }} />
        </form>
      </div>
    </div>
  );
}
