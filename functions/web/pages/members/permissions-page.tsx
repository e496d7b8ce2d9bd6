import { ROLE_ORGANISATIONS, ROLES } from '../../../../lib/access/index.ts';
import { ok } from '../../../../lib/kernel/index.ts';
import { type BoundPage, defineOpenPage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { ROLE_NAMES } from '../../layout/role-names.ts';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { ACTION_WORDS, grantsOf, RELATION_WORDS } from '../../words/permission-words.ts';
import { sentence } from '../../words/sentence.ts';

const KINDS = {
  authority: 'local authorities',
  provider: 'settings',
  trust: 'academy trusts',
  consortium: 'consortia',
  national: 'the national organisation',
} as const;

/** The permission table that the code decides by, for whoever wants to check it. */
const permissions = defineOpenPage(
  { method: 'get', path: '/permissions', access: 'signed-in', params: NO_PARAMS, query: NO_QUERY },
  async () =>
    ok(
      page(
        'What each role may do',
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-l">What each role may do</h1>
            <p class="govuk-body">
              This is the table by which every page and every call is decided. What does not stand
              here is refused, and what belongs to another organisation is shown to nobody unless
              “any organisation’s” stands beside it. The code in brackets is the one that the audit
              and the API use.
            </p>
            <ul class="govuk-list">
              {ROLES.map((role) => (
                <li>
                  <a class="govuk-link" href={`#${role}`}>
                    {ROLE_NAMES[role]}
                  </a>
                </li>
              ))}
            </ul>
            {ROLES.map((role) => (
              <section class="rp-keep-together" id={role}>
                <h2 class="govuk-heading-m">{ROLE_NAMES[role]}</h2>
                <p class="govuk-body">
                  A role in {ROLE_ORGANISATIONS[role].map((kind) => KINDS[kind]).join(', ')}.
                </p>
                <Govuk
                  c="table"
                  params={{
                    caption: `What a person with the role “${ROLE_NAMES[role]}” may do`,
                    captionClasses: 'govuk-visually-hidden',
                    head: [{ text: 'May' }, { text: 'Whose' }],
                    rows: grantsOf(role).map(({ action, relation }) => [
                      { text: `${sentence(ACTION_WORDS[action])} (${action})` },
                      { text: sentence(RELATION_WORDS[relation]) },
                    ]),
                  }}
                />
              </section>
            ))}
          </div>
        </div>,
        { section: 'people' },
      ),
    ),
);

export const PERMISSION_PAGES: readonly BoundPage[] = [permissions];
