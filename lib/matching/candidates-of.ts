import { NEEDS } from '../kernel/index.ts';
import type { Provision } from '../register/index.ts';
import type { Candidate } from './candidate.ts';
import type { PublishedSetting } from './published-facts.ts';
import { publishedProvision } from './published-provision.ts';

/**
 * One candidate for each provision of a setting, with what is published of it. A setting of a type that no child is placed in by a
 * plan has no category or legal route and gives none.
 */
export function candidatesOf(published: PublishedSetting): readonly Candidate[] {
  const { setting, returns, fees, practice } = published;
  const { category, legalRoute } = setting;
  if (category === null || legalRoute === null) return [];
  const capacityOf = ({ id }: Provision) =>
    returns.find(({ provisionId }) => provisionId === id) ?? null;
  const provisions = setting.provisions.map((provision) =>
    publishedProvision(provision, capacityOf(provision)),
  );
  return provisions.map((provision) => ({
    provision,
    setting: {
      key: setting.key,
      name: setting.name,
      authorityCode: setting.authorityCode,
      openDate: setting.openDate,
      closeDate: setting.closeDate,
      position: setting.position,
      town: setting.town,
      postcode: setting.postcode,
      typeName: setting.typeName,
      onRoll: setting.onRoll,
      pupilsWithPlan: setting.pupilsWithPlan,
      pupilsOnSenSupport: setting.pupilsOnSenSupport,
      lowAge: setting.lowAge,
      highAge: setting.highAge,
      apart: setting.apart,
      category,
      legalRoute,
      dutyToAdmit: setting.dutyToAdmit,
    },
    neighbouringNeeds: neighbouringNeeds(provisions, provision),
    pupilsInDesignatedPlaces: provisions.filter(isDesignated).reduce(addPupils, 0),
    capacity: capacityOf(provision),
    count: null,
    fees: fees.filter(({ provisionId }) => provisionId === provision.id),
    practice,
  }));
}

function neighbouringNeeds(provisions: readonly Provision[], provision: Provision) {
  const others = provisions.filter((other) => other.id !== provision.id);
  return NEEDS.filter((need) => others.some((other) => other.designatedNeeds?.includes(need)));
}

function isDesignated(provision: Provision): boolean {
  return provision.kind === 'resourced-provision' || provision.kind === 'sen-unit';
}

/** Where the register gives no roll for a unit, its places stand for it. */
function addPupils(sum: number, provision: Provision): number {
  return sum + (provision.onRoll ?? provision.places ?? 0);
}
