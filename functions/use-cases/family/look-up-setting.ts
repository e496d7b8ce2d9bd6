import { tooManyAttempts } from '../../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { type DirectoryEntry, settingDirectory } from '../../shared/setting-directory.ts';
import type { FamilyVisitor } from './resolve-family.ts';

const LOOK_UPS = { most: 100, windowSeconds: 600 };
const MOST_FOUND = 20;

/** Settings by name, town or postcode, for somebody who has no account. */
export async function lookUpSetting(
  deps: Pick<Deps, 'currentIndex' | 'rateLimits' | 'now'>,
  { link }: FamilyVisitor,
  words: string,
): Promise<Result<readonly DirectoryEntry[]>> {
  const taken = await deps.rateLimits.take(`family-look-up/${link.id}`, LOOK_UPS, deps.now());
  if (!taken) return refused(tooManyAttempts(LOOK_UPS));
  const index = await deps.currentIndex();
  if (!index) return refused(NO_REGISTER);
  return ok(settingDirectory(index).search(words, MOST_FOUND));
}

const NO_REGISTER = problem(
  'not-ready',
  'no-register',
  'Places cannot be looked up now. Try again later, or write its name under “What matters to you”.',
);
