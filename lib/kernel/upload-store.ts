/** Where to put a file, and until when. */
export interface UploadOffer {
  readonly url: string;
  readonly method: 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

/** Files on their way in: too large for a call, so they are put beside it under an id that was given out. */
export interface UploadStore {
  offer(id: string, expiresSeconds: number): Promise<UploadOffer>;
  /** Null where nothing was put. */
  open(
    id: string,
  ): Promise<{ readonly bytes: AsyncIterable<Uint8Array>; readonly size: number } | null>;
}
