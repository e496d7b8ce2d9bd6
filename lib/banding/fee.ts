import * as z from 'zod';
import { $Basis, $CalendarDate, $Id, $Pence, $SettingKey } from '../kernel/index.ts';

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
    publishedAt: z.iso.datetime(),
    publishedBy: z.enum(['provider', 'authority', 'simulated']),
    person: z.string(),
  })
  .meta({ id: 'Fee' });
export type Fee = z.infer<typeof $Fee>;
