import type { CalendarDate } from '../kernel/index.ts';
import { type InclusionPolicy, type Scale, scaleValue } from '../policy/index.ts';
import type { Category, ProvisionKind } from '../register/index.ts';
import { earliestKnown, endOfYear } from './earliest-known.ts';
import { inclusionInspection } from './inclusion-inspection.ts';
import { type PracticePart, unknownPart } from './practice-part.ts';
import type { SettingPractice } from './setting-practice.ts';

/** What of a provision decides which parts apply to it. */
export interface PracticeAbout {
  readonly category: Category;
  readonly kind: ProvisionKind;
  /** Inclusion load as a multiple of the norm; null where it is not known. */
  readonly load: number | null;
  readonly today: CalendarDate;
}

type Yearly = NonNullable<SettingPractice['suspensions']>;

const UNITS = {
  suspensions: { 'pupils-with-sen': 'with SEN', 'all-pupils': '' },
  absence: { 'pupils-with-sen': 'by pupils with SEN', 'all-pupils': 'by all pupils' },
} as const;

/**
 * The parts of inclusion practice that apply to a provision, each as its raw fact and its value by the policy. What is
 * not published, or older than the policy's `yearsKnown`, has no value. Reintegration is for alternative
 * provision only; load is for mainstream schools and colleges, and only where the authority gives it weight.
 */
export function practiceParts(
  practice: SettingPractice | null,
  about: PracticeAbout,
  policy: InclusionPolicy,
): readonly PracticePart[] {
  const { weights, scales } = policy;
  const since = earliestKnown(about.today, policy.yearsKnown);
  const { suspensions = null, absence = null, reintegration = null } = practice ?? {};
  const parts = [
    yearlyPart(
      'suspensions',
      weights.suspensions,
      suspensions,
      suspensions === null
        ? ''
        : `a year for each 100 pupils ${UNITS.suspensions[suspensions.of]}`.trim(),
      scales.suspensions,
      since,
    ),
    yearlyPart(
      'sen-absence',
      weights.absence,
      absence,
      absence === null ? '' : `% of sessions missed ${UNITS.absence[absence.of]}`,
      scales.absence,
      since,
    ),
    inclusionInspection(practice?.inspections ?? [], weights.inspection, policy.grades, since),
  ];
  if (about.category === 'alternative-provision' || about.kind === 'alternative-provision') {
    const unit = '% of pupils went back to a school';
    parts.push(
      yearlyPart(
        'reintegration',
        weights.reintegration,
        reintegration,
        unit,
        scales.reintegration,
        since,
      ),
    );
  }
  const loadApplies = about.kind === 'mainstream' || about.kind === 'college';
  if (loadApplies && weights.load > 0) parts.push(loadPart(about.load, weights.load, scales.load));
  return parts;
}

function yearlyPart(
  measure: PracticePart['measure'],
  weight: number,
  figure: Yearly | null,
  unit: string,
  scale: Scale,
  since: string,
): PracticePart {
  if (figure === null || endOfYear(figure.year) < since) return unknownPart(measure, weight);
  const { value, year, file, simulated } = figure;
  const scaled = scaleValue(scale, value);
  return { measure, weight, value, unit, asOf: year, file, simulated, scaled };
}

function loadPart(load: number | null, weight: number, scale: Scale): PracticePart {
  const unknown = unknownPart('inclusion-load', weight);
  if (load === null) return unknown;
  return { ...unknown, value: load, unit: 'times the norm', scaled: scaleValue(scale, load) };
}
