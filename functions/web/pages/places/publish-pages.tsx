import type { Child } from 'hono/jsx';
import type * as z from 'zod';
import { type CapacityReturn, hasRolledOver } from '../../../../lib/capacity/index.ts';
import {
  $Id,
  londonDate,
  longDate,
  longMoment,
  ok,
  type Problem,
  type Result,
} from '../../../../lib/kernel/index.ts';
import { providerOf } from '../../../shared/provider-of.ts';
import { proposeReturn } from '../../../use-cases/propose-return.ts';
import { publishReturn, returnPublishedBefore } from '../../../use-cases/publish-return.ts';
import { readCapacity, unsigned } from '../../../use-cases/read-capacity.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { madeOnce } from '../../forms/claim-of-form.ts';
import { errorsOf, NO_ERRORS } from '../../forms/form-errors.tsx';
import { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { type PageReply, redirect } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { checkPage, standingOf } from './check-page.tsx';
import {
  $BehalfParams,
  $OwnParams,
  BEHALF_PATH,
  behalfDesk,
  type Desk,
  OWN_PATH,
  ownDesk,
} from './desk.ts';
import { prefilled } from './publish-fields.ts';
import { publishFormPage } from './publish-form.tsx';
import { publisherWords } from './publisher-words.ts';
import { fieldOf, readPublishForm } from './read-publish-form.ts';

/** `from` names a return whose figures are to be used again. */
const $Query = NO_QUERY.extend({ from: $Id.optional() });
type Query = z.infer<typeof $Query>;

const OWN = { access: { action: 'capacity.publish' }, params: $OwnParams } as const;
const BEHALF = { access: { action: 'capacity.publish-for' }, params: $BehalfParams } as const;

const askOwn = definePage(
  { ...OWN, method: 'get', path: `${OWN_PATH}/publish`, query: $Query },
  async (deps, visit) => {
    const desk = await ownDesk(deps, visit, visit.params);
    return desk.ok ? ask(deps, desk.value, visit.query) : desk;
  },
);

const sendOwn = definePage(
  { ...OWN, method: 'post', path: `${OWN_PATH}/publish`, query: NO_QUERY },
  async (deps, visit) => {
    const desk = await ownDesk(deps, visit, visit.params);
    return desk.ok ? send(deps, desk.value, visit) : desk;
  },
);

const askBehalf = definePage(
  { ...BEHALF, method: 'get', path: `${BEHALF_PATH}/publish`, query: $Query },
  async (deps, visit) => {
    const desk = await behalfDesk(deps, visit, visit.params);
    return desk.ok ? ask(deps, desk.value, visit.query) : desk;
  },
);

const sendBehalf = definePage(
  { ...BEHALF, method: 'post', path: `${BEHALF_PATH}/publish`, query: NO_QUERY },
  async (deps, visit) => {
    const desk = await behalfDesk(deps, visit, visit.params);
    return desk.ok ? send(deps, desk.value, visit) : desk;
  },
);

async function ask(deps: WebDeps, desk: Desk, { from }: Query): Promise<Result<PageReply>> {
  const today = londonDate(deps.now());
  const { settingKey, provisionId } = desk.publishing;
  const capacity = await readCapacity(deps, settingKey);
  if (!capacity.ok) return capacity;
  const found = capacity.value.provisions.find((each) => each.provisionId === provisionId);
  const newest = found?.newest ?? null;
  const shown = (form: FormFields, note: Child) =>
    ok(publishFormPage(desk, { form, errors: NO_ERRORS, today, note }));
  if (from !== undefined) {
    const earlier = await deps.returns(providerOf(settingKey)).get(provisionId, from);
    if (!earlier.ok) return earlier;
    // Free places as they were published: what has been taken since is shown before anything is published.
    const again = unsigned(earlier.value.published);
    const form = replacing(prefilled(desk.provision, again, [], today), newest?.id ?? null);
    return shown(
      form,
      <Inset
        text={`Filled in with the figures of ${longDate(again.asOf)}. They are published only when you say so.`}
      />,
    );
  }
  return shown(
    prefilled(desk.provision, newest, found?.places ?? [], today),
    newest === null ? (
      <Inset text="Nothing is published yet, so this begins with what the register says. Correct what is wrong." />
    ) : (
      hasRolledOver(newest.asOf, today) && (
        <Inset
          text={`A new school year has begun since these figures of ${longDate(newest.asOf)} were published. Free places have moved to their new year; the roll of each year group is last year’s.`}
        />
      )
    ),
  );
}

async function send(deps: WebDeps, desk: Desk, visit: ActingVisit): Promise<Result<PageReply>> {
  const { form, principal } = visit;
  const today = londonDate(deps.now());
  const again = (errors = NO_ERRORS, note: Child = null, shown = form) =>
    ok(publishFormPage(desk, { form: shown, errors, today, note }));
  if (form.text('action') === 'change') return again();
  const read = readPublishForm(form, today);
  if (!read.ok) return again(read.errors);
  const refusedHere = async (problem: Problem): Promise<Result<PageReply>> => {
    if (problem.code !== 'published-meanwhile') {
      return problem.kind === 'not-found'
        ? { ok: false, problem }
        : again(errorsOf(problem, fieldOf(read.input.years)));
    }
    const newest = await newestOf(deps, desk);
    if (!newest.ok) return newest;
    const note = (
      <Meanwhile
        newest={newest.value}
        who={newest.value && (await publisherWords(deps, newest.value))}
      />
    );
    return again(NO_ERRORS, note, replacing(form, newest.value?.id ?? null));
  };
  if (form.text('action') === 'publish' && form.text('once') !== '') {
    const isSent = await deps.findClaim(visit.owner, `form-${form.text('once')}`);
    const proposal = isSent
      ? null
      : await proposeReturn(deps, principal, desk.publishing, read.input);
    if (proposal && !proposal.ok) return refusedHere(proposal.problem);
    if (proposal && standingOf(proposal.value) !== form.text('standing')) {
      return ok(await shownCheck(deps, desk, form, proposal.value, true));
    }
    const published = await madeOnce(deps, visit, `return of ${desk.publishing.provisionId}`, {
      again: (id) => returnPublishedBefore(deps, desk.publishing, id),
      act: (claim) => publishReturn(deps, principal, desk.publishing, read.input, claim),
    });
    if (!published.ok) return refusedHere(published.problem);
    return ok(redirect(`${desk.base}/published?return=${published.value.published.id}`));
  }
  const proposal = await proposeReturn(deps, principal, desk.publishing, read.input);
  if (!proposal.ok) return refusedHere(proposal.problem);
  return ok(await shownCheck(deps, desk, form, proposal.value, false));
}

async function shownCheck(
  deps: WebDeps,
  desk: Desk,
  form: FormFields,
  proposal: Parameters<typeof checkPage>[1],
  isMoved: boolean,
) {
  const index = await deps.currentIndex();
  const nameOf = (code: string) => index?.authorityName(code) ?? `Authority ${code}`;
  return checkPage(desk, proposal, { form, once: deps.newId(), nameOf, isMoved });
}

function newestOf(deps: WebDeps, { publishing }: Desk): Promise<Result<CapacityReturn | null>> {
  return deps.returns(providerOf(publishing.settingKey)).current(publishing.provisionId);
}

/** The same form, over another return. */
function replacing(form: FormFields, id: string | null): FormFields {
  const values = new Map(form.names().map((name) => [name, form.all(name)]));
  values.set('replaces', [id ?? '']);
  return new FormFields(values);
}

function Inset({ text }: { text: string }) {
  return <Govuk c="inset-text" params={{ text }} />;
}

/** Two people at once: who published what, above what was typed. */
function Meanwhile({ newest, who }: { newest: CapacityReturn | null; who: string | null }) {
  if (newest === null) return null;
  return (
    <Govuk
      c="notification-banner"
      params={{
        html: (
          <>
            <p class="govuk-notification-banner__heading">
              Other figures were published while you were writing, on{' '}
              {longMoment(newest.publishedAt)}, by {who}. Nothing of yours is lost or published yet.
            </p>
            <p class="govuk-body">
              Below is what you typed. “Check what changes” compares it with their figures.
            </p>
          </>
        ),
      }}
    />
  );
}

export const PUBLISH_PAGES: readonly BoundPage[] = [askOwn, sendOwn, askBehalf, sendBehalf];
