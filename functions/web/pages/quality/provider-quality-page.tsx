import type { Owner, Principal } from '../../../../lib/access/index.ts';
import { authorise } from '../../../../lib/access/index.ts';
import {
  $Id,
  type CalendarDate,
  londonDate,
  longDate,
  ok,
  type Result,
} from '../../../../lib/kernel/index.ts';
import { replyToASuspension } from '../../../use-cases/quality/answer-suspension.ts';
import { knownPart } from '../../../use-cases/quality/known-part.ts';
import {
  readSuspensionsOf,
  type ShownSuspension,
} from '../../../use-cases/quality/read-suspensions.ts';
import { readVisitsTo, type ShownVisit } from '../../../use-cases/quality/read-visits.ts';
import { commentOnAVisit } from '../../../use-cases/quality/record-visit.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { ErrorSummary, type FormErrors, formErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { InspectionsSection } from '../settings/inspections-section.tsx';
import { $ProviderParams, providerQualityPath } from './quality-paths.ts';
import { Decisions, SuspensionFacts } from './suspension-facts.tsx';
import { OutcomeTag, VisitActions, VisitComments, VisitFacts } from './visit-facts.tsx';
import { WordsForm, wordsFault } from './words-form.tsx';

const PATH = '/provider/:setting/quality';
const TITLE = 'Visits, suspensions and inspections';

/** A form that was refused: about which record, and what was typed. */
interface Refused {
  readonly id: string;
  readonly words: string;
  readonly errors: FormErrors;
}

const NOTHING: Refused = { id: '', words: '', errors: NO_ERRORS };

const quality = definePage(
  {
    method: 'get',
    path: PATH,
    access: { action: 'visit.read' },
    params: $ProviderParams,
    query: NO_QUERY,
  },
  (deps, { owner, principal }) => shown(deps, owner, principal, NOTHING),
);

const reply = definePage(
  {
    method: 'post',
    path: `${PATH}/suspensions/:suspensionId/reply`,
    access: { action: 'suspension.reply' },
    params: $ProviderParams.extend({ suspensionId: $Id }),
    query: NO_QUERY,
  },
  async (deps, { owner, principal, params: { suspensionId: id }, form }) => {
    const words = form.text('words');
    const fault = wordsFault(words, 'Say what you reply', `reply-${id}`);
    if (fault) return shown(deps, owner, principal, { id, words, errors: formErrors(fault) });
    const replied = await replyToASuspension(deps, owner, principal, id, words);
    if (!replied.ok) return replied;
    return ok(done(providerQualityPath(owner.code), 'suspension-replied'));
  },
);

const comment = definePage(
  {
    method: 'post',
    path: `${PATH}/visits/:visitId/comment`,
    access: { action: 'visit.comment' },
    params: $ProviderParams.extend({ visitId: $Id }),
    query: NO_QUERY,
  },
  async (deps, { owner, principal, params: { visitId: id }, form }) => {
    const words = form.text('words');
    const fault = wordsFault(words, 'Say what you comment', `comment-${id}`);
    if (fault) return shown(deps, owner, principal, { id, words, errors: formErrors(fault) });
    const commented = await commentOnAVisit(deps, owner, principal, id, words);
    if (!commented.ok) return commented;
    return ok(done(providerQualityPath(owner.code), 'visit-commented'));
  },
);

async function shown(
  deps: WebDeps,
  owner: Owner,
  principal: Principal,
  refusedForm: Refused,
): Promise<Result<ShownPage>> {
  const setting = await knownPart(deps, owner.code, null);
  if (!setting.ok) return setting;
  const [suspensions, visits, index] = await Promise.all([
    readSuspensionsOf(deps, owner),
    readVisitsTo(deps, owner),
    deps.currentIndex(),
  ]);
  const practice = index?.candidatesOf(owner.code)[0]?.practice ?? null;
  const { errors } = refusedForm;
  const unreadable = suspensions.needsChecking.length + visits.needsChecking.length;
  const can = {
    reply: authorise(principal, 'suspension.reply', owner).ok,
    comment: authorise(principal, 'visit.comment', owner).ok,
  };
  return ok(
    page(
      TITLE,
      <>
        <ErrorSummary errors={errors} />
        <span class="govuk-caption-l">{setting.value.name}</span>
        <h1 class="govuk-heading-l">{TITLE}</h1>
        {unreadable > 0 && (
          <p class="govuk-body">
            {unreadable} records cannot be read and need checking. Tell those who run the service.
          </p>
        )}
        <h2 class="govuk-heading-m">Suspensions of placing</h2>
        {suspensions.items.length === 0 && (
          <p class="govuk-body">No authority has suspended placing here.</p>
        )}
        {suspensions.items.map((each) => (
          <Suspended suspension={each} form={refusedForm} mayReply={can.reply} />
        ))}
        <h2 class="govuk-heading-m">Quality-assurance visits</h2>
        {visits.items.length === 0 && <p class="govuk-body">No authority has recorded a visit.</p>}
        {visits.items.map((each) => (
          <Visited
            visit={each}
            form={refusedForm}
            today={londonDate(deps.now())}
            mayComment={can.comment}
          />
        ))}
        <InspectionsSection inspections={practice?.inspections ?? []} policyHref={null} />
      </>,
      { section: 'quality', wide: true, hasErrors: errors.list.length > 0 },
    ),
  );
}

function Suspended({
  suspension,
  form,
  mayReply,
}: {
  suspension: ShownSuspension;
  form: Refused;
  mayReply: boolean;
}) {
  const { id, authorityName, state, replies } = suspension;
  const isOpen = state === 'standing' || state === 'to-come';
  return (
    <section class="rp-quality-record" aria-labelledby={`suspension-${id}`}>
      <h3 class="govuk-heading-s" id={`suspension-${id}`}>
        {authorityName}: placing suspended from {longDate(suspension.from)}
      </h3>
      <SuspensionFacts suspension={suspension} />
      <h4 class="govuk-heading-s">What other authorities decided</h4>
      <Decisions suspension={suspension} />
      {isOpen && mayReply && (
        <WordsForm
          action={`${providerQualityPath(suspension.settingKey)}/suspensions/${id}/reply`}
          id={`reply-${id}`}
          label={replies.length === 0 ? 'Your reply' : 'Add to your reply'}
          hint="Shown wherever the suspension is: to every authority, and to families on the lists of those that suspended placing. Name no child."
          value={form.id === id ? form.words : ''}
          errors={form.id === id ? form.errors : NO_ERRORS}
          button="Send your reply"
        />
      )}
    </section>
  );
}

function Visited({
  visit,
  form,
  today,
  mayComment,
}: {
  visit: ShownVisit;
  form: Refused;
  today: CalendarDate;
  mayComment: boolean;
}) {
  const { id, authorityName, visitedOn } = visit;
  return (
    <section class="rp-quality-record" aria-labelledby={`visit-${id}`}>
      <h3 class="govuk-heading-s" id={`visit-${id}`}>
        {longDate(visitedOn)}, by {authorityName} <OutcomeTag outcome={visit.outcome} />
      </h3>
      <VisitFacts visit={visit} today={today} />
      <h4 class="govuk-heading-s">Actions</h4>
      <VisitActions actions={visit.actions} today={today} />
      <VisitComments comments={visit.comments} />
      {mayComment && (
        <WordsForm
          action={`${providerQualityPath(visit.settingKey)}/visits/${id}/comment`}
          id={`comment-${id}`}
          label="Your comment"
          hint="Every authority reads it beside the visit. Name no child."
          value={form.id === id ? form.words : ''}
          errors={form.id === id ? form.errors : NO_ERRORS}
          button="Add your comment"
        />
      )}
    </section>
  );
}

export const PROVIDER_QUALITY_PAGES: readonly BoundPage[] = [quality, reply, comment];
