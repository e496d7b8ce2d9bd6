/** What an import of a register file will accept at most; more is refused as `too-large`. */
export interface ImportLimits {
  /** Bytes of a zip archive, which must be held whole because its table of contents comes last. */
  readonly maxArchiveBytes: number;
  /** Bytes of the CSV itself, counted while it is inflated, whatever an archive declares. */
  readonly maxCsvBytes: number;
  readonly maxRows: number;
  /** Faults kept one by one; beyond this they are only counted. */
  readonly maxFaults: number;
}

/** GIAS's full file has about 50,000 rows and 65 MB: these leave room for three times that. */
export const DEFAULT_IMPORT_LIMITS: ImportLimits = {
  maxArchiveBytes: 48_000_000,
  maxCsvBytes: 200_000_000,
  maxRows: 150_000,
  maxFaults: 100_000,
};
