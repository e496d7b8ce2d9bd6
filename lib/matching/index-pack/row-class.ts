import * as z from 'zod';
import { $Feature, $Need } from '../../kernel/index.ts';
import { $Category, $ProvisionKind } from '../../register/index.ts';
import type { Candidate } from '../candidate.ts';

/**
 * What need, features and the other criteria but distance look at. Provisions of one class get the
 * same value for them in one request, so these are worked out once a class and not once a provision.
 */
export const $RowClass = z.object({
  kind: $ProvisionKind,
  category: $Category,
  designatedNeeds: z.array($Need).nullable(),
  neighbouringNeeds: z.array($Need),
  features: z.array($Feature).nullable(),
});
export type RowClass = z.infer<typeof $RowClass>;

export function classOf({ provision, setting, neighbouringNeeds }: Candidate): RowClass {
  return {
    kind: provision.kind,
    category: setting.category,
    designatedNeeds: provision.designatedNeeds,
    neighbouringNeeds,
    features: provision.features,
  };
}

/** A provision that stands for its class: of no place, no size and no tie to a child. */
export function representativeOf(rowClass: RowClass): Candidate {
  const { kind, category, designatedNeeds, neighbouringNeeds, features } = rowClass;
  return {
    provision: {
      id: '000000-main',
      kind,
      designatedNeeds,
      lowAge: null,
      highAge: null,
      sex: null,
      bases: null,
      features,
      places: null,
      onRoll: null,
    },
    setting: {
      key: '000000',
      name: kind,
      authorityCode: null,
      openDate: null,
      closeDate: null,
      position: null,
      town: null,
      postcode: null,
      typeName: kind,
      onRoll: null,
      pupilsWithPlan: null,
      pupilsOnSenSupport: null,
      lowAge: null,
      highAge: null,
      apart: null,
      category,
      legalRoute: 's38-request',
      dutyToAdmit: true,
    },
    neighbouringNeeds,
    pupilsInDesignatedPlaces: 0,
    capacity: null,
    count: null,
    fees: [],
    practice: null,
  };
}
