import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';

const $PublicKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  kid: z.string(),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
});
const $LocalKeys = z.object({
  /** Signs ID tokens and bearer tokens. */
  signing: $PublicKey.extend({ d: z.string() }),
  /** Signs the issuer's own cookies. */
  cookies: z.string().min(32),
});
export type LocalKeys = z.infer<typeof $LocalKeys>;

/** The keys of the local issuer, kept beside the data so that tokens outlive a restart; for the owner's eyes alone. */
export async function keptLocalKeys(dataDir: string): Promise<LocalKeys> {
  const path = join(dataDir, 'issuer-keys.json');
  mkdirSync(dataDir, { recursive: true });
  const kept = readKept(path);
  if (kept) return kept;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), kid: 'local', alg: 'ES256', use: 'sig' };
  const made = { signing, cookies: randomBytes(32).toString('hex') };
  try {
    writeFileSync(path, JSON.stringify(made), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // Another process made them in the same moment; its keys are the ones.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readKept(path) ?? $LocalKeys.parse(made);
}

function readKept(path: string): LocalKeys | null {
  try {
    return $LocalKeys.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(`${path} cannot be read as keys. Remove it, and new ones are made.`, {
      cause: error,
    });
  }
}

/** What others check the tokens by. */
export function publicKeys({ signing }: LocalKeys) {
  return { keys: [$PublicKey.parse(signing)] };
}
