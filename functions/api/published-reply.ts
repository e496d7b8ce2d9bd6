import { canonicalJson, sha256 } from '../../lib/kernel/index.ts';
import type { Reply } from './implement.ts';

/** Anybody may keep what is published for a minute; after that its validator says whether it still stands. */
const CACHE_CONTROL = 'public, max-age=60';

/** What is published for everybody to read; 304 where the caller has it already. */
export function publishedReply(body: unknown, ifNoneMatch: string | undefined): Reply {
  const etag = `"${sha256(canonicalJson(body))}"`;
  const headers = { etag, 'cache-control': CACHE_CONTROL };
  return names(ifNoneMatch, etag) ? { status: 304, body: null, headers } : { body, headers };
}

/** If-None-Match names one validator or several, each perhaps weakened by a cache on the way (RFC 9110, 13.1.2). */
function names(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => {
    const named = tag.trim().replace(/^W\//, '');
    return named === etag || named === '*';
  });
}
