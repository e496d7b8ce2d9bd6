import * as z from 'zod';
import type { Owner } from '../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';

/** A list's version as it is written on the command line. */
export const $Version = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'must be a whole number from 1')
  .transform(Number);

/** The version asked for, or else the latest list of the request; refused where there is no such request or list. */
export async function listVersion(
  deps: Pick<Deps, 'lists' | 'requests'>,
  owner: Owner,
  requestId: string,
  version: number | undefined,
): Promise<Result<number>> {
  if (version !== undefined) return ok(version);
  const request = await deps.requests(owner).get(requestId);
  if (!request.ok) return request;
  const page = await deps.lists(owner).ofRequest(requestId, { after: null, limit: 1 });
  const latest = page.items[0];
  if (latest === undefined) {
    const detail = `No list has been made for request ${requestId}. Make one: npm run rightplace -- list create --authority ${owner.code} --request ${requestId}`;
    return refused(problem('not-found', 'no-list', detail));
  }
  if ('version' in latest) return ok(latest.version);
  const detail = `The latest list of request ${requestId} (${latest.needsChecking}) cannot be read and needs checking. Name an earlier one with --version.`;
  return refused(problem('conflict', 'needs-checking', detail));
}
