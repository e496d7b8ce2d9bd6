import type { FailReason, MissingFact } from '../../../lib/matching/index.ts';
import type { Could, PlaceState } from '../../../lib/tailored-lists/index.ts';

/**
 * Who can correct what cost a place on a list: the provider on one of its own pages, the register's owner alone, or
 * nobody, since it is as it is.
 */
export type Correction =
  | {
      readonly by: 'provider';
      readonly page: 'publish';
      readonly part: 'needs' | 'ages' | 'bases' | 'features' | 'free';
    }
  | { readonly by: 'provider'; readonly page: 'fees' }
  | { readonly by: 'register' }
  | { readonly by: 'nobody' };

const REGISTER: Correction = { by: 'register' };
const publish = (part: 'needs' | 'ages' | 'bases' | 'features' | 'free'): Correction => ({
  by: 'provider',
  page: 'publish',
  part,
});

export const CORRECTION_OF: Readonly<Record<FailReason | MissingFact, Correction>> = {
  'opens-after-start': REGISTER,
  'closed-by-start': REGISTER,
  'below-age-range': publish('ages'),
  'above-age-range': publish('ages'),
  'other-sex': REGISTER,
  'basis-not-offered': publish('bases'),
  'must-have-missing': publish('features'),
  'ages-not-published': publish('ages'),
  'reception-not-stated': publish('ages'),
  'sex-not-published': REGISTER,
  'need-not-published': publish('needs'),
  'need-not-listed': publish('needs'),
  'need-beyond-ordinary': publish('needs'),
  'need-at-independent': publish('needs'),
  'need-at-alternative': publish('needs'),
  'basis-not-published': publish('bases'),
  'features-not-published': publish('features'),
};

export const PLACES_CORRECTION: Readonly<Record<PlaceState, Correction>> = {
  'not-published': publish('free'),
  cannot: publish('free'),
  'none-free': publish('free'),
  old: publish('free'),
  free: { by: 'nobody' },
};

export const COULD_CORRECTION: Readonly<Record<Could, Correction>> = {
  capacity: publish('free'),
  'need-fit': publish('needs'),
  cost: { by: 'provider', page: 'fees' },
};

/** Where a provider corrects its own fact; null where it cannot. */
export function correctionPath(
  correction: Correction,
  settingKey: string,
  provisionId: string,
): string | null {
  if (correction.by !== 'provider') return null;
  if (correction.page === 'fees') return `/provider/${settingKey}/fees`;
  return `/provider/${settingKey}/provisions/${provisionId}/publish#${correction.part}`;
}
