import { html } from 'hono/html';
import type { LocalPerson } from './local-person.ts';

/** Nothing but this page and its styles: no script, no picture. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

type Html = ReturnType<typeof html>;

/** Whom one can be, each by a button; or anybody else by e-mail address. Posts to its own address. */
export function peoplePage(
  people: readonly LocalPerson[],
  fault: string | null,
  stylesheets: readonly string[],
): string {
  const title = fault ? 'Error: Choose who to be' : 'Choose who to be';
  return page(
    title,
    stylesheets,
    html`<h1 class="govuk-heading-l">Choose who to be</h1>
<p class="govuk-body">This is the local sign-in of Rightplace. The people and organisations are invented.</p>
${fault ? html`<p role="alert" class="govuk-error-message"><a class="govuk-link" href="#email">${fault}</a></p>` : ''}
<form method="post">
<ul class="govuk-list rp-people">
${people.map(
  ({ name, email, does }, at) => html`<li>
<button class="govuk-button govuk-button--secondary" type="submit" name="email" value="${email}" aria-describedby="does-${at}">${name}</button>
<span id="does-${at}">${does}</span>
</li>
`,
)}</ul>
</form>
<h2 class="govuk-heading-m">Somebody else</h2>
<form method="post" class="govuk-form-group">
<label class="govuk-label" for="email">E-mail address of a member whom you added</label>
<input class="govuk-input govuk-input--width-20" id="email" name="email" type="email" autocomplete="off" spellcheck="false">
<p><button class="govuk-button" type="submit">Continue</button></p>
</form>`,
  );
}

export function problemPage(detail: string, stylesheets: readonly string[]): string {
  return page(
    'There is a problem with this sign-in',
    stylesheets,
    html`<h1 class="govuk-heading-l">There is a problem with this sign-in</h1>
<p class="govuk-body">${detail}</p>
<p class="govuk-body"><a class="govuk-link" href="/">Start again</a></p>`,
  );
}

function page(title: string, stylesheets: readonly string[], main: Html): string {
  return String(html`<!doctype html>
<html lang="en-GB" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Rightplace</title>
${stylesheets.map((href) => html`<link rel="stylesheet" href="${href}">`)}
</head>
<body class="govuk-template__body">
<div class="govuk-width-container">
<main class="govuk-main-wrapper">
${main}
</main>
</div>
</body>
</html>
`);
}
