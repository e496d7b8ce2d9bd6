import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Configuration, interactionPolicy } from 'oidc-provider';
import { SIGN_IN_RETURN_PATH } from '../../lib/access/index.ts';
import { createChoice } from './choose-who.ts';
import { ISSUER_PATH, LOCAL_CLIENT_ID } from './issuer-address.ts';
import type { LocalKeys } from './local-keys.ts';
import type { LocalPerson } from './local-person.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { problemPage } from './people-page.ts';

export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => void;

interface LocalIssuerSettings {
  /** Address of the local server, for example http://localhost:3000. */
  readonly base: string;
  readonly keys: LocalKeys;
  readonly people: readonly LocalPerson[];
  readonly isProduction: boolean;
  /** Addresses of what its pages are drawn with. */
  readonly stylesheets: readonly string[];
}

const SHORT_SECONDS = 600;

/**
 * An OpenID Connect issuer for this machine: whoever signs in chooses who to be. Takes the requests under `/oidc`.
 */
export function createLocalIssuer(settings: LocalIssuerSettings): NodeHandler {
  const { base, people, isProduction, stylesheets } = settings;
  if (isProduction) {
    throw new Error(
      'The local issuer lets anybody be anybody, so it does not start in production. Set OIDC_ISSUER to your own.',
    );
  }
  const provider = new Provider(`${base}${ISSUER_PATH}`, configuration(settings));
  provider.on('server_error', (_context, error) => {
    process.stderr.write(`The local issuer: ${error.message}\n`);
  });
  const callback = provider.callback();
  const choose = createChoice(provider, people, stylesheets);
  return (request, response) => {
    const path = (request.url ?? '').slice(ISSUER_PATH.length) || '/';
    if (path.startsWith('/interaction/')) return void choose(request, response);
    if (path.startsWith('/auth?')) forgetWhoWasHere(request);
    // How the provider learns that it is mounted under a path (as Express and Koa say it).
    Object.assign(request, { originalUrl: request.url });
    request.url = path;
    void callback(request, response);
  };
}

/** Each sign-in begins as the first: the provider would refuse to go on as somebody else in a session of its own. */
function forgetWhoWasHere(request: IncomingMessage): void {
  const kept = (request.headers.cookie ?? '')
    .split('; ')
    .filter((cookie) => !cookie.startsWith('_session'));
  request.headers.cookie = kept.join('; ');
}

function configuration({ base, keys, people, stylesheets }: LocalIssuerSettings): Configuration {
  return {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: LOCAL_CLIENT_ID,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${base}${SIGN_IN_RETURN_PATH}`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [keys.signing] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    cookies: { keys: [keys.cookies], short: { path: '/' }, long: { path: '/' } },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    pkce: { required: () => true },
    interactions: {
      policy: alwaysAsk(),
      url: (_context, { uid }) => `${ISSUER_PATH}/interaction/${uid}`,
    },
    findAccount: async (_context, id) => ({
      accountId: id,
      claims: async () => ({
        sub: id,
        email: id,
        email_verified: true,
        name: people.find(({ email }) => email === id)?.name ?? id,
      }),
    }),
    // Nobody is asked what they agree to: it is all invented.
    async loadExistingGrant(context) {
      const { client, session, provider } = context.oidc;
      const grant = new provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    ttl: {
      AccessToken: SHORT_SECONDS,
      AuthorizationCode: 60,
      Grant: SHORT_SECONDS,
      IdToken: SHORT_SECONDS,
      Interaction: SHORT_SECONDS,
      Session: SHORT_SECONDS,
    },
    renderError(context, out) {
      context.type = 'html';
      context.body = problemPage(out.error_description ?? out.error, stylesheets);
    },
  };
}

/** Each sign-in asks anew who to be, so that one can change places. */
function alwaysAsk() {
  const policy = interactionPolicy.base();
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check('choose', 'choose who to be', (context) =>
        context.oidc.result?.login === undefined
          ? interactionPolicy.Check.REQUEST_PROMPT
          : interactionPolicy.Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}
