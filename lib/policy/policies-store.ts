import type { NeedsChecking, Page, PageRequest, Result } from '../kernel/index.ts';
import type { PolicyVersion } from './policy-version.ts';

/**
 * Versions of one authority's policy; a version is added and never changed. `Beside` is what an act leaves
 * beside its record, of which the policy knows nothing.
 */
export interface PoliciesStore<Beside> {
  /** Refused as `conflict` when the version is taken: somebody else published one meanwhile. */
  publish(version: PolicyVersion, beside: Beside): Promise<Result<PolicyVersion>>;
  get(version: number): Promise<Result<PolicyVersion>>;
  /** Newest version first. */
  history(page: PageRequest): Promise<Page<PolicyVersion | NeedsChecking>>;
  /** Every version, newest first. Refused as `needs-checking` when one cannot be read, since it may be the one in force. */
  all(): Promise<Result<readonly PolicyVersion[]>>;
}
