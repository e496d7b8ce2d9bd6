import { DEMO_PEOPLE } from '../../demo/world/demo-people.ts';
import { type Env, isProduction } from '../shared/env.ts';
import type { TokenOf } from '../shared/what-to-try.ts';
import { createLocalIssuer, type NodeHandler } from './create-local-issuer.ts';
import { ISSUER_PATH, noteIssuer } from './issuer-address.ts';
import type { LocalKeys } from './local-keys.ts';
import { mintToken } from './mint-token.ts';

export interface OpenedIssuer {
  readonly handler: NodeHandler;
  readonly tokenOf: TokenOf;
}

/** The issuer of the local server on this port, for the demo people. */
export function openLocalIssuer(
  env: Env,
  { issuerKeys: keys, dataDir }: { readonly issuerKeys: LocalKeys; readonly dataDir: string },
  port: number,
  stylesheets: readonly string[],
): OpenedIssuer {
  const base = `http://localhost:${port}`;
  const issuer = `${base}${ISSUER_PATH}`;
  noteIssuer(dataDir, issuer);
  return {
    handler: createLocalIssuer({
      base,
      keys,
      people: DEMO_PEOPLE,
      isProduction: isProduction(env),
      stylesheets,
    }),
    tokenOf: (email, organisation) =>
      mintToken(keys, {
        issuer,
        audience: env.API_AUDIENCE,
        email,
        organisation,
        now: Date.now(),
      }),
  };
}
