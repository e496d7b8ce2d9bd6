import type { Child } from 'hono/jsx';
import { ok } from '../../../../lib/kernel/index.ts';
import { type BoundPage, defineOpenPage } from '../../define-page.ts';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';

/** A page of text that anybody may read. */
function textPage(path: string, title: string, body: Child): BoundPage {
  return defineOpenPage(
    { method: 'get', path, access: 'anyone', params: NO_PARAMS, query: NO_QUERY },
    async () =>
      ok(
        page(
          title,
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <h1 class="govuk-heading-l">{title}</h1>
              {body}
            </div>
          </div>,
        ),
      ),
  );
}

const accessibility = textPage(
  '/accessibility',
  'Accessibility',
  <>
    <p class="govuk-body">
      We want as many people as possible to be able to use this service. You should be able to:
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>change colours, contrast and fonts with your browser or device</li>
      <li>zoom in to 400% without the text spilling off the screen</li>
      <li>use every page with a keyboard, with speech recognition and with a screen reader</li>
      <li>use every page without JavaScript</li>
    </ul>
    <h2 class="govuk-heading-m">How accessible it is</h2>
    <p class="govuk-body">
      Every page is checked against the Web Content Accessibility Guidelines 2.2, level AA, by a
      program each time the service is changed. A program finds only some of the barriers that there
      are, and the service has not been audited by people who use assistive technology yet.
    </p>
    <p class="govuk-body">
      Maps and bars are pictures. Beside each of them the same facts stand as text or in a table.
    </p>
    <h2 class="govuk-heading-m">If something does not work for you</h2>
    <p class="govuk-body">
      Tell the local authority that gave you the link, or your organisation’s administrator. You may
      ask for any page in large print, in easy read or in another format.
    </p>
  </>,
);

const privacy = textPage(
  '/privacy',
  'Privacy',
  <>
    <p class="govuk-body">
      Local authorities use this service to find a school or college for a child or young person
      with an education, health and care plan. Each authority is the controller of what it records.
    </p>
    <h2 class="govuk-heading-m">What is kept about a child</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>the authority’s own reference, never a name</li>
      <li>date of birth, sex, where home is, needs, and what is asked for</li>
      <li>the lists that were made, what was decided, by whom, and why</li>
      <li>what the family answers</li>
    </ul>
    <h2 class="govuk-heading-m">Who sees it</h2>
    <p class="govuk-body">
      People of that authority whose role includes it, and the family through its own link. A school
      or college that is named on a list is told the year group, the area and the needs, not the
      address, the date of birth or the reference.
    </p>
    <h2 class="govuk-heading-m">Decisions</h2>
    <p class="govuk-body">
      The list is worked out by a program from published rules. It advises. A person at the
      authority decides, and the record shows who did and why.
    </p>
    <h2 class="govuk-heading-m">Cookies</h2>
    <p class="govuk-body">
      The service sets only cookies without which it does not work: one that knows that you are
      signed in or that you opened your link, and one for a few minutes while you sign in. They
      follow you nowhere else.
    </p>
    <h2 class="govuk-heading-m">Your rights</h2>
    <p class="govuk-body">
      You may ask the authority for what it keeps about you or your child, ask it to put right what
      is wrong, and complain to the Information Commissioner’s Office.
    </p>
  </>,
);

export const ABOUT_PAGES: readonly BoundPage[] = [accessibility, privacy];
