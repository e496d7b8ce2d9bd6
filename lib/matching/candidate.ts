import * as z from 'zod';
import { $Fee } from '../banding/index.ts';
import { $CapacityReturn } from '../capacity/index.ts';
import { $SettingPractice } from '../inclusion/index.ts';
import { $Need } from '../kernel/index.ts';
import { $Category, $LegalRoute, $Provision, $Setting } from '../register/index.ts';
import { $LivePlace } from './live-place.ts';

/**
 * What matching knows of one provision: the provision, and the facts of its setting. One record per
 * provision, since suitability is decided per provision and never summed over a setting.
 */
export const $Candidate = z.object({
  provision: $Provision,
  setting: $Setting
    .pick({
      key: true,
      name: true,
      authorityCode: true,
      openDate: true,
      closeDate: true,
      position: true,
      town: true,
      postcode: true,
      typeName: true,
      onRoll: true,
      pupilsWithPlan: true,
      pupilsOnSenSupport: true,
      lowAge: true,
      highAge: true,
      apart: true,
    })
    .extend({ category: $Category, legalRoute: $LegalRoute, dutyToAdmit: z.boolean() }),
  /** Needs for which another provision of the same setting is designated. */
  neighbouringNeeds: z.array($Need),
  /** Pupils in the setting's resourced provision and units, who do not count towards its inclusion load. */
  pupilsInDesignatedPlaces: z.int().min(0),
  /** The newest return; null while the provider has published none. */
  capacity: $CapacityReturn.nullable(),
  /** The live count for the child's year group and start; null where it was not read, and then the return stands as published. */
  count: $LivePlace.nullable(),
  fees: z.array($Fee),
  practice: $SettingPractice.nullable(),
});
export type Candidate = z.infer<typeof $Candidate>;
