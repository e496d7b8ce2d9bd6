import { DEMO_PEOPLE } from '../../demo/world/demo-people.ts';
import type { Owner } from '../../lib/access/index.ts';

/** Who the exported tokens are for, by the name of the variable. */
const TOKENS_FOR = {
  OFFICER: 'olive.marsh@ambledon.example',
  MANAGER: 'martin.reed@ambledon.example',
  PROVIDER: 'priya.willow@willows.example',
  COMMISSIONER: 'leah.ford@three-vales.example',
} as const;

export type TokenOf = (email: string, organisation: Owner) => Promise<string>;

interface Started {
  readonly port: number;
  readonly endpoint: string;
  readonly dataDir: string;
  /** Whether messages are sent to people. */
  readonly notified: boolean;
  /** Makes a token of the local issuer; null where another issuer makes them. */
  readonly tokenOf: TokenOf | null;
  /** What was put into an empty table; null where something was there already, or nothing is wanted. */
  readonly demo: {
    readonly settings: readonly unknown[];
    readonly requests: readonly unknown[];
  } | null;
}

/** What the local server says once it listens: what runs, whom to be, and what to try first. */
export async function whatToTry(started: Started): Promise<string> {
  const { port, endpoint, dataDir, notified, tokenOf, demo } = started;
  const base = `http://localhost:${port}`;
  const messages = notified
    ? 'are sent by GOV.UK Notify'
    : `are not sent, but written into ${dataDir}/messages/`;
  const loaded = demo
    ? `\n  demo     ${demo.settings.length} invented settings and ${demo.requests.length} requests in authorities 990, 991 and 992`
    : '';
  return `Rightplace is running at ${base}
  table    ${endpoint} (kept in ${dataDir}/)${loaded}
  API      ${base}/api (reference), ${base}/openapi.json (OpenAPI 3.1)
  messages ${messages}

Open ${base} and sign in as one of the demo’s people.

${tokenOf ? await localTokens(tokenOf) : 'People and tokens come from the issuer that OIDC_ISSUER names.'}

Try:
  curl -s ${base}/v1/authorities/990/requests -H "Authorization: Bearer $OFFICER"
  curl -s ${base}/v1/authorities/990/policy

In another terminal:
  npm run rightplace -- --help
  npm run rightplace -- import register <edubasealldata.csv|.gz|.zip> --make-current
  npm run rightplace -- demo overlay
  npm run rightplace -- token --authority 383

Stop with Ctrl-C; everything is kept. The README walks through a case officer’s story.`;
}

async function localTokens(tokenOf: TokenOf): Promise<string> {
  const lines = Object.entries(TOKENS_FOR).map(async ([variable, address]) => {
    const person = DEMO_PEOPLE.find(({ email }) => email === address);
    const [membership] = person?.memberships ?? [];
    if (!membership) throw new Error(`${address} is nobody of the demo.`);
    return `  export ${variable}=${await tokenOf(address, membership.organisation)}`;
  });
  return `Tokens for the API, valid for eight hours: a case officer and a manager of authority 990, the provider of setting
995020, and a commissioner of the consortium three-vales:
${(await Promise.all(lines)).join('\n')}`;
}
