import * as z from 'zod';
import { authorise, type Member } from '../../../../lib/access/index.ts';
import { longMoment, ok } from '../../../../lib/kernel/index.ts';
import { PageNumbers } from '../../components/page-numbers.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { organisationName } from '../../layout/organisation-name.ts';
import { roleNames } from '../../layout/role-names.ts';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { counted } from '../../words/counted.ts';
import { type Members, memberPath, membersOfState } from './member-view.ts';

const PAGE_SIZE = 25;
const $Query = NO_QUERY.extend({
  removed: z.literal('yes').optional(),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

const members = definePage(
  {
    method: 'get',
    path: '/members',
    access: { action: 'member.read' },
    params: NO_PARAMS,
    query: $Query,
  },
  async (deps, { owner, principal, query }) => {
    const removed = query.removed === 'yes';
    const found = await membersOfState(deps, owner, removed ? 'removed' : 'active');
    const title = removed ? 'People who were removed' : 'People';
    const mayChange = authorise(principal, 'member.change', owner).ok;
    const pages = Math.max(1, Math.ceil(found.people.length / PAGE_SIZE));
    const current = Math.min(query.page, pages);
    const shown = found.people.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE);
    const hrefOf = (number: number) => `/members?${removed ? 'removed=yes&' : ''}page=${number}`;
    return ok(
      page(
        title,
        <>
          <div class="rp-page-top">
            <div>
              <span class="govuk-caption-l">{await organisationName(deps, owner)}</span>
              <h1 class="govuk-heading-l">{title}</h1>
            </div>
            {mayChange && (
              <Govuk c="button" params={{ text: 'Add somebody', href: '/members/add' }} />
            )}
          </div>
          <NeedChecking found={found} />
          {shown.length === 0 ? (
            <p class="govuk-body">{removed ? 'Nobody was removed.' : 'Nobody is a member yet.'}</p>
          ) : (
            <PeopleTable people={shown} removed={removed} />
          )}
          <PageNumbers current={current} pages={pages} hrefOf={hrefOf} label="Pages of people" />
          <p class="govuk-body">
            <a class="govuk-link" href={removed ? '/members' : '/members?removed=yes'}>
              {removed ? 'People who are there now' : 'People who were removed'}
            </a>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href="/permissions">
              What each role may do
            </a>
          </p>
        </>,
        { section: 'people', wide: true },
      ),
    );
  },
);

function NeedChecking({ found: { needChecking } }: { found: Members }) {
  if (needChecking.length === 0) return null;
  return (
    <Govuk
      c="warning-text"
      params={{
        iconFallbackText: 'Warning',
        text: `${counted(needChecking.length, 'person')} cannot be read and gives nobody access. Tell those who run the service.`,
      }}
    />
  );
}

function PeopleTable({ people, removed }: { people: readonly Member[]; removed: boolean }) {
  return (
    <section class="rp-scroll" tabindex={0} aria-label="People">
      <Govuk
        c="table"
        params={{
          caption: 'People of the organisation in order of name',
          captionClasses: 'govuk-visually-hidden',
          classes: 'rp-members',
          firstCellIsHeader: true,
          head: [
            { text: 'Name' },
            { text: 'E-mail address' },
            { text: 'Roles' },
            { text: removed ? 'Removed' : 'Last changed' },
          ],
          rows: people.map(({ personId, name, email, roles, changedAt, changedBy }) => [
            {
              html: (
                <a class="govuk-link" href={memberPath(personId)}>
                  {name}
                </a>
              ),
            },
            { text: email },
            { text: roleNames(roles) },
            { text: `${longMoment(changedAt)}, by ${changedBy}` },
          ]),
        }}
      />
    </section>
  );
}

export const MEMBER_LIST_PAGES: readonly BoundPage[] = [members];
