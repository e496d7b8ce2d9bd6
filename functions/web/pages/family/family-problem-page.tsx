import type { Problem } from '../../../../lib/kernel/index.ts';
import { page, type ShownPage } from '../../page-reply.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  'family-link-wrong': 'This link does not work',
  'family-link-used': 'This link has been used',
  'family-link-closed': 'The list was closed',
  'family-link-expired': 'This link has come to its end',
  'family-link-revoked': 'This link was stopped',
  'no-family-link-opened': 'Open your list with your link',
  'family-answer-too-late': 'The last day for changes has passed',
  'answers-changed': 'Your answers were changed in another window',
  'nothing-said': 'There is nothing to send yet',
  'too-many-attempts': 'Too many tries',
  'no-list-for-family': 'There is no list to show',
  'form-of-another-site': 'This could not be sent',
};

/** Codes after which no list is open in this browser. */
const NOT_OPEN = /^(family-link-|no-family-link|too-many|no-list)/;

/** A refusal on a family's page: what is wrong and what to do, with no word of organisations. */
export function familyProblemPage(problem: Problem): ShownPage {
  if (problem.code === 'unexpected-error') return somethingWrong(problem.detail);
  const notFound = problem.kind === 'not-found' && !(problem.code in HEADINGS);
  const heading = notFound
    ? 'Page not found'
    : (HEADINGS[problem.code] ?? 'This cannot be done now');
  const isOpen = !NOT_OPEN.test(problem.code);
  return shown(
    heading,
    <>
      <p class="govuk-body-l">
        {notFound ? 'There is no such page for your list.' : problem.detail}
      </p>
      {problem.kind === 'stale' && (
        <p class="govuk-body">
          What you sent just now was not saved. Open the page again, look at what is there, and
          write it once more.
        </p>
      )}
      {isOpen && <Onward />}
      {problem.code === 'no-family-link-opened' && <WrongBrowser />}
    </>,
    isOpen ? 'answers' : undefined,
  );
}

function WrongBrowser() {
  return (
    <>
      <h2 class="govuk-heading-m">Is this another phone, tablet or computer?</h2>
      <p class="govuk-body">
        Your list opens only in the browser in which you opened your link first. This keeps it
        private.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>Go back to the device that you used first.</li>
        <li>Use the same browser on it. A private window counts as another browser.</li>
        <li>If you cannot, ask your authority for a new link. What you wrote is kept.</li>
      </ul>
    </>
  );
}

function Onward() {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href="/family/answers">
        Go to your answers
      </a>{' '}
      or{' '}
      <a class="govuk-link" href="/family/list">
        your list
      </a>
    </p>
  );
}

function somethingWrong(reference: string): ShownPage {
  return shown(
    'Sorry, something went wrong',
    <>
      <p class="govuk-body-l">What you sent just now was not saved. Try again in a few minutes.</p>
      <p class="govuk-body">
        If it happens again, tell your authority, with this reference: <strong>{reference}</strong>
      </p>
    </>,
    undefined,
  );
}

function shown(heading: string, body: ShownPage['body'], section: string | undefined): ShownPage {
  return page(
    heading,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{heading}</h1>
        {body}
      </div>
    </div>,
    section === undefined ? {} : { section },
  );
}
