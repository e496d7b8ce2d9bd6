/** Every record of the product as it is stored, whosever it is; for backups alone. */
export interface WholeTable {
  /** Each record as one line of JSON: equal records give equal lines. In no order that means anything. */
  lines(): AsyncIterable<string>;
  isEmpty(): Promise<boolean>;
  /** Puts records in, as many as one likes, whatever stands under their keys. */
  put(lines: readonly string[]): Promise<void>;
}

/** Files by their paths under a root, with `/` between folders. */
export interface FileTree {
  /** Every file, in the order of the paths. */
  paths(): AsyncIterable<string>;
  /** Null where there is no such file. */
  read(path: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Under its name once it is whole, and not before. */
  write(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
}
