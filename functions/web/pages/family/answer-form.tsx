import type { Child } from 'hono/jsx';
import type { FamilyList } from '../../../use-cases/family/read-family-list.ts';
import { ErrorSummary, type FormErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { page, type ShownPage } from '../../page-reply.ts';

export const BACK_TO_ANSWERS = { href: '/family/answers', text: 'Your answers' };

interface AnswerForm {
  readonly title: string;
  readonly list: FamilyList;
  readonly errors: FormErrors;
  readonly back?: { readonly href: string; readonly text: string };
  readonly button?: string;
  readonly intro?: Child;
  /** Below the form. */
  readonly after?: Child;
  readonly fields: Child;
}

/** A page of one form; it carries which revision of the answers it began from. */
export function answerForm(form: AnswerForm): ShownPage {
  const {
    title,
    list,
    errors,
    back = BACK_TO_ANSWERS,
    button = 'Save',
    intro,
    after,
    fields,
  } = form;
  return page(
    title,
    <div class="rp-family">
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      {intro}
      <form method="post" novalidate>
        <input type="hidden" name="revision" value={String(list.answer?.revision ?? 0)} />
        {fields}
        <Govuk c="button" params={{ text: button, preventDoubleClick: true }} />
      </form>
      {after}
    </div>,
    { section: 'answers', back, hasErrors: errors.list.length > 0 },
  );
}

/** The revision that a form began from; none where it was not sent. */
export function revisionOf(form: FormFields): number {
  const text = form.text('revision');
  return /^\d{1,6}$/.test(text) ? Number(text) : -1;
}
