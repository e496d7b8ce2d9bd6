import { longMoment, type NeedsChecking } from '../../../../lib/kernel/index.ts';
import type { WebhookAttempt, WebhookDelivery } from '../../../../lib/webhooks/index.ts';
import { Scroll } from '../../components/scroll.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { counted } from '../../words/counted.ts';
import { DELIVERY_TAGS, nextWords, OUTCOME_WORDS, typeWords } from '../../words/webhook-words.ts';

interface DeliveryLogProps {
  readonly items: readonly (WebhookDelivery | NeedsChecking)[];
  /** Of the webhook. */
  readonly path: string;
  /** Where the next page begins; null on the last. */
  readonly older: string | null;
  readonly mayResend: boolean;
}

/** What was sent of late, newest first, each with its attempts. */
export function DeliveryLog({ items, path, older, mayResend }: DeliveryLogProps) {
  return (
    <section id="log">
      <h2 class="govuk-heading-m">Messages of the last 30 days</h2>
      {items.length === 0 ? (
        <p class="govuk-body">Nothing has been sent.</p>
      ) : (
        <ul class="govuk-list rp-told">
          {items.map((item) =>
            'messageId' in item ? (
              <Message delivery={item} path={path} mayResend={mayResend} />
            ) : (
              <li class="rp-told__item">
                <p class="govuk-body">{item.needsChecking} cannot be read and needs checking.</p>
              </li>
            ),
          )}
        </ul>
      )}
      {older !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}?after=${older}#log`} rel="next">
            Older messages
          </a>
        </p>
      )}
    </section>
  );
}

interface MessageProps extends Pick<DeliveryLogProps, 'path' | 'mayResend'> {
  readonly delivery: WebhookDelivery;
}

function Message({ delivery, path, mayResend }: MessageProps) {
  const { messageId, type, state, attempts, createdAt, settingKey, sendingSince } = delivery;
  return (
    <li class="rp-told__item">
      <h3 class="govuk-heading-s rp-told__topic">
        {typeWords(type)}
        <Govuk c="tag" params={DELIVERY_TAGS[state]} />
      </h3>
      <p class="govuk-body-s rp-told__about">
        {longMoment(createdAt)}. {settingKey !== null && `Setting ${settingKey}. `}
        {nextWords(delivery)}.
      </p>
      {attempts.length > 0 && (
        <Govuk
          c="details"
          params={{
            summaryHtml: (
              <>
                {counted(attempts.length, 'attempt')}
                <span class="govuk-visually-hidden"> of message {messageId}</span>
              </>
            ),
            html: <Attempts attempts={attempts} messageId={messageId} />,
          }}
        />
      )}
      {mayResend && sendingSince === null && (
        <form method="post" action={`${path}/send-again`}>
          <input type="hidden" name="message" value={messageId} />
          <Govuk
            c="button"
            params={{
              html: (
                <>
                  Send again<span class="govuk-visually-hidden"> message {messageId}</span>
                </>
              ),
              classes: 'govuk-button--secondary rp-told__button',
              preventDoubleClick: true,
            }}
          />
        </form>
      )}
    </li>
  );
}

interface AttemptsProps {
  readonly attempts: readonly WebhookAttempt[];
  readonly messageId: string;
}

function Attempts({ attempts, messageId }: AttemptsProps) {
  return (
    <>
      <p class="govuk-body-s">
        <code>webhook-id: {messageId}</code>
      </p>
      <Scroll label={`Attempts of message ${messageId}`}>
        <Govuk
          c="table"
          params={{
            caption: 'Attempts, oldest first',
            captionClasses: 'govuk-visually-hidden',
            classes: 'rp-attempts',
            head: [
              { text: 'When' },
              { text: 'What became of it' },
              { text: 'Status' },
              { text: 'Answer' },
              { text: 'Milliseconds', format: 'numeric' },
            ],
            rows: attempts.map(({ at, outcome, status, said, milliseconds }) => [
              { text: longMoment(at) },
              { text: OUTCOME_WORDS[outcome] },
              { text: status === null ? '–' : String(status) },
              { text: said ?? '–' },
              { text: milliseconds === null ? '–' : String(milliseconds), format: 'numeric' },
            ]),
          }}
        />
      </Scroll>
    </>
  );
}
