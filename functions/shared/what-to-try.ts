import { issueDevToken } from './authenticate.ts';

interface Started {
  readonly port: number;
  readonly endpoint: string;
  readonly dataDir: string;
  readonly secret: string;
  readonly demoLoaded: boolean;
}

/** What the local server says once it listens: what runs, whom to be, and what to try first. */
export function whatToTry({ port, endpoint, dataDir, secret, demoLoaded }: Started): string {
  const base = `http://localhost:${port}`;
  const token = issueDevToken(secret, {
    person: 'Demo case officer',
    organisation: { kind: 'authority', code: '990' },
    roles: ['case-officer'],
  });
  const demo = demoLoaded ? ' A small demo was loaded (authority 990).' : '';
  return `Rightplace is running at ${base}
  table    ${endpoint} (kept in ${dataDir}/)${demo}
  API      ${base}/ (reference), ${base}/openapi.json (OpenAPI 3.1)

Development token of a case officer of authority 990:
  export TOKEN=${token}

Try:
  curl -s ${base}/v1/authorities/990/requests -H "Authorization: Bearer $TOKEN"
  curl -s ${base}/v1/register -H "Authorization: Bearer $TOKEN"

In another terminal:
  npm run rightplace -- --help
  npm run rightplace -- import register <edubasealldata.csv|.gz|.zip> --make-current
  npm run rightplace -- dev-token --authority 383

Stop with Ctrl-C; everything is kept.`;
}
