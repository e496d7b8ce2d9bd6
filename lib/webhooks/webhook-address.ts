import { ok, problem, type Result, refused } from '../kernel/index.ts';

const PORTS = new Set(['', '443', '8443']);
const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Names that no public server has. */
const NOT_PUBLIC = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/;

/**
 * Whether messages may be sent to an address, as far as it can be said without asking where its name leads. `local`: the
 * server of somebody who tries it out on their own machine.
 */
export function checkWebhookAddress(text: string, local: boolean): Result<URL> {
  if (!URL.canParse(text)) return not('is not an address, for example https://example.org/hook');
  const url = new URL(text);
  if (local && url.protocol === 'http:' && HERE.has(url.hostname)) return withoutSecrets(url);
  if (url.protocol !== 'https:') return not('must begin with https://');
  if (!PORTS.has(url.port)) return not('must be on port 443 or 8443');
  const host = url.hostname.replace(/\.$/, '');
  const isLiteral = /^\[|^\d+(\.\d+){3}$/.test(host);
  if (NOT_PUBLIC.test(host) || (!isLiteral && !host.includes('.'))) {
    return not('must be a server that can be reached from the internet');
  }
  return withoutSecrets(url);
}

function withoutSecrets(url: URL): Result<URL> {
  if (url.username !== '' || url.password !== '') {
    return not('must not hold a user name or a password; check the signature instead');
  }
  if (url.hash !== '') return not('must not hold a “#”');
  return ok(url);
}

function not(detail: string) {
  return refused(
    problem('invalid', 'webhook-address', `The address ${detail}.`, [
      { pointer: '/url', detail: `the address ${detail}` },
    ]),
  );
}

/** The refusal of an address that leads to a network of somebody’s own. */
export const NOT_A_PUBLIC_ADDRESS = not('must be a server that can be reached from the internet');
