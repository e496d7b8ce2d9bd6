import { authorise, type Owner } from '../../../../lib/access/index.ts';
import { ok, parseInput } from '../../../../lib/kernel/index.ts';
import { $FamilySettingsInput, type FamilySettings } from '../../../../lib/tailored-lists/index.ts';
import { changeFamilySettings } from '../../../use-cases/family/change-family-settings.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import {
  ErrorSummary,
  errorAt,
  errorsOf,
  type FormErrors,
  NO_ERRORS,
} from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';

const PATH = '/authority/:authority/family-settings';
const TITLE = 'What families see';

const ask = definePage(
  {
    method: 'get',
    path: PATH,
    access: { action: 'family-link.read' },
    params: $AuthorityParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal }) => {
    const settings = await deps.familySettings(owner).get();
    const mayChange = authorise(principal, 'policy.publish', owner).ok;
    return ok(settingsPage(settings, mayChange, NO_ERRORS));
  },
);

const change = definePage(
  {
    method: 'post',
    path: PATH,
    access: { action: 'policy.publish' },
    params: $AuthorityParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, form }) => {
    const sent = {
      showPrices: form.text('showPrices') === 'yes',
      contact: form.text('contact'),
      adviceService: form.text('adviceService'),
      mediation: form.text('mediation'),
    };
    const revision = Number(form.text('revision'));
    const again = (errors: FormErrors) =>
      ok(
        settingsPage(
          { ...sent, revision: Number.isInteger(revision) ? revision : 0 },
          true,
          errors,
        ),
      );
    const input = parseInput($FamilySettingsInput, sent, 'The form');
    if (!input.ok) return again(errorsOf(input.problem));
    const changed = await changeFamilySettings(deps, owner, principal, revision, input.value);
    if (changed.ok) return ok(done(pathOf(owner), 'family-settings-changed'));
    return changed.problem.kind === 'stale' ? again(errorsOf(changed.problem)) : changed;
  },
);

function pathOf({ code }: Owner): string {
  return `/authority/${code}/family-settings`;
}

const TEXTS = [
  {
    name: 'contact',
    label: 'Whom families ask for help or a new link',
    hint: 'A name of a team, a telephone number, an address',
  },
  {
    name: 'adviceService',
    label: 'The information, advice and support service (SENDIASS)',
    hint: 'How to reach it. It must be told to every family.',
  },
  { name: 'mediation', label: 'Who arranges mediation', hint: 'How to reach them' },
] as const;

function settingsPage(settings: FamilySettings, mayChange: boolean, errors: FormErrors): ShownPage {
  return page(
    TITLE,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{TITLE}</h1>
        {mayChange ? (
          <Form settings={settings} errors={errors} />
        ) : (
          <>
            <p class="govuk-body">A manager changes this.</p>
            <Govuk
              c="summary-list"
              params={{
                rows: [
                  {
                    key: { text: 'Prices' },
                    value: { text: settings.showPrices ? 'Shown' : 'Not shown' },
                  },
                  ...TEXTS.map(({ name, label }) => ({
                    key: { text: label },
                    value: { text: settings[name] || 'Not given' },
                  })),
                ],
              }}
            />
          </>
        )}
      </div>
    </div>,
    { section: 'family-settings', hasErrors: errors.list.length > 0 },
  );
}

function Form({ settings, errors }: { settings: FamilySettings; errors: FormErrors }) {
  return (
    <form method="post" novalidate>
      <input type="hidden" name="revision" value={String(settings.revision)} />
      <Govuk
        c="radios"
        params={{
          idPrefix: 'showPrices',
          name: 'showPrices',
          fieldset: {
            legend: {
              text: 'Do families see what a place costs?',
              classes: 'govuk-fieldset__legend--m',
            },
          },
          value: settings.showPrices ? 'yes' : 'no',
          items: [
            { value: 'no', text: 'No' },
            { value: 'yes', text: 'Yes, in full, for a year' },
          ],
        }}
      />
      {TEXTS.map(({ name, label, hint }) => (
        <Govuk
          c="textarea"
          params={{
            id: name,
            name,
            rows: 3,
            value: settings[name],
            label: { text: label, classes: 'govuk-label--m' },
            hint: { text: hint },
            errorMessage: errorAt(errors, name),
          }}
        />
      ))}
      <Govuk c="button" params={{ text: 'Save', preventDoubleClick: true }} />
    </form>
  );
}

export const FAMILY_SETTINGS_PAGES: readonly BoundPage[] = [ask, change];
