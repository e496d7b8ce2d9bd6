import type { RawRow, Result } from '../../kernel/index.ts';

export const UPLOAD_FORMATS = ['csv', 'xlsx', 'ods'] as const;

/** What a file holds, sheet by sheet. */
export interface TableSheets {
  readonly format: (typeof UPLOAD_FORMATS)[number];
  readonly sheets: readonly (readonly RawRow[])[];
}

/** Opens a file of at most so many bytes; refused in words where it cannot be opened, or had better not be. */
export type ReadSheets = (bytes: Uint8Array, mostBytes: number) => Promise<Result<TableSheets>>;
