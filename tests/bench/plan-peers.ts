/** What another solver made of a round. */
export interface PeerPlan {
  /** Pounds a year; null where it found nothing in time. */
  readonly cost: number | null;
  readonly bound: number | null;
  readonly proved: boolean;
  readonly seconds: number;
}
