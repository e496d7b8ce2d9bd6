import { cardId } from './list-paths.ts';
import type { ToCheck } from './shown-list.ts';

/** What has to be asked before a listed setting is consulted; nothing where all is known. */
export function NeedsChecking({ toCheck }: { toCheck: readonly ToCheck[] }) {
  if (toCheck.length === 0) return null;
  return (
    <section aria-labelledby="needs-checking">
      <h2 class="govuk-heading-l rp-section" id="needs-checking">
        Needs checking
      </h2>
      <p class="govuk-body">
        Ask the setting before consulting it. A clear no would make it unsuitable.
      </p>
      <dl class="govuk-summary-list">
        {toCheck.map(({ label, settingKey, settingName, questions }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
              {label}.{' '}
              <a class="govuk-link" href={`#${cardId(settingKey)}`}>
                {settingName}
              </a>
            </dt>
            <dd class="govuk-summary-list__value">
              {questions.map((question) => (
                <p class="govuk-body">{question}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
