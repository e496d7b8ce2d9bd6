import {
  ageOn,
  ageReferenceDay,
  type CalendarDate,
  type FieldFault,
  ok,
  phaseOfYearGroup,
  problem,
  type Result,
  refused,
  yearGroupName,
  yearGroupOfAge,
} from '../kernel/index.ts';
import type { Home, PlacementRequest, RequestDetails } from './placement-request.ts';

/** Who states the request, and as which revision of which record. */
export interface Stating {
  readonly id: string;
  readonly authority: string;
  readonly revision: number;
  readonly revisedAt: string;
  readonly revisedBy: string;
}

const OLDEST = 25;

/**
 * A stated request: the details checked against each other in the field's words, with the year group
 * on the start date. All faults are reported at once, each with a pointer to its field.
 */
export function stateRequest(
  details: RequestDetails,
  home: Home,
  stating: Stating,
  today: CalendarDate,
): Result<PlacementRequest> {
  const ageThen = ageOn(details.dateOfBirth, ageReferenceDay(details.startDate));
  const yearGroup = details.taughtInYearGroup ?? yearGroupOfAge(ageThen);
  const faults = [
    ...ageFaults(details, ageThen, today),
    ...phaseFaults(details, yearGroup),
    ...repeatFaults(details),
  ];
  if (faults.length > 0) {
    const first = faults[0]?.detail ?? '';
    return refused(
      problem(
        'invalid',
        'request-not-coherent',
        `The request does not hold together: ${first}.`,
        faults,
      ),
    );
  }
  return ok({ ...details, ...stating, home, yearGroup });
}

function ageFaults(details: RequestDetails, ageThen: number, today: CalendarDate): FieldFault[] {
  if (details.dateOfBirth > today) {
    return [fault('/dateOfBirth', `date of birth ${details.dateOfBirth} is in the future`)];
  }
  if (details.startDate <= details.dateOfBirth) {
    return [fault('/startDate', `the start date ${details.startDate} is before the date of birth`)];
  }
  // A plan ends at the latest with the academic year in which the young person turns 25.
  if (ageThen < 0 || ageThen >= OLDEST) {
    return [
      fault(
        '/dateOfBirth',
        `the child would be ${ageThen} on 31 August before the start; a plan runs from birth to 25`,
      ),
    ];
  }
  return [];
}

function phaseFaults(details: RequestDetails, yearGroup: number): FieldFault[] {
  const phase = phaseOfYearGroup(yearGroup);
  if (phase === details.phase) return [];
  const why = details.taughtInYearGroup === null ? 'by date of birth' : 'as taught';
  return [
    fault(
      '/phase',
      `${details.phase} does not fit ${yearGroupName(yearGroup)} (${why}), which is ${phase}; correct the phase, ` +
        'the dates, or set taughtInYearGroup if the child is taught out of year group',
    ),
  ];
}

function repeatFaults(details: RequestDetails): FieldFault[] {
  const faults: FieldFault[] = [];
  if (details.secondNeed === details.primaryNeed) {
    faults.push(
      fault('/secondNeed', `the second need repeats the primary need ${details.primaryNeed}`),
    );
  }
  details.niceToHave.forEach((feature, i) => {
    if (details.mustHave.includes(feature)) {
      faults.push(fault(`/niceToHave/${i}`, `“${feature}” is already a must-have`));
    }
  });
  for (const field of ['mustHave', 'niceToHave', 'requestedSettings', 'siblingsAt'] as const) {
    const values: readonly string[] = details[field];
    values.forEach((value, i) => {
      if (values.indexOf(value) !== i)
        faults.push(fault(`/${field}/${i}`, `“${value}” is given twice`));
    });
  }
  return faults;
}

function fault(pointer: string, detail: string): FieldFault {
  return { pointer, detail };
}
