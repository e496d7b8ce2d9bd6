import type { PolicyPack } from '../../policy/index.ts';
import type { PlacementRequest } from '../../requests/index.ts';
import { basisGate } from '../gates/basis.ts';
import type { Gate } from '../gates/gate.ts';
import { sexGate } from '../gates/sex.ts';
import { yearGroupGate } from '../gates/year-group.ts';
import { keptIn } from './kept-in.ts';
import { ADMISSIONS, type Columns, type PackHeader, packedDate } from './pack-columns.ts';
import { type RowClass, representativeOf } from './row-class.ts';

/** The gates that look at a row and not at its class, as one request sees them; each table is filled by the real gate. */
export interface RowGates {
  /** 1 where the year-group gate fails, by the row's number of ages. */
  readonly yearFails: Uint8Array;
  /** How many of the sex and basis gates fail, by the row's admission. */
  readonly admissionFails: Uint8Array;
  /** 1 where the basis gate alone fails, by the row's admission. */
  readonly basisFails: Uint8Array;
  readonly start: number;
}

/** Makes row gates; what depends on few things is asked of the real gates once. */
export class RowGateTables {
  private readonly years = new Map<number, Uint8Array>();
  private readonly admissions = new Map<string, Uint8Array>();
  private readonly bases = new Map<string, Uint8Array>();
  private readonly ages: PackHeader['ages'];
  private readonly stand: RowClass;

  constructor({ ages, classes }: PackHeader) {
    this.ages = ages;
    this.stand = classes[0] ?? {
      kind: 'mainstream',
      category: 'mainstream-school',
      designatedNeeds: null,
      neighbouringNeeds: [],
      features: null,
    };
  }

  of(request: PlacementRequest, policy: PolicyPack): RowGates {
    const { yearGroup, sex, basis, startDate } = request;
    const candidate = representativeOf(this.stand);
    const fails = (gate: Gate, facts: Partial<typeof candidate.provision>): number => {
      const provision = { ...candidate.provision, ...facts };
      return gate.test(request, { ...candidate, provision }, policy).outcome === 'fail' ? 1 : 0;
    };
    let yearFails = this.years.get(yearGroup);
    if (yearFails === undefined) {
      yearFails = Uint8Array.from(this.ages, ([lowAge, highAge]) =>
        fails(yearGroupGate, { lowAge, highAge }),
      );
      this.years.set(yearGroup, yearFails);
    }
    const asked = `${sex} ${basis}`;
    let admissionFails = this.admissions.get(asked);
    if (admissionFails === undefined) {
      admissionFails = Uint8Array.from(
        ADMISSIONS,
        (facts) => fails(sexGate, facts) + fails(basisGate, facts),
      );
      this.admissions.set(asked, admissionFails);
    }
    const basisFails = keptIn(this.bases, basis, () =>
      Uint8Array.from(ADMISSIONS, (facts) => fails(basisGate, facts)),
    );
    return { yearFails, admissionFails, basisFails, start: packedDate(startDate) };
  }
}

export function yearFails(columns: Columns, row: number, gates: RowGates): number {
  return gates.yearFails[columns.ages[row] ?? 0] ?? 0;
}

/** How many of the open, sex and basis gates a row fails. */
export function otherFails(columns: Columns, row: number, gates: RowGates): number {
  const fails = gates.admissionFails[columns.admission[row] ?? 0] ?? 0;
  return fails + (notOpen(columns, row, gates.start) ? 1 : 0);
}

/** Whether a row is not open on a `packedDate`. */
export function notOpen(columns: Columns, row: number, start: number): boolean {
  const close = columns.closeDate[row] ?? 0;
  return (columns.openDate[row] ?? 0) > start || (close !== 0 && close <= start);
}
