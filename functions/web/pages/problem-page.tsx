import type { Problem } from '../../../lib/kernel/index.ts';
import { page, type ShownPage } from '../page-reply.ts';

const HEADINGS: Readonly<Record<Problem['kind'], string>> = {
  invalid: 'This cannot be done',
  'not-found': 'Page not found',
  conflict: 'This cannot be done now',
  stale: 'Somebody else changed this',
  'precondition-required': 'This page is out of date',
  unauthenticated: 'You are not signed in',
  forbidden: 'You do not have permission',
  'not-ready': 'The service is not ready',
  'too-large': 'This is too large',
  'too-many': 'Too many tries',
};

/** A refusal as a page: what is wrong, and what to do. */
export function problemPage(problem: Problem): ShownPage {
  if (problem.code === 'unexpected-error') return somethingWrong(problem.detail);
  if (problem.code === 'sign-in-unavailable') return noSignIn();
  const heading = HEADINGS[problem.kind];
  return page(
    heading,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{heading}</h1>
        <Advice problem={problem} />
      </div>
    </div>,
  );
}

function Advice({ problem }: { problem: Problem }) {
  if (problem.kind === 'not-found') {
    return (
      <>
        <p class="govuk-body">If you typed the address, check it is correct.</p>
        <p class="govuk-body">
          If you followed a link, what it led to may belong to another organisation, or may have
          been taken away.
        </p>
        <Onward />
      </>
    );
  }
  return (
    <>
      <p class="govuk-body">{problem.detail}</p>
      {problem.kind === 'stale' && (
        <p class="govuk-body">
          Nothing you sent was saved. Go back, read what has changed, and send it again.
        </p>
      )}
      <Onward />
    </>
  );
}

function Onward() {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href="/">
        Go to your start page
      </a>
    </p>
  );
}

function somethingWrong(reference: string): ShownPage {
  const heading = 'Sorry, there is a problem with the service';
  return page(
    heading,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{heading}</h1>
        <p class="govuk-body">Nothing you sent was saved. Try again in a few minutes.</p>
        <p class="govuk-body">
          If it happens again, tell those who run the service, with this reference:{' '}
          <strong>{reference}</strong>
        </p>
        <Onward />
      </div>
    </div>,
  );
}

function noSignIn(): ShownPage {
  const heading = 'Nobody can sign in yet';
  return page(
    heading,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{heading}</h1>
        <p class="govuk-body">
          This service has not been connected to a sign-in service. Those who run it have to do so
          before anybody can use it.
        </p>
        <p class="govuk-body">A family can still open the link that its local authority gave it.</p>
      </div>
    </div>,
  );
}
