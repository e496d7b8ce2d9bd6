import type { Owner, Role } from '../../lib/access/index.ts';
import { DEMO_TRUSTS, type DemoTrust } from './demo-trusts.ts';
import { DEMO_AUTHORITIES, DEMO_CONSORTIUM } from './region.ts';

/** Somebody of the demo, with what the person may do for each of their organisations. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  /** What the person does and for whom, in words. */
  readonly does: string;
  readonly memberships: readonly DemoMembership[];
}

interface DemoMembership {
  readonly organisation: Owner;
  readonly roles: readonly Role[];
}

const { ambledon, westmere, tarnshire } = DEMO_AUTHORITIES;

function authority({ code }: { readonly code: string }, ...roles: Role[]): DemoMembership {
  return { organisation: { kind: 'authority', code }, roles };
}

function provider(code: string, ...roles: Role[]): DemoMembership {
  return { organisation: { kind: 'provider', code }, roles };
}

function trust({ code }: DemoTrust, ...roles: Role[]): DemoMembership {
  return { organisation: { kind: 'trust', code }, roles };
}

function consortium(...roles: Role[]): DemoMembership {
  return { organisation: { kind: 'consortium', code: DEMO_CONSORTIUM.code }, roles };
}

function person(
  name: string,
  at: string,
  does: string,
  ...memberships: readonly DemoMembership[]
): DemoPerson {
  const email = `${name.toLowerCase().replace(' ', '.')}@${at}.example`;
  return { name, email, does, memberships };
}

/** Invented people, at least one of each role and some of several organisations. None of the addresses can exist. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('Olive Marsh', 'ambledon', 'Case officer, Ambledon', authority(ambledon, 'case-officer')),
  person('Martin Reed', 'ambledon', 'Manager, Ambledon', authority(ambledon, 'la-manager')),
  person('Audrey Finch', 'ambledon', 'Auditor, Ambledon', authority(ambledon, 'auditor')),
  person(
    'Adam Quill',
    'ambledon',
    'Administrator, Ambledon',
    authority(ambledon, 'organisation-administrator'),
  ),
  person('Wendy Fell', 'westmere', 'Case officer, Westmere', authority(westmere, 'case-officer')),
  person('Walter Moss', 'westmere', 'Manager, Westmere', authority(westmere, 'la-manager')),
  person(
    'Winifred Tarn',
    'westmere',
    'Administrator, Westmere',
    authority(westmere, 'organisation-administrator'),
  ),
  person(
    'Toby Strand',
    'tarnshire',
    'Case officer, Tarnshire',
    authority(tarnshire, 'case-officer'),
  ),
  person('Tessa Cove', 'tarnshire', 'Manager, Tarnshire', authority(tarnshire, 'la-manager')),
  person(
    'Theo Dune',
    'tarnshire',
    'Administrator, Tarnshire',
    authority(tarnshire, 'organisation-administrator'),
  ),
  person(
    'Priya Willow',
    'willows',
    'Editor and administrator, The Willows School',
    provider('995020', 'provider-editor', 'organisation-administrator'),
  ),
  person(
    'Rhys Banks',
    'riverbank',
    'Editor, Riverbank School',
    provider('995021', 'provider-editor'),
  ),
  person(
    'Hilda Stone',
    'sthilds',
    'Editor, St Hild’s High School',
    provider('995004', 'provider-editor'),
  ),
  person(
    'Tamsin Vale',
    'three-schools',
    'Editor for Forge Lane, Meadowfield and Beacon Hill',
    provider('995022', 'provider-editor'),
    provider('995023', 'provider-editor'),
    provider('995024', 'provider-editor'),
  ),
  person(
    'Vivian Holt',
    'vale-trust',
    'Editor and administrator, Westmere Vale Trust',
    trust(DEMO_TRUSTS.vale, 'provider-editor', 'organisation-administrator'),
  ),
  person(
    'Colin Weir',
    'three-vales',
    'Commissioner, Three Vales Consortium',
    consortium('consortium-commissioner'),
  ),
  person(
    'Leah Ford',
    'three-vales',
    'Lead commissioner and administrator, Three Vales Consortium',
    consortium('lead-commissioner', 'organisation-administrator'),
  ),
  person(
    'Bea Crossland',
    'shared-service',
    'Case officer, Ambledon and Westmere',
    authority(ambledon, 'case-officer'),
    authority(westmere, 'case-officer', 'la-manager'),
  ),
  person('Nadia England', 'national', 'National administrator', {
    organisation: { kind: 'national', code: 'england' },
    roles: ['organisation-administrator'],
  }),
];
