import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ISSUER_PATH = '/oidc';
/** This product at the local issuer. */
export const LOCAL_CLIENT_ID = 'rightplace';
const USUAL = `http://localhost:3000${ISSUER_PATH}`;

/** Notes under which address the server of a data folder issues, so that commands make tokens that it takes. */
export function noteIssuer(dataDir: string, issuer: string): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'issuer'), issuer);
}

/** The address of the server that ran last on a data folder. */
export function notedIssuer(dataDir: string): string {
  try {
    return readFileSync(join(dataDir, 'issuer'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return USUAL;
    throw error;
  }
}
