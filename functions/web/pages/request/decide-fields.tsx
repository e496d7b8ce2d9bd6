import { shownHold } from '../../../../lib/capacity/index.ts';
import { CASE_ENDS, type DecisionKind, WHAT_FOLLOWS } from '../../../../lib/requests/index.ts';
import { settingDirectory } from '../../../shared/setting-directory.ts';
import { pickedSettings } from '../../components/picked-settings.ts';
import { requestPath } from '../../components/request-header.tsx';
import { SettingPicker } from '../../components/setting-picker.tsx';
import { errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { END_WORDS } from '../../words/case-words.ts';
import { counted } from '../../words/counted.ts';
import { FOLLOWS_WORDS } from '../../words/decision-words.ts';
import { holdChoices } from '../holds/hold-choices.ts';
import type { OpenedRequest } from './open-request.ts';

const ABOUT: Readonly<Record<DecisionKind, string>> = {
  'list-accepted':
    'You say that this version is fit to be shared with the family. Nothing is sent yet.',
  'list-varied': '',
  'not-shared': 'The family is not given this list. It keeps its right to ask for any setting.',
  'family-considered':
    'A view that the family gave must be considered before anything is decided. Say what you made of it.',
  'settings-to-consult':
    'You may consult any setting, whether or not the list recommends it, and you must consult each that the family asks for.',
  closed: 'A closed request leaves the work list. It can be reopened.',
  reopened: 'The request comes back to the work list.',
};

/** What the decider has before them, which the decision will name. */
export function Before({ opened, kind }: { opened: OpenedRequest; kind: DecisionKind }) {
  const { owner, case: stands } = opened;
  const { latestList: version } = stands;
  return (
    <>
      <p class="govuk-body">{ABOUT[kind]}</p>
      {version !== null && (
        <p class="govuk-body">
          {'The decision will say that you had before you '}
          <a
            class="govuk-link"
            href={`${requestPath(owner, stands.requestId)}/lists/${version}`}
          >{`version ${version} of the list`}</a>
          .
        </p>
      )}
    </>
  );
}

interface ChosenProps {
  readonly deps: WebDeps;
  readonly opened: OpenedRequest;
  readonly visit: ActingVisit<{ kind: DecisionKind }>;
  readonly errors: FormErrors;
}

/** What is chosen with a decision of this kind; nothing where it has no choice. */
export async function Chosen({ deps, opened, visit, errors }: ChosenProps) {
  const { form } = visit;
  switch (visit.params.kind) {
    case 'not-shared':
    case 'family-considered':
      return (
        <Radios
          name="follows"
          legend="What follows?"
          items={WHAT_FOLLOWS.map((value) => [value, FOLLOWS_WORDS[value]])}
          form={form}
          errors={errors}
        />
      );
    case 'closed':
      return (
        <>
          <StillHeld places={await placesHeld(deps, opened)} />
          <Radios
            name="closedAs"
            legend="Why is it closed?"
            items={CASE_ENDS.map((value) => [value, END_WORDS[value]])}
            form={form}
            errors={errors}
          />
        </>
      );
    case 'settings-to-consult':
      return <Settings {...(await settingsToChoose(deps, opened, form))} errors={errors} />;
    default:
      return null;
  }
}

interface RadiosProps {
  readonly name: string;
  readonly legend: string;
  readonly items: readonly (readonly [string, string])[];
  readonly form: FormFields;
  readonly errors: FormErrors;
}

function Radios({ name, legend, items, form, errors }: RadiosProps) {
  return (
    <Govuk
      c="radios"
      params={{
        name,
        idPrefix: name,
        fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--m' } },
        errorMessage: errorAt(errors, name),
        items: items.map(([value, text]) => ({ value, text, checked: form.text(name) === value })),
      }}
    />
  );
}

async function placesHeld(deps: WebDeps, { owner, request }: OpenedRequest): Promise<number> {
  const page = await deps.holds(owner).ofRequest(request.id, { after: null, limit: 100 });
  return page.items.filter((hold) => 'id' in hold && shownHold(hold, deps.now()).state === 'held')
    .length;
}

function StillHeld({ places }: { places: number }) {
  if (places === 0) return null;
  return (
    <Govuk
      c="warning-text"
      params={{
        iconFallbackText: 'Warning',
        text: `This request still holds ${counted(places, 'place')}. Release what is not needed, so that other children can have it.`,
      }}
    />
  );
}

async function settingsToChoose(deps: WebDeps, opened: OpenedRequest, form: FormFields) {
  const { owner, request, case: stands } = opened;
  const index = await deps.currentIndex();
  const listed = await holdChoices(deps, owner, stands);
  const asked = request.requestedSettings;
  const first = !form.has('once');
  return {
    value: pickedSettings(
      index && settingDirectory(index),
      first ? asked : form.all('settings'),
      form.text('settings-search'),
      [...asked, ...listed.map(({ settingKey }) => settingKey)],
    ),
  };
}

function Settings({
  value,
  errors,
}: {
  value: ReturnType<typeof pickedSettings>;
  errors: FormErrors;
}) {
  return (
    <SettingPicker
      name="settings"
      legend="Which settings are to be consulted?"
      hint="Those that the family asks for are ticked. The list’s own follow in its order."
      several
      value={value}
      error={errorAt(errors, 'settings')}
    />
  );
}

/** The reason, which every decision has. */
export function Why({ form, errors }: Pick<RadiosProps, 'form' | 'errors'>) {
  return (
    <Govuk
      c="textarea"
      params={{
        id: 'why',
        name: 'why',
        label: { text: 'Why?', classes: 'govuk-label--m' },
        hint: {
          text: 'A few words that the family, a Tribunal or an auditor can follow. Give no names and nothing else that says who the child is.',
        },
        rows: 5,
        value: form.text('why'),
        errorMessage: errorAt(errors, 'why'),
      }}
    />
  );
}
