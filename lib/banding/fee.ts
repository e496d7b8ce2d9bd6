import * as z from 'zod';
import { $Basis, $CalendarDate, $Id, $Pence, $SettingKey } from '../kernel/index.ts';

export const FEE_PARTS = ['education', 'therapy', 'care', 'residential'] as const;
export type FeePart = (typeof FEE_PARTS)[number];

/** What an independent setting charges for a place by part, pence a year, from a date until its next fee for that basis. */
export const $Fee = z
  .object({
    id: $Id,
    settingKey: $SettingKey,
    provisionId: z.string().regex(/^\d{6,8}-(main|resourced|unit)$/),
    basis: $Basis,
    from: $CalendarDate,
    parts: z.object({
      education: $Pence,
      therapy: $Pence,
      care: $Pence,
      residential: $Pence,
    }),
    /** Why it changes what was already charged from a day that had passed; left out of every other fee. */
    reason: z.string().optional(),
    publishedAt: z.iso.datetime(),
    publishedBy: z.enum(['provider', 'authority', 'simulated']),
    person: z.string(),
  })
  .meta({ id: 'Fee' });
export type Fee = z.infer<typeof $Fee>;

/** The whole of a fee, pence a year. */
export function feeTotal(parts: Fee['parts']): number {
  return FEE_PARTS.reduce((sum, part) => sum + parts[part], 0);
}
