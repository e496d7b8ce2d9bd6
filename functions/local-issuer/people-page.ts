import { html } from 'hono/html';
import type { LocalPerson } from './local-person.ts';

/** Nothing but this page: no script, no style, no picture. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

type Html = ReturnType<typeof html>;

/** Whom one can be, each by a button; or anybody else by e-mail address. Posts to its own address. */
export function peoplePage(people: readonly LocalPerson[], fault: string | null): string {
  return page(
    fault ? 'Error: Choose who to be' : 'Choose who to be',
    html`<h1>Choose who to be</h1>
<p>This is the local sign-in of Rightplace. The people and organisations are invented.</p>
${fault ? html`<p role="alert"><a href="#email">${fault}</a></p>` : ''}
<form method="post">
<ul>
${people.map(
  ({ name, email, does }, at) => html`<li>
<button type="submit" name="email" value="${email}" aria-describedby="does-${at}">${name}</button>
<span id="does-${at}">${does}</span>
</li>
`,
)}</ul>
</form>
<h2>Somebody else</h2>
<form method="post">
<p><label for="email">E-mail address of a member whom you added</label></p>
<p><input id="email" name="email" type="email" autocomplete="off" spellcheck="false"></p>
<p><button type="submit">Continue</button></p>
</form>`,
  );
}

export function problemPage(detail: string): string {
  return page(
    'There is a problem with this sign-in',
    html`<h1>There is a problem with this sign-in</h1>
<p>${detail}</p>
<p><a href="/">Start again</a></p>`,
  );
}

function page(title: string, main: Html): string {
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Rightplace</title>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`);
}
