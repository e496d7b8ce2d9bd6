import type { Owner } from '../../../../lib/access/index.ts';
import { ok, type Result } from '../../../../lib/kernel/index.ts';
import { suspensionFor } from '../../../../lib/quality/index.ts';
import { providerOf } from '../../../shared/provider-of.ts';
import { decideOnASuspension } from '../../../use-cases/quality/answer-suspension.ts';
import { knownPart } from '../../../use-cases/quality/known-part.ts';
import {
  type ShownSuspension,
  shownSuspension,
} from '../../../use-cases/quality/read-suspensions.ts';
import {
  type TouchedBySuspension,
  touchedBySuspension,
} from '../../../use-cases/quality/touched-by-suspension.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import {
  ErrorSummary,
  errorAt,
  type FormErrors,
  formErrors,
  NO_ERRORS,
} from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { $SuspensionParams, suspensionPath } from './quality-paths.ts';
import { SuspensionFacts } from './suspension-facts.tsx';
import { TouchedPart } from './touched-part.tsx';
import { WordsForm, wordsFault } from './words-form.tsx';

const CONTRACT = {
  path: '/authority/:authority/settings/:settingKey/suspensions/:suspensionId/decide',
  access: { action: 'suspension.change' as const },
  params: $SuspensionParams,
  query: NO_QUERY,
};

const ask = definePage({ ...CONTRACT, method: 'get' }, (deps, { owner, params }) =>
  shown(deps, owner, params, { adopted: '', words: '' }, NO_ERRORS),
);

const send = definePage(
  { ...CONTRACT, method: 'post' },
  async (deps, { owner, principal, params, form }) => {
    const typed = { adopted: form.text('adopted'), words: form.text('words') };
    const isChosen = typed.adopted === 'yes' || typed.adopted === 'no';
    const faults = [
      isChosen ? null : { field: 'adopted', text: 'Choose whether you adopt it' },
      wordsFault(typed.words, 'Say why you decide so'),
    ].filter((fault) => fault !== null);
    if (faults.length > 0) return shown(deps, owner, params, typed, formErrors(...faults));
    const decision = { adopted: typed.adopted === 'yes', words: typed.words };
    const decided = await decideOnASuspension(deps, owner, principal, params, decision);
    if (!decided.ok) return decided;
    const to = suspensionPath(owner.code, params.settingKey, params.suspensionId);
    return ok(done(to, decision.adopted ? 'suspension-adopted' : 'suspension-not-adopted'));
  },
);

interface Typed {
  readonly adopted: string;
  readonly words: string;
}

async function shown(
  deps: WebDeps,
  owner: Owner,
  { settingKey, suspensionId }: { readonly settingKey: string; readonly suspensionId: string },
  typed: Typed,
  errors: FormErrors,
): Promise<Result<ShownPage>> {
  const found = await deps.suspensions(providerOf(settingKey)).get(suspensionId);
  if (!found.ok) return found;
  const setting = await knownPart(deps, settingKey, null);
  if (!setting.ok) return setting;
  const touched = await touchedBySuspension(deps, owner, setting.value);
  const mine = suspensionFor(found.value, owner.code);
  const stands = { undecided: '', own: '', adopted: 'yes', 'not-adopted': 'no' }[mine];
  const suspension = await shownSuspension(deps, found.value);
  const value = { ...typed, adopted: typed.adopted || stands };
  return ok(decidePage(owner, suspension, touched, value, errors));
}

function decidePage(
  { code }: Owner,
  suspension: ShownSuspension,
  touched: TouchedBySuspension,
  { adopted, words }: Typed,
  errors: FormErrors,
): ShownPage {
  const { id, settingKey, settingName, authorityName } = suspension;
  const back = suspensionPath(code, settingKey, id);
  const title = `Do you suspend placing at ${settingName} too?`;
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        <SuspensionFacts suspension={suspension} />
        <TouchedPart touched={touched} authority={code} />
        <WordsForm
          label="Why do you decide so?"
          hint="The provider and every authority read this, word for word, and where you adopt it, it stands in your lists. Name no child and no member of staff."
          value={words}
          errors={errors}
          button="Record the decision"
          cancel={back}
        >
          <Govuk
            c="radios"
            params={{
              name: 'adopted',
              idPrefix: 'adopted',
              value: adopted,
              fieldset: {
                legend: {
                  text: `Do you adopt the suspension of ${authorityName}?`,
                  classes: 'govuk-fieldset__legend--s',
                },
              },
              errorMessage: errorAt(errors, 'adopted'),
              items: [
                {
                  value: 'yes',
                  text: 'Yes, adopt it',
                  hint: {
                    text: 'Lists that you make from now on show it as a caution, until its last day. The provider is told.',
                  },
                },
                {
                  value: 'no',
                  text: 'No, do not adopt it',
                  hint: { text: 'Your lists say nothing of it. You can change your mind.' },
                },
              ],
            }}
          />
        </WordsForm>
      </div>
    </div>,
    {
      section: 'suspensions',
      back: { href: back, text: 'The suspension' },
      hasErrors: errors.list.length > 0,
    },
  );
}

export const DECIDE_PAGES: readonly BoundPage[] = [ask, send];
