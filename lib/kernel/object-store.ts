/**
 * Immutable objects named by their content. `put` of bytes that are there already does nothing, so
 * it can be repeated; `get` of what was never put is null.
 */
export interface ObjectStore {
  /** Stores the bytes under the folder and returns their SHA-256. */
  put(folder: string, bytes: Uint8Array): Promise<string>;
  get(folder: string, contentId: string): Promise<Uint8Array | null>;
}
