import * as z from 'zod';
import { $CalendarDate, $SettingKey, $YearGroup } from '../../kernel/index.ts';
import { $ProvisionId } from '../capacity-return.ts';

/** In what figures of a provision disagree. */
export const DISAGREEMENT_CODES = [
  /** Places of the return and of the register. */
  'places-differ',
  /** Pupils of the return and of the register. */
  'roll-differs',
  /** More pupils than places, in the return itself or with the register’s places. */
  'roll-above-places',
  /** Pupils and free places are more than there are places. */
  'free-does-not-fit',
  /** The authority has placed more children in a year group than the return has pupils in it. */
  'placed-above-roll',
  /** The authority has placed or holds more than the return says is free, since it was published. */
  'promised-above-free',
] as const;
export const $DisagreementCode = z.enum(DISAGREEMENT_CODES);
export type DisagreementCode = z.infer<typeof $DisagreementCode>;

/** A figure, where it stands, and as of when. */
export const $Figure = z.object({
  value: z.int().min(0),
  source: z.enum(['return', 'register', 'placements']),
  asOf: $CalendarDate,
});
export type Figure = z.infer<typeof $Figure>;

/** Two figures that cannot both be right, or no longer. */
export const $Disagreement = z
  .object({
    settingKey: $SettingKey,
    provisionId: $ProvisionId,
    code: $DisagreementCode,
    /** Where it is about one year group and the start of one academic year. */
    yearGroup: $YearGroup.nullable(),
    academicYear: z.int().nullable(),
    /** What the provider published. */
    published: $Figure,
    other: $Figure,
    /** How far they are apart. */
    size: z.int().min(1),
    /** Who knows which is right; the register is put right by the provider as well, at its source. */
    ask: z.enum(['provider', 'provider-or-register']),
  })
  .meta({ id: 'Disagreement' });
export type Disagreement = z.infer<typeof $Disagreement>;

/** What a disagreement is about, whatever its figures are: by it a settlement finds it again. */
export function aboutOf({
  provisionId,
  code,
  yearGroup,
  academicYear,
}: Pick<Disagreement, 'provisionId' | 'code' | 'yearGroup' | 'academicYear'>): string {
  return [provisionId, code, yearGroup ?? 'all', academicYear ?? 'all'].join('~');
}
