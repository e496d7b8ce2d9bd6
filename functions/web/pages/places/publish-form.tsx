import type { Child } from 'hono/jsx';
import type { CalendarDate } from '../../../../lib/kernel/index.ts';
import { ErrorSummary, type FormErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { page, type ShownPage } from '../../page-reply.ts';
import { type Desk, whose } from './desk.ts';
import { WholeFields } from './whole-fields.tsx';
import { YearFields } from './year-fields.tsx';

export interface ShownForm {
  readonly form: FormFields;
  readonly errors: FormErrors;
  readonly today: CalendarDate;
  /** Where its values come from, or what happened meanwhile. */
  readonly note: Child;
}

/** The one form: year groups, then the provision as a whole. */
export function publishFormPage(desk: Desk, { form, errors, today, note }: ShownForm): ShownPage {
  const heading = `Publish figures: ${desk.title}`;
  return page(
    `${heading}, ${whose(desk)}`,
    <>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{desk.setting.name}</span>
      <h1 class="govuk-heading-l">{heading}</h1>
      {desk.isBehalf && (
        <Govuk
          c="inset-text"
          params={{
            text: 'You publish on the provider’s behalf. It is marked as your authority’s word wherever it is shown, and the provider is told.',
          }}
        />
      )}
      {note}
      <form method="post" action={`${desk.base}/publish`} novalidate>
        <input type="hidden" name="replaces" value={form.text('replaces')} />
        <h2 class="govuk-heading-m">Year groups, as of today</h2>
        <p class="govuk-body">
          Free places are those that you could still give: places that are kept or taken already
          come on top and stay. Leave empty what you do not know.
        </p>
        <YearFields form={form} errors={errors} today={today} />
        <h2 class="govuk-heading-m rp-section">The provision as a whole</h2>
        <p class="govuk-body">What you say here takes the place of what the register says.</p>
        <WholeFields form={form} errors={errors} />
        <div class="govuk-button-group">
          <Govuk
            c="button"
            params={{ text: 'Check what changes', name: 'action', value: 'check' }}
          />
          <a class="govuk-link" href={desk.home.href}>
            Leave everything as it is
          </a>
        </div>
      </form>
    </>,
    {
      section: desk.section,
      back: desk.home,
      wide: true,
      hasErrors: errors.list.length > 0,
    },
  );
}
