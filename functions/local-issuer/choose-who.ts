import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import { $Email } from '../../lib/access/index.ts';
import type { LocalPerson } from './local-person.ts';
import { PAGE_HEADERS, peoplePage, problemPage } from './people-page.ts';

const MOST_BYTES = 4_096;
const NOT_AN_ADDRESS = 'Give the e-mail address of a member, for example sam@ambledon.example';

/** The page on which one chooses who to be: shown by GET, answered by its form. */
export function createChoice(
  provider: Provider,
  people: readonly LocalPerson[],
  stylesheets: readonly string[],
) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      // Refuses whoever has not the cookie of this sign-in.
      await provider.interactionDetails(request, response);
      if (request.method !== 'POST')
        return send(response, 200, peoplePage(people, null, stylesheets));
      const email = $Email.safeParse(new URLSearchParams(await bodyOf(request)).get('email'));
      if (!email.success)
        return send(response, 422, peoplePage(people, NOT_AN_ADDRESS, stylesheets));
      const result = { login: { accountId: email.data, remember: false } };
      await provider.interactionFinished(request, response, result);
    } catch (error) {
      const expected = error instanceof errors.OIDCProviderError;
      if (!expected) process.stderr.write(`The local issuer: ${String(error)}\n`);
      const detail = expected
        ? 'This sign-in is over, or was begun in another browser.'
        : 'Something went wrong.';
      send(response, expected ? 400 : 500, problemPage(detail, stylesheets));
    }
  };
}

function send(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, PAGE_HEADERS).end(page);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MOST_BYTES) return '';
  }
  return text;
}
