import * as z from 'zod';
import type { Beside } from '../access/index.ts';
import { $ContentId, $Id, type Result } from '../kernel/index.ts';
import { $PracticeKind } from './import/practice-kind.ts';
import { $PracticeReport } from './import/practice-report.ts';

/** One import of a published file. */
export const $PracticeImport = z
  .object({
    id: $Id,
    importedAt: z.iso.datetime(),
    importedBy: z.string(),
    fileName: z.string(),
    report: $PracticeReport,
    /** Settings of which something is otherwise since. */
    changed: z.int(),
    /** Object with the faults, one JSON line each. */
    faultsId: $ContentId,
    snapshotId: $ContentId,
    /** Snapshot that the file was laid over; null for the first import. */
    before: $ContentId.nullable(),
  })
  .meta({ id: 'PracticeImport' });
export type PracticeImport = z.infer<typeof $PracticeImport>;

/** Which snapshot is the published practice now, and what it was last made from. */
export const $PracticePointer = z.object({
  snapshotId: $ContentId,
  settings: z.int(),
  importId: $Id,
  madeCurrentAt: z.iso.datetime(),
  /** The newest import of each kind of file. */
  lastImports: z.partialRecord(
    $PracticeKind,
    z.object({ importedAt: z.iso.datetime(), fileName: z.string(), settings: z.int() }),
  ),
});
export type PracticePointer = z.infer<typeof $PracticePointer>;

/** Port: the pointer to the national snapshot of published practice, and the imports that made it. */
export interface PracticeStore {
  current(): Promise<{ readonly pointer: PracticePointer; readonly revision: number } | null>;
  /** Records an import and makes its snapshot current, both or neither; refused as `stale` when another import came between (0: no pointer yet). */
  record(
    entry: PracticeImport,
    pointer: PracticePointer,
    expectedRevision: number,
    beside: Beside,
  ): Promise<Result<PracticePointer>>;
}
