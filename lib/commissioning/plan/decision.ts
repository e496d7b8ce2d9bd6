/** What is bought and who goes where, by the numbers of a prepared round; no money and no words yet. */
export interface Decision extends Purchases, WhoGoesWhere {
  readonly shortOf: readonly ShortOf[];
}

export interface Purchases {
  /** Number of the tier in each prepared line's `tiers`; -1 where nothing is bought. */
  readonly tierOfLine: readonly number[];
  /** Places bought of each line. */
  readonly placesOfLine: readonly number[];
}

export interface WhoGoesWhere {
  /** Children placed by each option. */
  readonly placedOfOption: readonly number[];
  /** Children of each cell with a place bought by itself. */
  readonly spotOfCell: readonly number[];
  /** Children of each cell without a place. */
  readonly unplacedOfCell: readonly number[];
}

/** Children by which a wish of the round could not be met. */
export type ShortOf =
  | { readonly wish: 'existing' | 'fixed'; readonly index: number; readonly short: number }
  /** More children are at the provider than its share allows, since they are there already or were fixed. */
  | { readonly wish: 'provider-share'; readonly provider: string; readonly short: number };
