import { createHmac, timingSafeEqual } from 'node:crypto';
import { $Principal, type Principal } from '../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { Authenticate } from './authenticate.ts';

/** A development token: the principal as JSON and its HMAC, both base64url. For the local server only. */
export function issueDevToken(secret: string, principal: Principal): string {
  const payload = Buffer.from(JSON.stringify(principal)).toString('base64url');
  return `dev.${payload}.${signature(secret, payload).toString('base64url')}`;
}

export function createDevAuthenticate(secret: string): Authenticate {
  return async (authorization) => {
    const token = /^Bearer (dev\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) {
      return refused(
        problem(
          'unauthenticated',
          'token-missing',
          'Send a development token as “Authorization: Bearer dev...”; npm start prints some.',
        ),
      );
    }
    return readDevToken(secret, token);
  };
}

function readDevToken(secret: string, token: string): Result<Principal> {
  const [, payload = '', given = ''] = token.split('.');
  const expected = signature(secret, payload);
  const got = Buffer.from(given, 'base64url');
  const genuine = got.length === expected.length && timingSafeEqual(got, expected);
  if (!genuine) return refused(forged());
  const principal = $Principal.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  return principal.success ? ok(principal.data) : refused(forged());
}

function forged() {
  return problem(
    'unauthenticated',
    'token-not-genuine',
    'The development token was not issued by this server. Use one that npm start printed.',
  );
}

function signature(secret: string, payload: string): Buffer {
  return createHmac('sha256', secret).update(payload).digest();
}
