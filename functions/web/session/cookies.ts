import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { SetCookie } from '../page-reply.ts';
import type { WebDeps } from '../web-deps.ts';

/** Carries the session's token. */
export const SESSION_COOKIE = 'session';
/** Carries what a sign-in under way is found by. */
export const SIGN_IN_COOKIE = 'sign-in';
/** Carries the token of a family's link that was opened in this browser. */
export const FAMILY_COOKIE = 'family';
/** Carries in which size a family reads. */
export const FAMILY_SIZE_COOKIE = 'family-size';

/** Reads a cookie by its plain name. */
export function cookiesOf({ secure }: Pick<WebDeps, 'secure'>, c: Context) {
  return (name: string): string | undefined => getCookie(c, fullName(name, secure));
}

/** Sets cookies that scripts cannot read and that other sites cannot have sent, bound to this very host where there is https. */
export function putCookies(
  { secure }: Pick<WebDeps, 'secure'>,
  c: Context,
  cookies: readonly SetCookie[],
): void {
  for (const { name, value, maxAgeSeconds } of cookies) {
    setCookie(c, fullName(name, secure), value ?? '', {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure,
      ...(value === null ? { maxAge: 0 } : {}),
      ...(value !== null && maxAgeSeconds !== undefined ? { maxAge: maxAgeSeconds } : {}),
    });
  }
}

/** Browsers take a name that begins so only with `Secure`, for the whole host and for no other. */
function fullName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}
