import type { Owner, Principal } from '../../lib/access/index.ts';
import type { BandingFramework, FrameworkInput } from '../../lib/banding/index.ts';
import {
  type IdempotencyClaim,
  ok,
  problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { findInPages } from '../shared/find-in-pages.ts';

type PublishingDeps = Pick<Deps, 'frameworks' | 'now' | 'newId'>;

const TRIES = 5;

/** Publishes the next version of an authority's banding framework. Two managers at once get two versions. */
export async function publishNextFramework(
  deps: PublishingDeps,
  owner: Owner,
  principal: Principal,
  input: FrameworkInput,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<BandingFramework>> {
  const unversioned = {
    ...input,
    id: deps.newId(),
    authority: owner.code,
    publishedAt: new Date(deps.now()).toISOString(),
    publishedBy: principal.person,
  };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const version = (await latestVersion(deps, owner)) + 1;
    const detail = `in force from ${input.inForceFrom}`;
    const published = await deps.frameworks(owner).publish(
      { ...unversioned, version },
      {
        audit: auditEntry(deps, principal, 'banding.publish', `framework/${version}`, detail),
        claim: claim && { ...claim, resource: String(version) },
      },
    );
    if (published.ok || published.problem.code !== 'framework-version-taken') return published;
  }
  return refused(
    problem(
      'conflict',
      'framework-busy',
      'Others are publishing versions of this framework right now. Look at theirs, then try again.',
    ),
  );
}

async function latestVersion(deps: PublishingDeps, owner: Owner): Promise<number> {
  const page = await deps.frameworks(owner).list({ after: null, limit: 1 });
  const latest = page.items[0];
  if (latest === undefined) return 0;
  return 'version' in latest ? latest.version : Number(latest.needsChecking.split('#').at(-1));
}

/** What an earlier call under the same idempotency key published. */
export async function frameworkPublishedBefore(
  deps: Pick<Deps, 'frameworks'>,
  owner: Owner,
  version: number,
): Promise<Result<BandingFramework>> {
  const [found] = await findInPages(
    (page) => deps.frameworks(owner).list(page),
    (framework) => framework.version === version,
  );
  if (found) return ok(found);
  return refused(
    problem(
      'conflict',
      'needs-checking',
      `Version ${version} of the framework was published under this key and cannot be read any more. It needs checking.`,
    ),
  );
}
