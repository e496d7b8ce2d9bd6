import type { Owner, Role } from '../../lib/access/index.ts';
import { issueDevToken } from './dev-authenticate.ts';

interface Started {
  readonly port: number;
  readonly endpoint: string;
  readonly dataDir: string;
  readonly secret: string;
  /** What was put into an empty table; null where something was there already, or nothing is wanted. */
  readonly demo: {
    readonly settings: readonly unknown[];
    readonly requests: readonly unknown[];
  } | null;
}

/** What the local server says once it listens: what runs, whom to be, and what to try first. */
export function whatToTry({ port, endpoint, dataDir, secret, demo }: Started): string {
  const base = `http://localhost:${port}`;
  const tokenOf = (person: string, organisation: Owner, role: Role) =>
    issueDevToken(secret, { person, organisation, roles: [role] });
  const authority: Owner = { kind: 'authority', code: '990' };
  const provider: Owner = { kind: 'provider', code: '995020' };
  const consortium: Owner = { kind: 'consortium', code: 'three-vales' };
  const loaded = demo
    ? `\n  demo     ${demo.settings.length} invented settings and ${demo.requests.length} requests in authorities 990, 991 and 992`
    : '';
  return `Rightplace is running at ${base}
  table    ${endpoint} (kept in ${dataDir}/)${loaded}
  API      ${base}/ (reference), ${base}/openapi.json (OpenAPI 3.1)

Development tokens of a case officer and a manager of authority 990, of the provider of setting 995020, and of a
commissioner of the consortium three-vales:
  export OFFICER=${tokenOf('Demo case officer', authority, 'case-officer')}
  export MANAGER=${tokenOf('Demo manager', authority, 'la-manager')}
  export PROVIDER=${tokenOf('Demo provider', provider, 'provider-editor')}
  export COMMISSIONER=${tokenOf('Demo commissioner', consortium, 'lead-commissioner')}

Try:
  curl -s ${base}/v1/authorities/990/requests -H "Authorization: Bearer $OFFICER"
  curl -s ${base}/v1/authorities/990/policy

In another terminal:
  npm run rightplace -- --help
  npm run rightplace -- import register <edubasealldata.csv|.gz|.zip> --make-current
  npm run rightplace -- demo overlay
  npm run rightplace -- dev-token --authority 383

Stop with Ctrl-C; everything is kept. The README walks through a case officer’s story.`;
}
