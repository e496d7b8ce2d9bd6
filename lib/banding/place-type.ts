import * as z from 'zod';
import type { Category, ProvisionKind } from '../register/index.ts';

/** The types of provision for which a banding framework sets a top-up. */
export const PLACE_TYPES = [
  'mainstream',
  'sen-unit',
  'resourced-provision',
  'special',
  'non-maintained-special',
  'alternative-provision',
  'college',
  'specialist-post-16',
] as const;
export const $PlaceType = z.enum(PLACE_TYPES);
export type PlaceType = z.infer<typeof $PlaceType>;

/** What a place is paid by: the kind of provision, and the category and area of its setting. */
export interface PricedProvision {
  readonly kind: ProvisionKind;
  readonly category: Category;
  /** Null where the register does not say; no area factor then applies. */
  readonly settingAuthorityCode: string | null;
}

/**
 * How the place is funded: by a type of the framework, or by the setting's own price, named by its
 * category, for an independent setting of any kind.
 */
export type PriceKey = PlaceType | 'independent-special' | 'independent-school';

export function priceKeyOf({ kind, category }: PricedProvision): PriceKey {
  if (category === 'independent-special' || category === 'independent-school') return category;
  return category === 'non-maintained-special' ? category : kind;
}
