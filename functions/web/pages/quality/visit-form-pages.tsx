import type { CalendarDate } from '../../../../lib/kernel/index.ts';
import type { Visit, VisitInput } from '../../../../lib/quality/index.ts';
import type { Setting } from '../../../../lib/register/index.ts';
import type { Answers } from '../../../../lib/requests/index.ts';
import { ErrorSummary, type FormErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { page, type ShownPage } from '../../page-reply.ts';
import { HiddenFields } from './day-field.tsx';
import { VisitActions, VisitFacts } from './visit-facts.tsx';
import { VisitForm } from './visit-form.tsx';

export function visitFormPage(
  setting: Setting,
  typed: Answers,
  errors: FormErrors,
  action: string,
  corrects: Visit | null,
): ShownPage {
  const title = corrects
    ? `Change the record of a visit to ${setting.name}`
    : `Record a visit to ${setting.name}`;
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        <VisitForm
          setting={setting}
          typed={typed}
          errors={errors}
          action={action}
          corrects={corrects !== null}
        />
      </div>
    </div>,
    {
      section: 'visits',
      back: corrects
        ? { href: action.replace(/\/correct$/, ''), text: 'The visit' }
        : { href: `/settings/${setting.key}`, text: setting.name },
      hasErrors: errors.list.length > 0,
    },
  );
}

export interface CheckedVisit {
  readonly setting: Setting;
  readonly input: VisitInput;
  readonly typed: Answers;
  readonly action: string;
  readonly corrects: Visit | null;
}

export function visitCheckPage(
  { setting, input, typed, action, corrects }: CheckedVisit,
  today: CalendarDate,
  once: string,
): ShownPage {
  const title = `Check the record of a visit to ${setting.name}`;
  const kept = Object.fromEntries(
    Object.entries(typed).filter(([name]) => !['add', 'change', 'once', 'confirm'].includes(name)),
  );
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        <VisitFacts visit={{ ...input, authorityName: 'Your authority' }} today={today} />
        <h2 class="govuk-heading-m">Actions</h2>
        <VisitActions actions={input.actions} today={today} />
        <p class="govuk-body">
          The provider is told now and can comment. Every authority reads it.{' '}
          {corrects && 'The earlier record is kept.'} It changes no list and no score.
        </p>
        <form method="post" action={corrects ? action : `${action}/confirm`}>
          <input type="hidden" name="once" value={once} />
          <HiddenFields fields={kept} />
          <Govuk
            c="button"
            params={{
              text: corrects ? 'Change the record' : 'Record the visit',
              name: 'confirm',
              value: 'yes',
              preventDoubleClick: true,
            }}
          />
        </form>
        <form method="post" action={action}>
          <HiddenFields fields={kept} />
          <Govuk
            c="button"
            params={{
              text: 'Change something',
              name: 'change',
              value: 'yes',
              classes: 'govuk-button--secondary',
            }}
          />
        </form>
      </div>
    </div>,
    { section: 'visits', back: { href: action, text: 'Begin again' } },
  );
}
