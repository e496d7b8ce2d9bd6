import type { Beside } from '../access/index.ts';
import type { Result } from '../kernel/index.ts';
import type { PostcodeManifest } from './postcode-directory.ts';

/** Port: the pointer to the current postcodes. */
export interface PostcodeImports {
  current(): Promise<{ readonly manifest: PostcodeManifest; readonly revision: number } | null>;
  /** Refused as `stale` when another import came between. */
  replace(
    manifest: PostcodeManifest,
    expectedRevision: number,
    beside: Beside,
  ): Promise<Result<PostcodeManifest>>;
}
