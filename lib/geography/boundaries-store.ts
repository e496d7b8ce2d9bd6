import * as z from 'zod';
import type { Beside } from '../access/index.ts';
import { $ContentId, $Id, type Result } from '../kernel/index.ts';

/** Which object holds the boundaries that maps show, and where they came from. */
export const $BoundariesPointer = z.object({
  importId: $Id,
  boundariesId: $ContentId,
  areas: z.int(),
  fileName: z.string(),
  /** Whose data it is, as the licence asks to be said; null where nobody has said. */
  attribution: z.string().nullable(),
  importedAt: z.iso.datetime(),
  importedBy: z.string(),
});
export type BoundariesPointer = z.infer<typeof $BoundariesPointer>;

/** Port: the pointer to the boundaries that maps show. */
export interface BoundariesStore {
  current(): Promise<{ readonly pointer: BoundariesPointer; readonly revision: number } | null>;
  /** Refused as `stale` when somebody else moved it since `expectedRevision` (0: none yet). */
  makeCurrent(
    pointer: BoundariesPointer,
    expectedRevision: number,
    beside: Beside,
  ): Promise<Result<BoundariesPointer>>;
}
