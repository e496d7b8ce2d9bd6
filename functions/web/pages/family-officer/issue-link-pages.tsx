import * as z from 'zod';
import type { Owner } from '../../../../lib/access/index.ts';
import { $Id, londonDate, longMoment, ok, parseInput } from '../../../../lib/kernel/index.ts';
import type { PlacementRequest } from '../../../../lib/requests/index.ts';
import {
  $FamilyLinkInput,
  type FamilyLink,
  PART_NAMES,
  rightsHolderOn,
} from '../../../../lib/tailored-lists/index.ts';
import { issueFamilyLink } from '../../../use-cases/family/issue-link.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { errorsOf, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams } from '../../page-contract.ts';
import { page, type ShownPage } from '../../page-reply.ts';
import { claimOf } from './claim-of.ts';
import { familyPath } from './family-paths.ts';
import { LinkForm, type LinkFormValues } from './link-form.tsx';

const $New = z.object({ done: z.string().optional(), replaces: $Id.optional() });
const PATH = '/authority/:authority/requests/:requestId/family/links/new';
const ACCESS = { action: 'family-link.issue' as const };

const ask = definePage(
  { method: 'get', path: PATH, access: ACCESS, params: $RequestParams, query: $New },
  async (deps, { owner, params: { requestId }, query }) => {
    const request = await deps.requests(owner).get(requestId);
    if (!request.ok) return request;
    const before = query.replaces
      ? await deps.familyLinks(owner).get(requestId, query.replaces)
      : null;
    if (before && !before.ok) return before;
    const values = valuesOf(before?.value ?? null, deps.newId());
    return ok(formPage(owner, request.value, deps.now(), values, NO_ERRORS));
  },
);

/** The address is shown on the page that answers the form, and never again: only its hash is kept. */
const issue = definePage(
  { method: 'post', path: PATH, access: ACCESS, params: $RequestParams, query: $New },
  async (deps, { owner, principal, params: { requestId }, form, origin }) => {
    const request = await deps.requests(owner).get(requestId);
    if (!request.ok) return request;
    const values = valuesIn(form);
    const again = (errors: FormErrors) =>
      ok(formPage(owner, request.value, deps.now(), values, errors));
    const input = parseInput($FamilyLinkInput, inputOf(values), 'The link');
    if (!input.ok) return again(errorsOf(input.problem, fieldOf));
    const claim = claimOf(deps, form);
    const issued = await issueFamilyLink(deps, owner, principal, requestId, input.value, claim);
    if (issued.ok)
      return ok(
        issuedPage(owner, issued.value.link, (deps.publicOrigin ?? origin) + issued.value.path),
      );
    return issued.problem.faults ? again(errorsOf(issued.problem, fieldOf)) : issued;
  },
);

function fieldOf(pointer: string): string {
  const [, field = '', sub] = pointer.split('/');
  return field === 'formats' && sub ? sub : field;
}

function valuesOf(before: FamilyLink | null, once: string): LinkFormValues {
  return {
    once,
    part: before?.part ?? '',
    largePrint: before?.formats.largePrint ?? false,
    easyRead: before?.formats.easyRead ?? false,
    interpreter: before?.formats.interpreter ?? '',
    other: before?.formats.other ?? '',
    parentBecause: before?.parentBecause ?? '',
    hidesHome: before?.hidesHome ?? false,
    days: '28',
    replaces: before?.id ?? '',
  };
}

function valuesIn(form: FormFields): LinkFormValues {
  const formats = form.all('formats');
  return {
    once: form.text('once'),
    part: form.text('part'),
    largePrint: formats.includes('largePrint'),
    easyRead: formats.includes('easyRead'),
    interpreter: form.text('interpreter'),
    other: form.text('other'),
    parentBecause: form.text('parentBecause'),
    hidesHome: form.text('hidesHome') === 'yes',
    days: form.text('days'),
    replaces: form.text('replaces'),
  };
}

/** As the use case takes it: what was left empty is nothing. */
function inputOf(values: LinkFormValues): unknown {
  const { part, largePrint, easyRead, interpreter, other, parentBecause, days, replaces } = values;
  const { hidesHome } = values;
  return {
    part,
    formats: { largePrint, easyRead, interpreter: interpreter || null, other: other || null },
    parentBecause: parentBecause || null,
    hidesHome,
    days: days === '' ? undefined : Number(days),
    replaces: replaces || null,
  };
}

function formPage(
  owner: Owner,
  { id, reference, dateOfBirth }: PlacementRequest,
  now: number,
  values: LinkFormValues,
  errors: FormErrors,
): ShownPage {
  const title =
    values.replaces === '' ? `Issue a link for ${reference}` : `Issue a new link for ${reference}`;
  const isYoungPersons = rightsHolderOn(dateOfBirth, londonDate(now)) === 'young-person';
  return page(
    title,
    <LinkForm title={title} values={values} errors={errors} isYoungPersons={isYoungPersons} />,
    {
      section: 'work-list',
      back: { href: familyPath(owner, id), text: `Family of ${reference}` },
      hasErrors: errors.list.length > 0,
    },
  );
}

function issuedPage(owner: Owner, link: FamilyLink, address: string): ShownPage {
  const title = 'Link issued';
  const back = familyPath(owner, link.requestId);
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Govuk c="panel" params={{ titleText: title, text: PART_NAMES[link.part] }} />
        <Govuk
          c="warning-text"
          params={{
            text: 'Copy the address now. It is shown this once: nobody can look it up later, you can only issue a new one.',
            iconFallbackText: 'Warning',
          }}
        />
        <label class="govuk-label govuk-label--m" for="address">
          Address for the family
        </label>
        <textarea class="govuk-textarea rp-address" id="address" rows={3} readonly>
          {address}
        </textarea>
        <ul class="govuk-list govuk-list--bullet">
          <li>It opens the list once, in the browser in which it is opened first.</li>
          <li>It stands until {longMoment(link.expiresAt)}.</li>
          <li>Send it to this person alone, in the way that they asked for.</li>
          <li>
            Somebody else in the family gets a link of their own. Neither sees what the other says.
          </li>
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href={back}>
            Go back to the family
          </a>
        </p>
      </div>
    </div>,
    { section: 'work-list' },
  );
}

export const ISSUE_LINK_PAGES: readonly BoundPage[] = [ask, issue];
