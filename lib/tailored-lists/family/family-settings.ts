import * as z from 'zod';

/** What an authority chooses for its families' pages. */
export const $FamilySettings = z
  .object({
    /** Whether families see what a place costs. */
    showPrices: z.boolean(),
    /** Whom families ask for help or for a new link, in words: a telephone number, an address. */
    contact: z.string().trim().max(300, 'write at most 300 characters'),
    /** The local information, advice and support service (SENDIASS). */
    adviceService: z.string().trim().max(300, 'write at most 300 characters'),
    /** Who arranges mediation. */
    mediation: z.string().trim().max(300, 'write at most 300 characters'),
    revision: z.int().min(0),
  })
  .meta({ id: 'FamilySettings' });
export type FamilySettings = z.infer<typeof $FamilySettings>;

export const $FamilySettingsInput = $FamilySettings
  .omit({ revision: true })
  .strict()
  .meta({ id: 'FamilySettingsInput' });
export type FamilySettingsInput = z.infer<typeof $FamilySettingsInput>;

/** Until an authority has chosen. */
export const STARTING_FAMILY_SETTINGS: FamilySettings = {
  showPrices: false,
  contact: '',
  adviceService: '',
  mediation: '',
  revision: 0,
};
