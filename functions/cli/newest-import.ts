import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { RegisterImport } from '../../lib/register/index.ts';
import type { Deps } from '../shared/deps.ts';

/** The register import that was recorded last. */
export async function newestImport(deps: Pick<Deps, 'register'>): Promise<Result<RegisterImport>> {
  const page = await deps.register.imports({ after: null, limit: 1 });
  const newest = page.items[0];
  if (newest === undefined) {
    const detail =
      'No register has been imported yet. Import one: npm run rightplace -- import register <file>';
    return refused(problem('not-found', 'no-register', detail));
  }
  if ('id' in newest) return ok(newest);
  const detail = `The newest import (${newest.needsChecking}) is stored in a form that cannot be read. It needs checking.`;
  return refused(problem('conflict', 'needs-checking', detail));
}
