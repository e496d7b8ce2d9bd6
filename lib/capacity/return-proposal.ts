import * as z from 'zod';
import { $AuthorityCode, $CalendarDate, $SettingKey, $YearGroup } from '../kernel/index.ts';
import { $CapacityReturn, $ProvisionId } from './capacity-return.ts';
import { $ReturnChanges } from './compare-returns.ts';
import { $PlaceImpact } from './impact-on-holds.ts';

/** What publishing a return would change, and whom it concerns; nothing of it is stored. */
export const $ReturnProposal = z
  .object({
    settingKey: $SettingKey,
    provisionId: $ProvisionId,
    asOf: $CalendarDate,
    /** The return whose place it would take; null where none is published. */
    newest: $CapacityReturn.omit({ person: true }).nullable(),
    changes: $ReturnChanges,
    /** What it does to others, by kind. */
    impact: z.object({
      /** Places of which some are held or taken. */
      places: z.array($PlaceImpact),
      /** Authorities that are told that the new figures do not bear holds of theirs. */
      told: z.array(z.object({ authority: $AuthorityCode, holds: z.int().min(1) })),
      /** Current lists that name the setting; they stay as they are, and later ones go by the new figures. */
      lists: z.array(
        z.object({ startTerm: z.string(), yearGroup: $YearGroup, count: z.int().min(1) }),
      ),
      /** A limit of admission that is new, changed or taken back, for the authority of the area to answer; null where it stays. */
      limit: z
        .object({
          from: z.string().nullable(),
          to: z.string().nullable(),
          authority: $AuthorityCode.nullable(),
        })
        .nullable(),
    }),
    /** Names of places whose counter cannot be read, so that nobody can say what stands there. */
    needsChecking: z.array(z.string()),
  })
  .meta({ id: 'ReturnProposal' });
export type ReturnProposal = z.infer<typeof $ReturnProposal>;
