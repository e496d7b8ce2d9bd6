import type { Owner } from '../../../../lib/access/index.ts';
import {
  londonDate,
  longDate,
  ok,
  type Problem,
  type Result,
} from '../../../../lib/kernel/index.ts';
import { type SuspensionInput, suspendPlacing } from '../../../../lib/quality/index.ts';
import type { Setting } from '../../../../lib/register/index.ts';
import type { Answers } from '../../../../lib/requests/index.ts';
import { providerOf } from '../../../shared/provider-of.ts';
import { knownPart } from '../../../use-cases/quality/known-part.ts';
import { suspend } from '../../../use-cases/quality/suspend-placing.ts';
import {
  type TouchedBySuspension,
  touchedBySuspension,
} from '../../../use-cases/quality/touched-by-suspension.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { madeOnce } from '../../forms/claim-of-form.ts';
import { ErrorSummary, type FormErrors, formErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';
import { answersOf, HiddenFields } from './day-field.tsx';
import { $OfSetting, suspendPath, suspensionPath } from './quality-paths.ts';
import { partWords } from './quality-words.ts';
import { readSuspension, SuspendForm, suspensionFields, untouched } from './suspend-form.tsx';
import { TouchedPart } from './touched-part.tsx';

const CONTRACT = {
  path: '/authority/:authority/settings/:settingKey/suspend',
  access: { action: 'suspension.change' as const },
  params: $OfSetting,
  query: NO_QUERY,
};

const ask = definePage({ ...CONTRACT, method: 'get' }, async (deps, { owner, params }) => {
  const setting = await knownPart(deps, params.settingKey, null);
  if (!setting.ok) return setting;
  return ok(formPage(owner, setting.value, untouched(londonDate(deps.now())), NO_ERRORS));
});

/** Shows what was typed, and what it does, for checking; where something is to be changed, the form again. */
const check = definePage({ ...CONTRACT, method: 'post' }, async (deps, { owner, params, form }) => {
  const setting = await knownPart(deps, params.settingKey, null);
  if (!setting.ok) return setting;
  const typed = suspensionFields(answersOf(form));
  if (form.has('change')) return ok(formPage(owner, setting.value, typed, NO_ERRORS));
  const read = readSuspension(typed, setting.value);
  if (!read.ok) return ok(formPage(owner, setting.value, typed, read.errors));
  const today = londonDate(deps.now());
  const tried = tryOut(read.value, setting.value, owner, today);
  if (!tried.ok) return ok(formPage(owner, setting.value, typed, errorsIn(tried.problem)));
  const touched = await touchedBySuspension(deps, owner, setting.value);
  return ok(
    checkPage(owner, setting.value, read.value, { typed, touched, once: deps.newId(), today }),
  );
});

const confirm = definePage(
  { ...CONTRACT, method: 'post', path: `${CONTRACT.path}/confirm` },
  async (deps, visit) => {
    const { owner, principal, params, form } = visit;
    const setting = await knownPart(deps, params.settingKey, null);
    if (!setting.ok) return setting;
    const typed = suspensionFields(answersOf(form));
    const read = readSuspension(typed, setting.value);
    if (!read.ok) return ok(formPage(owner, setting.value, typed, read.errors));
    const { settingKey } = params;
    const made = await madeOnce(deps, visit, `suspension at ${settingKey}`, {
      again: (id) => deps.suspensions(providerOf(settingKey)).get(id),
      act: (claim) => suspend(deps, owner, principal, settingKey, read.value, claim),
    });
    if (made.ok) {
      const to = suspensionPath(owner.code, settingKey, made.value.id);
      return ok(done(to, 'placing-suspended'));
    }
    if (made.problem.kind !== 'invalid' && made.problem.code !== 'already-suspended') return made;
    return ok(formPage(owner, setting.value, typed, errorsIn(made.problem)));
  },
);

/** Whether it could be made as it is, before anything is. */
function tryOut(
  input: SuspensionInput,
  { key, name }: Setting,
  { code }: Owner,
  today: string,
): Result<unknown> {
  const trying = { id: '', settingKey: key, settingName: name, authority: code, suspendedAt: '' };
  return suspendPlacing(input, trying, today);
}

function errorsIn({ faults, detail }: Problem): FormErrors {
  if (!faults) return formErrors({ field: '', text: detail });
  const fields: Readonly<Record<string, string>> = { '/from': 'from-day', '/until': 'until-day' };
  return formErrors(
    ...faults.map((fault) => ({
      field: fields[fault.pointer] ?? '',
      text: `${fault.pointer === '/from' ? 'First day' : 'Last day'}: ${fault.detail}`,
    })),
  );
}

function formPage(
  { code }: Owner,
  setting: Setting,
  typed: Answers,
  errors: FormErrors,
): ShownPage {
  const title = `Suspend placing at ${setting.name}`;
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          Your lists will show it as a caution. It takes the setting off no list, changes no rank
          and cancels nothing. The provider can reply, and its reply is shown with it.
        </p>
        <SuspendForm
          setting={setting}
          typed={typed}
          errors={errors}
          action={suspendPath(code, setting.key)}
        />
      </div>
    </div>,
    {
      section: 'suspensions',
      back: { href: `/settings/${setting.key}`, text: setting.name },
      hasErrors: errors.list.length > 0,
    },
  );
}

interface Checking {
  readonly typed: Answers;
  readonly touched: TouchedBySuspension;
  readonly once: string;
  readonly today: string;
}

function checkPage(
  { code }: Owner,
  setting: Setting,
  { provisionId, reason, from, until }: SuspensionInput,
  { typed, touched, once, today }: Checking,
): ShownPage {
  const title = `Check before you suspend placing at ${setting.name}`;
  const action = suspendPath(code, setting.key);
  const rows = [
    ['Where', partWords(provisionId)],
    ['Reason', reason],
    ['From', longDate(from ?? today)],
    ['Last day', longDate(until)],
  ] as const;
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        <Govuk
          c="summary-list"
          params={{
            rows: rows.map(([name, value]) => ({ key: { text: name }, value: { text: value } })),
          }}
        />
        <h2 class="govuk-heading-m">What this does</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>The provider is told now, with your reason, and can reply.</li>
          <li>Every authority reads it now, and decides for itself whether to adopt it.</li>
          <li>Lists that you make from then on show it as a caution, to families too.</li>
          <li>A family can still ask for this setting, and you can still consult it.</li>
        </ul>
        <TouchedPart touched={touched} authority={code} />
        <form method="post" action={`${action}/confirm`}>
          <input type="hidden" name="once" value={once} />
          <HiddenFields fields={typed} />
          <Govuk
            c="button"
            params={{
              text: 'Suspend placing',
              classes: 'govuk-button--warning',
              preventDoubleClick: true,
            }}
          />
        </form>
        <form method="post" action={action}>
          <HiddenFields fields={typed} />
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
    { section: 'suspensions', back: { href: action, text: 'Begin again' } },
  );
}

export const SUSPEND_PAGES: readonly BoundPage[] = [ask, check, confirm];
