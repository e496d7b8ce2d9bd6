import * as z from 'zod';
import {
  type AdmissionLimit,
  hasRolledOver,
  standingLimits,
} from '../../../../lib/capacity/index.ts';
import {
  $SettingKey,
  type CalendarDate,
  londonDate,
  longDate,
  ok,
  problem,
  refused,
} from '../../../../lib/kernel/index.ts';
import type { PolicyPack } from '../../../../lib/policy/index.ts';
import type { Provision } from '../../../../lib/register/index.ts';
import { confirmReturn } from '../../../use-cases/confirm-return.ts';
import { returnPublishedBefore } from '../../../use-cases/publish-return.ts';
import { readCapacity, type SettingCapacity } from '../../../use-cases/read-capacity.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { madeOnce } from '../../forms/claim-of-form.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { page, redirect } from '../../page-reply.ts';
import { provisionTitle } from '../../words/provision-words.ts';
import { $OwnParams, OWN_PATH, ownDesk } from './desk.ts';
import { Freshness } from './freshness.tsx';
import { LimitView } from './limit-view.tsx';
import { PlacesTable } from './places-table.tsx';
import { policyOfArea } from './policy-of-area.ts';
import { publisherWords } from './publisher-words.ts';
import { RegisterFacts } from './register-facts.tsx';

const ACCESS = { action: 'capacity.publish' as const };

const places = definePage(
  {
    method: 'get',
    path: '/provider/:setting',
    access: ACCESS,
    params: z.object({ setting: $SettingKey }),
    query: NO_QUERY,
  },
  async (deps, { owner }) => {
    const index = await deps.currentIndex();
    const setting = index?.setting(owner.code);
    if (!index || !setting) return refused(NOT_IN_REGISTER);
    const capacity = await readCapacity(deps, owner.code);
    if (!capacity.ok) return capacity;
    const today = londonDate(deps.now());
    const { policy, whose } = await policyOfArea(deps, setting, today);
    const shown: ShownProvision[] = [];
    for (const published of capacity.value.provisions) {
      const provision = setting.provisions.find(({ id }) => id === published.provisionId);
      if (provision === undefined) continue;
      const newest = await deps.returns(owner).current(provision.id);
      const { items } = await deps.limits(owner).ofProvision(provision.id);
      shown.push({
        provision,
        published,
        by: newest.ok && newest.value ? await publisherWords(deps, newest.value) : '',
        limit: standingLimits(items)[0] ?? null,
        once: deps.newId(),
      });
    }
    return ok(
      page(
        `Your places, ${setting.name}`,
        <>
          <span class="govuk-caption-l">{setting.name}</span>
          <h1 class="govuk-heading-l">Your places</h1>
          <p class="govuk-body-l">
            What you publish here every authority uses for its lists. Say once what is free; keep it
            fresh with one click.
          </p>
          {shown.map((one) => (
            <ProvisionSection
              shown={one}
              base={`/provider/${owner.code}/provisions/${one.provision.id}`}
              today={today}
              policy={policy}
              whose={whose}
              authorityName={setting.authorityName ?? 'The authority'}
            />
          ))}
          {shown.length === 0 && (
            <p class="govuk-body">
              The register knows no provision of this setting for children with plans. If that is
              wrong, tell those who run the service.
            </p>
          )}
        </>,
        { section: 'places', wide: true },
      ),
    );
  },
);

interface ShownProvision {
  readonly provision: Provision;
  readonly published: SettingCapacity['provisions'][number];
  readonly by: string;
  readonly limit: AdmissionLimit | null;
  readonly once: string;
}

interface SectionProps {
  readonly shown: ShownProvision;
  readonly base: string;
  readonly today: CalendarDate;
  readonly policy: PolicyPack;
  /** Whose rule says how figures grow old. */
  readonly whose: string;
  readonly authorityName: string;
}

function ProvisionSection({ shown, base, today, policy, whose, authorityName }: SectionProps) {
  const { provision, published, by, limit, once } = shown;
  const { newest, needsChecking } = published;
  const title = provisionTitle(provision);
  return (
    <section class="rp-provision" aria-labelledby={provision.id}>
      <h2 class="govuk-heading-m" id={provision.id}>
        {title}
      </h2>
      {needsChecking.length > 0 && (
        <p class="govuk-body">
          Some of what is published cannot be read and needs checking. Tell those who run the
          service.
        </p>
      )}
      {newest === null ? (
        <>
          <p class="govuk-body">
            <strong>Nothing is published yet.</strong> Lists cannot say that you have a free place,
            and go by what the register says:
          </p>
          <Acts base={base} title={title} once={once} newest={newest} today={today} />
          <RegisterFacts provision={provision} />
        </>
      ) : (
        <>
          <p class="govuk-body">
            Figures of {longDate(newest.asOf)}, published by {by}.
          </p>
          <p class="govuk-body">
            <Freshness asOf={newest.asOf} today={today} policy={policy} />
            <span class="rp-under">
              Lists trust your free places by so much, as {whose} publishes its rule. Full trust
              comes back whenever you confirm them.
            </span>
          </p>
          <Acts base={base} title={title} once={once} newest={newest} today={today} />
          <PlacesTable title={title} provision={published} newest={newest} />
        </>
      )}
      {limit && <LimitView limit={limit} authorityName={authorityName} today={today} />}
    </section>
  );
}

function Acts({
  base,
  title,
  once,
  newest,
  today,
}: Pick<SectionProps, 'base' | 'today'> & {
  title: string;
  once: string;
  newest: ShownProvision['published']['newest'];
}) {
  const of = <span class="govuk-visually-hidden">: {title}</span>;
  const change = (
    <Govuk
      c="button"
      params={{
        href: `${base}/publish`,
        html: (
          <>
            {newest === null ? 'Publish figures' : 'Change the figures'}
            {of}
          </>
        ),
        ...(newest === null ? {} : { classes: 'govuk-button--secondary' }),
      }}
    />
  );
  if (newest === null) return change;
  const others = (
    <>
      {change}
      <a class="govuk-link" href={`${base}/returns`}>
        Earlier figures{of}
      </a>
    </>
  );
  if (hasRolledOver(newest.asOf, today)) {
    return (
      <>
        <p class="govuk-body">
          A new school year has begun since, so “now” and “next September” mean other years. Look at
          the figures once and publish them anew.
        </p>
        <div class="govuk-button-group">{others}</div>
      </>
    );
  }
  return (
    <form method="post" action={`${base}/confirm`} class="govuk-button-group" novalidate>
      <input type="hidden" name="once" value={once} />
      <input type="hidden" name="seen" value={newest.id} />
      <Govuk c="button" params={{ html: <>Nothing has changed{of}</>, preventDoubleClick: true }} />
      {others}
    </form>
  );
}

const confirm = definePage(
  {
    method: 'post',
    path: `${OWN_PATH}/confirm`,
    access: ACCESS,
    params: $OwnParams,
    query: NO_QUERY,
  },
  async (deps, visit) => {
    const desk = await ownDesk(deps, visit, visit.params);
    if (!desk.ok) return desk;
    const { publishing, base } = desk.value;
    const seen = visit.form.text('seen') || null;
    const published = await madeOnce(deps, visit, `no change of ${publishing.provisionId}`, {
      again: (id) => returnPublishedBefore(deps, publishing, id),
      act: (claim) => confirmReturn(deps, visit.principal, publishing, claim, seen),
    });
    if (!published.ok) return published;
    return ok(redirect(`${base}/published?return=${published.value.published.id}`));
  },
);

const NOT_IN_REGISTER = problem(
  'not-found',
  'setting-not-found',
  'The register does not have this setting any more, so nothing can be published of it.',
);

export const PLACES_PAGES: readonly BoundPage[] = [places, confirm];
