import type { Provision, Setting } from '../../lib/register/index.ts';
import { HOME } from './candidates.ts';

function strand(id: string, kind: Provision['kind'], given: Partial<Provision> = {}): Provision {
  return {
    id,
    kind,
    designatedNeeds: null,
    lowAge: 11,
    highAge: 16,
    sex: 'mixed',
    bases: ['day'],
    features: null,
    places: null,
    onRoll: null,
    ...given,
  };
}

/** A secondary school with mainstream places, a resourced provision and a unit. */
export const SCHOOL: Setting = {
  key: '107001',
  urn: '107001',
  ukprn: null,
  name: 'Hollin High School',
  authorityCode: '383',
  authorityName: 'Leeds',
  establishmentNumber: '4001',
  typeCode: 1,
  typeName: 'Community school',
  category: 'mainstream-school',
  legalRoute: 's38-request',
  dutyToAdmit: true,
  apart: null,
  openDate: null,
  closeDate: null,
  closeReason: null,
  predecessorLaestab: null,
  lowAge: 11,
  highAge: 16,
  sex: 'mixed',
  capacity: 1200,
  onRoll: 1100,
  pupilsWithPlan: 40,
  pupilsOnSenSupport: 150,
  street: null,
  locality: null,
  town: 'Leeds',
  postcode: 'LS6 3HN',
  website: null,
  trust: null,
  trustCode: null,
  position: HOME,
  provisions: [
    strand('107001-main', 'mainstream'),
    strand('107001-resourced', 'resourced-provision', { designatedNeeds: ['ASD'], onRoll: 16 }),
    strand('107001-unit', 'sen-unit', { designatedNeeds: ['HI', 'ASD'], places: 8 }),
  ],
};
