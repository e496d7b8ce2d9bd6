import { page, type ShownPage } from '../page-reply.ts';

/** Nothing of the service can be used now; `until` says when it can, where that is known. */
export function shutterPage(until: string | null): ShownPage {
  const heading = 'Sorry, the service is unavailable';
  return page(
    heading,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{heading}</h1>
        <p class="govuk-body">
          {until ?? 'You will be able to use the service again in a few minutes.'}
        </p>
        <p class="govuk-body">
          What you saved before is kept. If you were filling in a page, it was not saved.
        </p>
        <p class="govuk-body">
          If you need an answer about a child now, ask the local authority by telephone or e-mail.
        </p>
      </div>
    </div>,
    { status: 503 },
  );
}
