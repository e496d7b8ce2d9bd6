import type { Child } from 'hono/jsx';

/** The details component where many stand on one page, in the markup of its template. */
export function Details({
  summary,
  about,
  screenOnly = false,
  children,
}: {
  summary: string;
  /** What it is about, for those who hear the summary out of its place. */
  about: string;
  /** Too much for paper; it stands in the downloads. */
  screenOnly?: boolean;
  children?: Child;
}) {
  return (
    <details class={`govuk-details rp-details${screenOnly ? ' rp-screen-only' : ''}`}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {summary}
          <span class="govuk-visually-hidden"> of {about}</span>
        </span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
