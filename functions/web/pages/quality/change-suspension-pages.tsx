import type { Child } from 'hono/jsx';
import { NOTHING_HERE } from '../../../../lib/access/index.ts';
import { longDate, ok, type Result, refused } from '../../../../lib/kernel/index.ts';
import type { Suspension } from '../../../../lib/quality/index.ts';
import type { Answers } from '../../../../lib/requests/index.ts';
import { providerOf } from '../../../shared/provider-of.ts';
import { endASuspension, extendASuspension } from '../../../use-cases/quality/suspend-placing.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { ErrorSummary, type FormErrors, formErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { answersOf, DayField, readDay } from './day-field.tsx';
import { $SuspensionParams, suspensionPath } from './quality-paths.ts';
import { WordsForm, wordsFault } from './words-form.tsx';

const BASE = '/authority/:authority/settings/:settingKey/suspensions/:suspensionId';
const CONTRACT = {
  access: { action: 'suspension.change' as const },
  params: $SuspensionParams,
  query: NO_QUERY,
};

const askExtend = definePage(
  { ...CONTRACT, method: 'get', path: `${BASE}/extend` },
  async (deps, { owner, params }) => {
    const found = await own(deps, owner.code, params);
    return found.ok ? ok(extendPage(found.value, owner.code, {}, NO_ERRORS)) : found;
  },
);

const sendExtend = definePage(
  { ...CONTRACT, method: 'post', path: `${BASE}/extend` },
  async (deps, { owner, principal, params, form }) => {
    const found = await own(deps, owner.code, params);
    if (!found.ok) return found;
    const typed = answersOf(form);
    const again = (...faults: FormErrors['list']) =>
      ok(extendPage(found.value, owner.code, typed, formErrors(...faults)));
    const until = readDay(typed, 'until', 'New last day');
    const dayFault =
      until === null
        ? { field: 'until-day', text: 'Enter the new last day' }
        : until.ok
          ? null
          : { field: `until-${until.parts[0]}`, text: until.text };
    const words = wordsFault(form.text('words'), 'Say why it lasts longer');
    const faults = [dayFault, words].filter((fault) => fault !== null);
    if (faults.length > 0 || !until?.ok) return again(...faults);
    const input = { until: until.date, reason: form.text('words') };
    const extended = await extendASuspension(deps, owner, principal, params, input);
    if (extended.ok) return ok(done(pathOf(owner.code, params), 'suspension-extended'));
    const [fault] = extended.problem.faults ?? [];
    return fault ? again({ field: 'until-day', text: `New last day: ${fault.detail}` }) : extended;
  },
);

const askEnd = definePage(
  { ...CONTRACT, method: 'get', path: `${BASE}/end` },
  async (deps, { owner, params }) => {
    const found = await own(deps, owner.code, params);
    return found.ok ? ok(endPage(found.value, owner.code, '', NO_ERRORS)) : found;
  },
);

const sendEnd = definePage(
  { ...CONTRACT, method: 'post', path: `${BASE}/end` },
  async (deps, { owner, principal, params, form }) => {
    const found = await own(deps, owner.code, params);
    if (!found.ok) return found;
    const words = form.text('words');
    const fault = wordsFault(words, 'Say why it ends now');
    if (fault) return ok(endPage(found.value, owner.code, words, formErrors(fault)));
    const ended = await endASuspension(deps, owner, principal, params, words);
    return ended.ok ? ok(done(pathOf(owner.code, params), 'suspension-ended')) : ended;
  },
);

interface At {
  readonly settingKey: string;
  readonly suspensionId: string;
}

/** Nobody but the authority that suspended placing comes here. */
async function own(deps: WebDeps, authority: string, at: At): Promise<Result<Suspension>> {
  const found = await deps.suspensions(providerOf(at.settingKey)).get(at.suspensionId);
  if (!found.ok) return found;
  return found.value.authority === authority ? found : refused(NOTHING_HERE);
}

const pathOf = (authority: string, { settingKey, suspensionId }: At) =>
  suspensionPath(authority, settingKey, suspensionId);

function extendPage(
  { id, settingKey, settingName, until }: Suspension,
  authority: string,
  typed: Answers,
  errors: FormErrors,
): ShownPage {
  const back = suspensionPath(authority, settingKey, id);
  return framed(`Extend the suspension at ${settingName}`, back, errors, [
    <p class="govuk-body">
      Its last day is {longDate(until)}. The provider is told, and so is every authority that
      adopted it.
    </p>,
    <WordsForm
      label="Why does it last longer?"
      hint="The provider and every authority read this."
      value={typed.words?.[0] ?? ''}
      errors={errors}
      button="Extend it"
      cancel={back}
    >
      <DayField
        name="until"
        legend="What is the new last day?"
        hint="Within a year from today."
        typed={typed}
        errors={errors}
      />
    </WordsForm>,
  ]);
}

function endPage(
  { id, settingKey, settingName }: Suspension,
  authority: string,
  words: string,
  errors: FormErrors,
): ShownPage {
  const back = suspensionPath(authority, settingKey, id);
  return framed(`End the suspension at ${settingName}`, back, errors, [
    <ul class="govuk-list govuk-list--bullet">
      <li>It ends today, for your authority and for every authority that adopted it.</li>
      <li>The provider and those authorities are told, with your reason.</li>
      <li>Lists that are made already stay as they are. New ones show the caution no more.</li>
    </ul>,
    <WordsForm
      label="Why does it end now?"
      hint="The provider and every authority read this."
      value={words}
      errors={errors}
      button="End it"
      cancel={back}
    />,
  ]);
}

function framed(title: string, back: string, errors: FormErrors, body: readonly Child[]) {
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        {body}
      </div>
    </div>,
    {
      section: 'suspensions',
      back: { href: back, text: 'The suspension' },
      hasErrors: errors.list.length > 0,
    },
  );
}

export const CHANGE_SUSPENSION_PAGES: readonly BoundPage[] = [
  askExtend,
  sendExtend,
  askEnd,
  sendEnd,
];
