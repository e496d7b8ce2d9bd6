import type { Owner } from '../../../../lib/access/index.ts';
import { NOTHING_HERE } from '../../../../lib/access/index.ts';
import { londonDate, ok, type Result, refused } from '../../../../lib/kernel/index.ts';
import {
  correctVisit,
  recordVisit,
  type Visit,
  type VisitInput,
} from '../../../../lib/quality/index.ts';
import type { Setting } from '../../../../lib/register/index.ts';
import type { Answers } from '../../../../lib/requests/index.ts';
import { providerOf } from '../../../shared/provider-of.ts';
import { knownPart } from '../../../use-cases/quality/known-part.ts';
import { correctAVisit, recordAVisit } from '../../../use-cases/quality/record-visit.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { madeOnce } from '../../forms/claim-of-form.ts';
import { errorsOf, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { done } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { answersOf } from './day-field.tsx';
import { $OfSetting, $VisitParams, recordVisitPath, visitPath } from './quality-paths.ts';
import { answersOfVisit, fieldOfVisit, readVisitForm, withAnotherRow } from './read-visit-form.ts';
import { visitCheckPage, visitFormPage } from './visit-form-pages.tsx';

const SETTING = '/authority/:authority/settings/:settingKey';
const NEW = `${SETTING}/visits/new`;
const CORRECT = `${SETTING}/visits/:visitId/correct`;
const CONTRACT = { access: { action: 'visit.record' as const }, query: NO_QUERY };

const ask = definePage(
  { ...CONTRACT, method: 'get', path: NEW, params: $OfSetting },
  async (deps, { owner, params }) => {
    const setting = await knownPart(deps, params.settingKey, null);
    if (!setting.ok) return setting;
    const typed = { provision: ['all'] };
    return ok(
      visitFormPage(
        setting.value,
        typed,
        NO_ERRORS,
        recordVisitPath(owner.code, params.settingKey),
        null,
      ),
    );
  },
);

/** The form again with another row or with what is wrong; else what was typed, for checking. */
const check = definePage(
  { ...CONTRACT, method: 'post', path: NEW, params: $OfSetting },
  async (deps, { owner, params, form }) => {
    const setting = await knownPart(deps, params.settingKey, null);
    if (!setting.ok) return setting;
    const action = recordVisitPath(owner.code, params.settingKey);
    const typed = answersOf(form);
    const again = (fields: Answers, errors: FormErrors) =>
      ok(visitFormPage(setting.value, fields, errors, action, null));
    if (form.has('add')) return again(withAnotherRow(typed), NO_ERRORS);
    if (form.has('change')) return again(typed, NO_ERRORS);
    const read = readVisitForm(typed, setting.value);
    if (!read.ok) return again(typed, read.errors);
    const tried = recordVisit(read.value, trying(owner, setting.value), londonDate(deps.now()));
    if (!tried.ok) return again(typed, errorsOf(tried.problem, fieldOfVisit));
    return ok(checking(deps, setting.value, read.value, typed, action, null));
  },
);

const confirm = definePage(
  { ...CONTRACT, method: 'post', path: `${NEW}/confirm`, params: $OfSetting },
  async (deps, visit) => {
    const { owner, principal, params, form } = visit;
    const { settingKey } = params;
    const setting = await knownPart(deps, settingKey, null);
    if (!setting.ok) return setting;
    const read = readVisitForm(answersOf(form), setting.value);
    const action = recordVisitPath(owner.code, settingKey);
    if (!read.ok) {
      return ok(visitFormPage(setting.value, answersOf(form), read.errors, action, null));
    }
    const made = await madeOnce(deps, visit, `visit to ${settingKey}`, {
      again: (id) => deps.visits(providerOf(settingKey)).get(id),
      act: (claim) => recordAVisit(deps, owner, principal, settingKey, read.value, claim),
    });
    if (!made.ok) return made;
    return ok(done(visitPath(owner.code, settingKey, made.value.id), 'visit-recorded'));
  },
);

const askCorrection = definePage(
  { ...CONTRACT, method: 'get', path: CORRECT, params: $VisitParams },
  async (deps, { owner, params }) => {
    const found = await ownVisit(deps, owner, params);
    if (!found.ok) return found;
    const { setting, visit } = found.value;
    const action = `${visitPath(owner.code, setting.key, visit.id)}/correct`;
    return ok(visitFormPage(setting, answersOfVisit(visit), NO_ERRORS, action, visit));
  },
);

const sendCorrection = definePage(
  { ...CONTRACT, method: 'post', path: CORRECT, params: $VisitParams },
  async (deps, { owner, principal, params, form }) => {
    const found = await ownVisit(deps, owner, params);
    if (!found.ok) return found;
    const { setting, visit } = found.value;
    const action = `${visitPath(owner.code, setting.key, visit.id)}/correct`;
    const typed = answersOf(form);
    const again = (fields: Answers, errors: FormErrors) =>
      ok(visitFormPage(setting, fields, errors, action, visit));
    if (form.has('add')) return again(withAnotherRow(typed), NO_ERRORS);
    if (form.has('change')) return again(typed, NO_ERRORS);
    const read = readVisitForm(typed, setting);
    if (!read.ok) return again(typed, read.errors);
    const correction = form.text('correction');
    if (correction === '') {
      const text = 'Say why you change the record';
      return again(typed, { list: [{ field: 'correction', text }] });
    }
    const corrected = { ...read.value, correction };
    if (!form.has('confirm')) {
      const tried = correctVisit(visit, corrected, londonDate(deps.now()));
      if (!tried.ok) return again(typed, errorsOf(tried.problem, fieldOfVisit));
      return ok(checking(deps, setting, read.value, typed, action, visit));
    }
    const stored = await correctAVisit(deps, owner, principal, params, corrected);
    if (!stored.ok) return stored;
    return ok(done(visitPath(owner.code, setting.key, visit.id), 'visit-corrected'));
  },
);

function checking(
  deps: WebDeps,
  setting: Setting,
  input: VisitInput,
  typed: Answers,
  action: string,
  corrects: Visit | null,
) {
  const about = { setting, input, typed, action, corrects };
  return visitCheckPage(about, londonDate(deps.now()), deps.newId());
}

function trying({ code }: Owner, { key }: Setting) {
  return { id: '', settingKey: key, authority: code, recordedAt: '' };
}

/** A visit that the authority itself recorded. */
async function ownVisit(
  deps: WebDeps,
  { code }: Owner,
  { settingKey, visitId }: { readonly settingKey: string; readonly visitId: string },
): Promise<Result<{ readonly setting: Setting; readonly visit: Visit }>> {
  const setting = await knownPart(deps, settingKey, null);
  if (!setting.ok) return setting;
  const visit = await deps.visits(providerOf(settingKey)).get(visitId);
  if (!visit.ok) return visit;
  if (visit.value.authority !== code) return refused(NOTHING_HERE);
  return ok({ setting: setting.value, visit: visit.value });
}

export const RECORD_VISIT_PAGES: readonly BoundPage[] = [
  ask,
  check,
  confirm,
  askCorrection,
  sendCorrection,
];
