/** Somebody whom one can choose to be at the local issuer. */
export interface LocalPerson {
  readonly name: string;
  readonly email: string;
  /** What the person does and for whom, in words. */
  readonly does: string;
}
