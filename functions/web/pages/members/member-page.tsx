import * as z from 'zod';
import { $PersonId, authorise, type Member } from '../../../../lib/access/index.ts';
import { longMoment, ok } from '../../../../lib/kernel/index.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { roleNames } from '../../layout/role-names.ts';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { memberPath } from './member-view.ts';

export const $MemberParams = z.object({ personId: $PersonId });

const member = definePage(
  {
    method: 'get',
    path: '/members/:personId',
    access: { action: 'member.read' },
    params: $MemberParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, params: { personId } }) => {
    const found = await deps.members(owner).get(personId);
    if (!found.ok) return found;
    const one = found.value;
    const mayChange = authorise(principal, 'member.change', owner).ok && one.state === 'active';
    return ok(
      page(
        one.name,
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-l">{one.name}</h1>
            <Govuk
              c="summary-list"
              params={{
                rows: [
                  { key: { text: 'E-mail address' }, value: { text: one.email } },
                  {
                    key: { text: 'Roles' },
                    value: { text: roleNames(one.roles) },
                    ...(mayChange ? { actions: { items: [changeRoles(one)] } } : {}),
                  },
                  {
                    key: { text: 'State' },
                    value: { text: one.state === 'active' ? 'Member' : 'Removed' },
                  },
                  {
                    key: { text: one.state === 'active' ? 'Last changed' : 'Removed' },
                    value: { text: `${longMoment(one.changedAt)}, by ${one.changedBy}` },
                  },
                ],
              }}
            />
            {mayChange && <Acts member={one} />}
            {one.state === 'removed' && (
              <p class="govuk-body">
                To bring them back,{' '}
                <a class="govuk-link" href="/members/add">
                  add them again
                </a>{' '}
                by the same e-mail address.
              </p>
            )}
          </div>
        </div>,
        { section: 'people', back: { href: '/members', text: 'People' } },
      ),
    );
  },
);

function changeRoles({ personId }: Member) {
  return { href: memberPath(personId, 'roles'), text: 'Change', visuallyHiddenText: 'roles' };
}

function Acts({ member: { personId } }: { member: Member }) {
  return (
    <>
      <h2 class="govuk-heading-m">If they cannot sign in any more</h2>
      <p class="govuk-body">
        Where their account at the sign-in service was replaced by another one,{' '}
        <a class="govuk-link" href={memberPath(personId, 'reset-sign-in')}>
          reset their sign-in
        </a>
        .
      </p>
      <h2 class="govuk-heading-m">If they leave</h2>
      <Govuk
        c="button"
        params={{
          text: 'Remove',
          href: memberPath(personId, 'remove'),
          classes: 'govuk-button--warning',
        }}
      />
    </>
  );
}

export const MEMBER_PAGES: readonly BoundPage[] = [member];
