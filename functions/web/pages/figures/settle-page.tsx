import * as z from 'zod';
import { aboutOf, SETTLEMENT_OUTCOMES } from '../../../../lib/capacity/index.ts';
import { ok, parseInput, problem, type Result, refused } from '../../../../lib/kernel/index.ts';
import { type NamedEntry, readFigures } from '../../../use-cases/figures/read-figures.ts';
import { $SettlementInput, settleFigures } from '../../../use-cases/figures/settle-figures.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import {
  ErrorSummary,
  errorAt,
  type FormErrors,
  formErrors,
  NO_ERRORS,
} from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { FigureEntry } from './figure-entry.tsx';
import { DISAGREEMENT_WORDS } from './figures-words.ts';

const CONTRACT = {
  path: '/authority/:authority/figures/:about',
  access: { action: 'figures.settle' as const },
  params: $AuthorityParams.extend({ about: z.string().regex(/^[\w~-]{10,80}$/) }),
  query: NO_QUERY,
};
const MOST_WORDS = 500;

interface Typed {
  readonly outcome: string;
  readonly words: string;
}

const ask = definePage({ ...CONTRACT, method: 'get' }, async (deps, visit) => {
  const entry = await entryOf(deps, visit);
  return entry.ok ? ok(formPage(visit, entry.value, { outcome: '', words: '' }, NO_ERRORS)) : entry;
});

const settle = definePage({ ...CONTRACT, method: 'post' }, async (deps, visit) => {
  const { owner, principal, form } = visit;
  const entry = await entryOf(deps, visit);
  if (!entry.ok) return entry;
  const typed = { outcome: form.text('outcome'), words: form.text('words') };
  const errors = faultsOf(typed);
  if (errors.list.length > 0) return ok(formPage(visit, entry.value, typed, errors));
  const { provisionId, code, yearGroup, academicYear } = entry.value.disagreement;
  const input = parseInput(
    $SettlementInput,
    {
      provisionId,
      code,
      yearGroup,
      academicYear,
      // What was on the page, so that nobody settles figures that they have not seen.
      published: Number(form.text('published')),
      other: Number(form.text('other')),
      ...typed,
    },
    'The form',
  );
  if (!input.ok) return input;
  const settled = await settleFigures(deps, owner, principal, input.value);
  if (settled.ok) {
    const what = settled.value.outcome === 'asked-provider' ? 'provider-asked' : 'figures-settled';
    return ok(done(`/authority/${owner.code}/figures`, what));
  }
  if (settled.problem.code !== 'figures-changed') return settled;
  // Nothing of what was typed is lost.
  const text = 'One of the figures has changed since you opened this page. Look at both again';
  return ok(formPage(visit, entry.value, typed, formErrors({ field: 'outcome-1', text })));
});

type SettleVisit = ActingVisit<{ readonly about: string }>;

async function entryOf(deps: WebDeps, { owner, params }: SettleVisit): Promise<Result<NamedEntry>> {
  const found = await readFigures(deps, owner);
  if (!found.ok) return found;
  const entry = found.value.entries.find(
    ({ disagreement }) => aboutOf(disagreement) === params.about,
  );
  return entry ? ok(entry) : refused(AGREE);
}

const AGREE = problem(
  'not-found',
  'no-such-disagreement',
  'These figures do not disagree any more, so there is nothing to settle.',
);

function faultsOf({ outcome, words }: Typed): FormErrors {
  return formErrors(
    ...(SETTLEMENT_OUTCOMES.some((each) => each === outcome)
      ? []
      : [{ field: 'outcome-1', text: 'Choose what you found, or that you ask the provider' }]),
    ...(words === '' ? [{ field: 'words', text: 'Say why, in a few words' }] : []),
    ...(words.length > MOST_WORDS
      ? [{ field: 'words', text: `Use ${MOST_WORDS} characters or fewer` }]
      : []),
  );
}

function formPage(
  { owner }: SettleVisit,
  entry: NamedEntry,
  typed: Typed,
  errors: FormErrors,
): ShownPage {
  const { disagreement, settingName } = entry;
  const back = `/authority/${owner.code}/figures`;
  const title = 'What is right?';
  const option = (value: string, text: string, hint: string) => ({
    value,
    text,
    hint: { text: hint },
    checked: typed.outcome === value,
  });
  return page(
    `${title} ${settingName}: ${DISAGREEMENT_WORDS[disagreement.code].title}`,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        <h2 class="govuk-visually-hidden">The two figures</h2>
        <FigureEntry entry={entry} />
        <form method="post" novalidate>
          <input type="hidden" name="published" value={String(disagreement.published.value)} />
          <input type="hidden" name="other" value={String(disagreement.other.value)} />
          <Govuk
            c="radios"
            params={{
              name: 'outcome',
              idPrefix: 'outcome-1',
              fieldset: {
                legend: { text: 'What did you find?', classes: 'govuk-fieldset__legend--m' },
              },
              errorMessage: errorAt(errors, 'outcome-1'),
              items: [
                option(
                  'provider-right',
                  'The provider’s figure is right',
                  'It leaves the tray until one of the figures changes.',
                ),
                option(
                  'register-out-of-date',
                  'The register is out of date',
                  'It leaves the tray until one of the figures changes.',
                ),
                option(
                  'asked-provider',
                  'Ask the provider',
                  'The provider is told both figures and what you write.',
                ),
              ],
            }}
          />
          <Govuk
            c="textarea"
            params={{
              id: 'words',
              name: 'words',
              rows: '3',
              label: { text: 'Why, or what you ask', classes: 'govuk-label--m' },
              hint: { text: 'Nothing of a child. It stays in the record with your name.' },
              value: typed.words,
              errorMessage: errorAt(errors, 'words'),
            }}
          />
          <Govuk c="button" params={{ text: 'Save', preventDoubleClick: true }} />
        </form>
      </div>
    </div>,
    {
      section: 'figures',
      back: { href: back, text: 'Figures that disagree' },
      hasErrors: errors.list.length > 0,
    },
  );
}

export const SETTLE_PAGES: readonly BoundPage[] = [ask, settle];
