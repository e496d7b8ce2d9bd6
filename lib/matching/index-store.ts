import * as z from 'zod';
import { $ContentId, type Result } from '../kernel/index.ts';

/** Which provision index functions rank by, and what it was made of. */
export const $IndexPointer = z.object({
  indexId: $ContentId,
  registerSnapshotId: $ContentId,
  builtAt: z.iso.datetime(),
  /** Format of the index; none stands where it was made before this was noted. */
  format: z.int().optional(),
});
export type IndexPointer = z.infer<typeof $IndexPointer>;

/** The pointer to the current provision index. */
export interface IndexStore {
  /** Null before the first register; `revision` is what a move of the pointer must expect. */
  current(): Promise<{ readonly pointer: IndexPointer; readonly revision: number } | null>;
  /** Refused as `stale` when somebody else moved the pointer since `expectedRevision` (0: no pointer yet). */
  makeCurrent(pointer: IndexPointer, expectedRevision: number): Promise<Result<IndexPointer>>;
}
