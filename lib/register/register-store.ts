import * as z from 'zod';
import type { Beside } from '../access/index.ts';
import {
  $ContentId,
  $Id,
  type NeedsChecking,
  type Page,
  type PageRequest,
  type Result,
} from '../kernel/index.ts';
import { $ImportReport } from './import-report.ts';

/** One import of a register file. It changes nothing until it is made current. */
export const $RegisterImport = z
  .object({
    id: $Id,
    importedAt: z.iso.datetime(),
    importedBy: z.string(),
    fileName: z.string(),
    snapshotId: $ContentId,
    /** Snapshot that the diff compares with; null for the first import. */
    comparedWith: $ContentId.nullable(),
    report: $ImportReport,
    /** Object with every fault, one JSON line each. */
    faultsId: $ContentId,
    /** Object with the whole diff; null for the first import. */
    diffId: $ContentId.nullable(),
  })
  .meta({ id: 'RegisterImport' });
export type RegisterImport = z.infer<typeof $RegisterImport>;

/** Which import is the register now. */
export const $RegisterPointer = z.object({
  importId: $Id,
  snapshotId: $ContentId,
  madeCurrentAt: z.iso.datetime(),
  madeCurrentBy: z.string(),
});
export type RegisterPointer = z.infer<typeof $RegisterPointer>;

/** The national register's imports and the pointer to the current one. */
export interface RegisterStore {
  current(): Promise<{ readonly pointer: RegisterPointer; readonly revision: number } | null>;
  addImport(entry: RegisterImport, beside: Beside): Promise<Result<RegisterImport>>;
  getImport(id: string): Promise<Result<RegisterImport>>;
  /** Newest first. */
  imports(page: PageRequest): Promise<Page<RegisterImport | NeedsChecking>>;
  /** Refused as `stale` when somebody else moved the pointer since `expectedRevision` (0: no pointer yet). */
  makeCurrent(
    pointer: RegisterPointer,
    expectedRevision: number,
    beside: Beside,
  ): Promise<Result<RegisterPointer>>;
}
