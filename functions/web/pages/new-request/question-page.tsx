import type { Owner } from '../../../../lib/access/index.ts';
import { londonDate } from '../../../../lib/kernel/index.ts';
import type { Answers, Case } from '../../../../lib/requests/index.ts';
import { settingDirectory } from '../../../shared/setting-directory.ts';
import { requestPath } from '../../components/request-header.tsx';
import { PickerScripts } from '../../components/setting-picker.tsx';
import { ErrorSummary, type FormErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { page } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { QuestionFields } from './question-fields.tsx';
import { QUESTION, type QuestionId } from './questions.ts';

/** What a page with one question shows beside it. */
export interface ShownQuestion {
  readonly owner: Owner;
  readonly question: QuestionId;
  readonly answers: Answers;
  readonly errors: FormErrors;
  /** Of the draft, or of the request whose answer is changed: what is sent is kept only where it is still that. */
  readonly revision: number;
  readonly back: { readonly href: string; readonly text: string };
  readonly caption: string;
  /** Requests that carry the reference already. */
  readonly same?: readonly Case[];
  readonly search?: string;
}

export async function questionPage(deps: WebDeps, shown: ShownQuestion) {
  const { owner, question, answers, errors, revision, back, caption, same = [] } = shown;
  const index = await deps.currentIndex();
  const framework = await deps.frameworkOf(owner, londonDate(deps.now()));
  return page(
    `${QUESTION[question].title} – ${caption}`,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <span class="govuk-caption-l">{caption}</span>
        <form method="post" novalidate>
          <input type="hidden" name="revision" value={revision} />
          <QuestionFields
            question={question}
            answers={answers}
            errors={errors}
            directory={index && settingDirectory(index)}
            bands={framework.bands.map(({ level }) => level)}
            search={shown.search ?? ''}
          />
          {same.length > 0 && <SameReference owner={owner} same={same} answers={answers} />}
          <Govuk c="button" params={{ text: 'Continue', preventDoubleClick: true }} />
        </form>
      </div>
      <PickerScripts assets={deps.assets} />
    </div>,
    { section: 'work-list', back, hasErrors: errors.list.length > 0 },
  );
}

interface SameProps {
  readonly owner: Owner;
  readonly same: readonly Case[];
  readonly answers: Answers;
}

/** The same child may have two requests, but mostly somebody has recorded this one already. */
function SameReference({ owner, same, answers }: SameProps) {
  return (
    <>
      <div class="govuk-inset-text">
        {'There is a request with this reference already: '}
        {same.map((one) => (
          <a class="govuk-link" href={requestPath(owner, one.requestId)}>
            {one.reference}
          </a>
        ))}
        . Look at it before you go on.
      </div>
      <Govuk
        c="checkboxes"
        params={{
          name: 'again',
          idPrefix: 'again',
          items: [
            {
              value: answers.reference?.[0] ?? '',
              text: 'This is another request with the same reference',
            },
          ],
        }}
      />
    </>
  );
}
