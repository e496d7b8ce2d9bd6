import * as z from 'zod';
import { $CalendarDate, $Id, $SettingKey, $YearGroup } from '../kernel/index.ts';
import { $ProvisionProfile } from './provision-profile.ts';

export const INTENTS = ['can', 'may', 'cannot'] as const;
export const $Intent = z.enum(INTENTS);

/** Who vouches for published figures: the provider, an authority on its behalf, or nobody (invented for a demo). */
export const PUBLISHED_BY = ['provider', 'authority', 'simulated'] as const;
export const $PublishedBy = z.enum(PUBLISHED_BY);
export type PublishedBy = z.infer<typeof $PublishedBy>;

const $Places = z.int().min(0).max(5_000);

/** Free places by when they can be taken up; null where the provider does not say. */
export const $FreeByTerm = z.object({
  now: $Places.nullable(),
  /** From the first 1 September after the as-of date, and from the one after that. */
  nextSeptember: $Places.nullable(),
  septemberAfter: $Places.nullable(),
});

/** What a provider publishes of one year group. */
export const $YearGroupReturn = z
  .object({
    yearGroup: $YearGroup,
    intent: $Intent,
    /** Why not, or on what condition; always given where the provider cannot offer. */
    reason: z.string().trim().min(1).max(500).nullable(),
    onRoll: $Places.nullable(),
    free: $FreeByTerm,
  })
  .refine(({ intent, reason }) => intent !== 'cannot' || reason !== null, {
    path: ['reason'],
    error: 'say why no place can be offered in this year group',
  });
export type YearGroupReturn = z.infer<typeof $YearGroupReturn>;

/** Setting key, a dash and the strand. */
export const $ProvisionId = z
  .string()
  .regex(/^\d{6,8}-(main|resourced|unit)$/, 'must be a provision id such as 100091-main');

/** What a provider publishes of one provision as of a date. Never changed; the next return takes its place. */
export const $CapacityReturn = z
  .object({
    id: $Id,
    settingKey: $SettingKey,
    provisionId: $ProvisionId,
    asOf: $CalendarDate,
    publishedAt: z.iso.datetime(),
    publishedBy: $PublishedBy,
    person: z.string(),
    /** One entry a year group, in rising order. */
    years: z.array($YearGroupReturn).min(1),
    /** Left out of returns from before it was asked for, and where nothing is said. */
    profile: $ProvisionProfile.optional(),
  })
  .meta({ id: 'CapacityReturn' });
export type CapacityReturn = z.infer<typeof $CapacityReturn>;
