import { ok } from '../../../../lib/kernel/index.ts';
import { type FamilyViews, viewsOf } from '../../../../lib/tailored-lists/index.ts';
import { saveViews } from '../../../use-cases/family/answer-list.ts';
import { type FamilyList, readFamilyList } from '../../../use-cases/family/read-family-list.ts';
import { defineFamilyPage } from '../../define-family-page.ts';
import type { BoundPage } from '../../define-page.ts';
import {
  errorAt,
  errorsOf,
  type FormErrors,
  formErrors,
  NO_ERRORS,
} from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { done, type ShownPage } from '../../page-reply.ts';
import { answerForm, revisionOf } from './answer-form.tsx';

const PATH = '/family/answers/meeting';

/** What the form holds: an interpreter may be ticked before the language is given. */
interface Asked {
  readonly meeting: boolean;
  readonly wantsInterpreter: boolean;
  readonly interpreter: string;
}

const ask = defineFamilyPage(
  { method: 'get', path: PATH, params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family }) => {
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    const { answer } = list.value;
    const { meeting, interpreter }: FamilyViews = viewsOf(answer);
    // What the authority has noted already need not be asked for again.
    const language = interpreter ?? (answer === null ? family.link.formats.interpreter : null);
    return ok(
      form(
        list.value,
        { meeting, wantsInterpreter: language !== null, interpreter: language ?? '' },
        NO_ERRORS,
      ),
    );
  },
);

const save = defineFamilyPage(
  { method: 'post', path: PATH, params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family, form: sent }) => {
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    const wants = sent.all('wants');
    const asked: Asked = {
      meeting: wants.includes('meeting'),
      wantsInterpreter: wants.includes('interpreter'),
      interpreter: sent.text('interpreter'),
    };
    if (asked.wantsInterpreter && asked.interpreter === '') {
      const error = { field: 'interpreter', text: 'Say in which language or sign language' };
      return ok(form(list.value, asked, formErrors(error)));
    }
    const saved = await saveViews(deps, family, revisionOf(sent), (views) => ({
      ...views,
      meeting: asked.meeting,
      interpreter: asked.wantsInterpreter ? asked.interpreter : null,
    }));
    if (saved.ok) return ok(done('/family/answers', 'answer-saved'));
    if (saved.problem.kind !== 'invalid' && saved.problem.kind !== 'stale') return saved;
    return ok(
      form(
        list.value,
        asked,
        errorsOf(saved.problem, () => 'interpreter'),
      ),
    );
  },
);

function form(list: FamilyList, asked: Asked, errors: FormErrors): ShownPage {
  return answerForm({
    title: 'Meeting and interpreter',
    list,
    errors,
    fields: (
      <Govuk
        c="checkboxes"
        params={{
          name: 'wants',
          fieldset: {
            legend: { text: 'What would help you?', classes: 'govuk-fieldset__legend--m' },
          },
          hint: { text: 'Leave it empty if you want none of these' },
          items: [
            {
              value: 'meeting',
              text: 'A meeting with my authority about the list',
              checked: asked.meeting,
            },
            {
              value: 'interpreter',
              text: 'An interpreter',
              checked: asked.wantsInterpreter,
              conditional: {
                html: (
                  <Govuk
                    c="input"
                    params={{
                      id: 'interpreter',
                      name: 'interpreter',
                      classes: 'govuk-input--width-20',
                      value: asked.interpreter,
                      label: { text: 'In which language or sign language?' },
                      errorMessage: errorAt(errors, 'interpreter'),
                    }}
                  />
                ),
              },
            },
          ],
        }}
      />
    ),
  });
}

export const MEETING_PAGES: readonly BoundPage[] = [ask, save];
