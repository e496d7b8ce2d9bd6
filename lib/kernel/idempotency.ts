/** A client's promise that two calls with this key are one act; kept beside what the act made. */
export interface IdempotencyClaim {
  readonly key: string;
  /** SHA-256 of method, path and body: the same key with another fingerprint is a mistake. */
  readonly fingerprint: string;
  /** What the act makes, so that the second call can be answered with it. */
  readonly resource: string;
  readonly expiresAtEpochSeconds: number;
}
