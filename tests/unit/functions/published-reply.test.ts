import { describe, expect, it } from 'vitest';
import { publishedReply } from '../../../functions/api/published-reply.ts';

/** SHA-256 of {"a":1}, and of something else. */
const ETAG = '"015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"';
const OTHER = '"6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"';

describe('what is published for everybody', () => {
  it('has its validator by content, and a minute for caches', () => {
    expect(publishedReply({ a: 1 }, undefined)).toEqual({
      body: { a: 1 },
      headers: { etag: ETAG, 'cache-control': 'public, max-age=60' },
    });
  });

  it.each([
    [undefined, undefined],
    [ETAG, 304],
    [`W/${ETAG}`, 304],
    [`${OTHER}, ${ETAG}`, 304],
    [`${OTHER},W/${ETAG}`, 304],
    ['*', 304],
    [OTHER, undefined],
    ['', undefined],
  ])('for If-None-Match %s answers %s', (ifNoneMatch, status) => {
    expect(publishedReply({ a: 1 }, ifNoneMatch).status).toBe(status);
  });
});
