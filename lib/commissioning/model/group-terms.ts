/** On what terms some of the authorities would go without the others. */
export interface GroupTerms {
  readonly names: readonly string[];
  /** Number of each cell's authority. */
  readonly memberOfCell: readonly number[];
  /** By offer and authority: places of the offer that it may count on; a group has the whole places of their sum. */
  readonly entitlements: readonly (readonly number[])[];
}
