import type { ApartRule, Category, LegalRoute } from './setting.ts';

/**
 * How the law treats a type:
 * - `s38`: on the list of s. 38(3) Children and Families Act 2014, so it may be requested, and s. 43 obliges
 *   it to admit a child whose plan names it;
 * - `s41`: on that list, with the same duty, only while the Secretary of State approves it under s. 41;
 *   otherwise it must first offer a place (s. 9 Education Act 1996) and owes no admission.
 */
export type RouteRule = 's38' | 's41';

export interface EstablishmentType {
  readonly code: number;
  readonly name: string;
  readonly category: Category | null;
  readonly route: RouteRule | null;
  /** Rule that keeps every establishment of this type apart from matching. */
  readonly apart: ApartRule | null;
}

/** What follows for one establishment from its type and its Section 41 approval. */
export interface LegalStanding {
  readonly category: Category | null;
  readonly legalRoute: LegalRoute | null;
  readonly dutyToAdmit: boolean;
}

function placement(code: number, name: string, category: Category, route: RouteRule) {
  return { code, name, category, route, apart: null };
}

function outside(code: number, name: string, apart: ApartRule) {
  return { code, name, category: null, route: null, apart };
}

/** Every code of the DfE table of 22 April 2025 (`edubasealldata…-establishment-types`). */
const TYPES: readonly EstablishmentType[] = [
  // Maintained schools: s. 38(3)(a).
  placement(1, 'Community school', 'mainstream-school', 's38'),
  placement(2, 'Voluntary aided school', 'mainstream-school', 's38'),
  placement(3, 'Voluntary controlled school', 'mainstream-school', 's38'),
  placement(5, 'Foundation school', 'mainstream-school', 's38'),
  // Independent in law and in GIAS's group 3, although the state funds it; not an Academy.
  placement(6, 'City technology college', 'independent-school', 's41'),
  placement(7, 'Community special school', 'special-school', 's38'),
  // Approved under s. 342 Education Act 1996: s. 38(3)(e).
  placement(8, 'Non-maintained special school', 'non-maintained-special', 's38'),
  // Independent schools: s. 38(3)(f) when approved under s. 41.
  placement(10, 'Other independent special school', 'independent-special', 's41'),
  placement(11, 'Other independent school', 'independent-school', 's41'),
  placement(12, 'Foundation special school', 'special-school', 's38'),
  placement(14, 'Pupil referral unit', 'alternative-provision', 's38'),
  // Maintained nursery schools: s. 38(3)(b).
  placement(15, 'Local authority nursery school', 'nursery-school', 's38'),
  // Institutions within the further education sector: s. 38(3)(d).
  placement(18, 'Further education', 'further-education', 's38'),
  // Children are placed in secure units by a court or for welfare (s. 25 Children Act 1989), not by a plan.
  outside(24, 'Secure units', 'not-a-placement-setting'),
  outside(25, 'Offshore schools', 'offshore'),
  // Schools of the Ministry of Defence abroad.
  outside(26, 'Service children’s education', 'offshore'),
  outside(27, 'Miscellaneous', 'not-a-placement-setting'),
  // Academies and free schools: s. 38(3)(c), special and alternative provision ones included.
  placement(28, 'Academy sponsor led', 'mainstream-school', 's38'),
  // A plan ceases when a young person enters higher education (s. 45; SEN Regulations 2014, reg. 30).
  outside(29, 'Higher education institutions', 'not-a-placement-setting'),
  // Wales has its own Act (Additional Learning Needs and Education Tribunal (Wales) Act 2018).
  outside(30, 'Welsh establishment', 'welsh'),
  placement(31, 'Sixth form centres', 'further-education', 's38'),
  // Of the special post-16 institutions, only those approved under s. 41 may be requested: s. 38(3)(f).
  placement(32, 'Special post 16 institution', 'specialist-post-16', 's41'),
  placement(33, 'Academy special sponsor led', 'special-school', 's38'),
  placement(34, 'Academy converter', 'mainstream-school', 's38'),
  placement(35, 'Free schools', 'mainstream-school', 's38'),
  placement(36, 'Free schools special', 'special-school', 's38'),
  outside(37, 'British schools overseas', 'offshore'),
  placement(38, 'Free schools alternative provision', 'alternative-provision', 's38'),
  // 16 to 19 academies are academies in law (s. 38(3)(c)) and colleges in what they offer.
  placement(39, 'Free schools 16 to 19', 'further-education', 's38'),
  placement(40, 'University technical college', 'mainstream-school', 's38'),
  placement(41, 'Studio schools', 'mainstream-school', 's38'),
  placement(42, 'Academy alternative provision converter', 'alternative-provision', 's38'),
  placement(43, 'Academy alternative provision sponsor led', 'alternative-provision', 's38'),
  placement(44, 'Academy special converter', 'special-school', 's38'),
  placement(45, 'Academy 16-19 converter', 'further-education', 's38'),
  placement(46, 'Academy 16 to 19 sponsor led', 'further-education', 's38'),
  // Accredited online schools have no place to attend; a plan arranges them under s. 61 instead.
  outside(49, 'Online provider', 'not-a-placement-setting'),
  outside(56, 'Institution funded by other government department', 'not-a-placement-setting'),
  // Secure schools: the Youth Custody Service places children there.
  outside(57, 'Academy secure 16 to 19', 'not-a-placement-setting'),
];

/** GIAS `TypeOfEstablishment (code)` to what the product makes of it. */
export const ESTABLISHMENT_TYPES: ReadonlyMap<number, EstablishmentType> = new Map(
  TYPES.map((type) => [type.code, type]),
);

/** Category, legal route and duty to admit; all empty for a type that no plan places a child in. */
export function legalStanding(
  type: EstablishmentType | undefined,
  section41Approved: boolean,
): LegalStanding {
  if (!type?.category) return { category: null, legalRoute: null, dutyToAdmit: false };
  const { category } = type;
  if (type.route === 's38') return { category, legalRoute: 's38-request', dutyToAdmit: true };
  return section41Approved
    ? { category, legalRoute: 's41-approved', dutyToAdmit: true }
    : { category, legalRoute: 'independent-offer', dutyToAdmit: false };
}
