import { BASES } from '../../kernel/index.ts';
import type { PolicyPack } from '../../policy/index.ts';
import type { PlacementRequest } from '../../requests/index.ts';
import { yearGroupGate } from '../gates/year-group.ts';
import { type Columns, packedDate, UNKNOWN_BYTE } from './pack-columns.ts';
import { type RowClass, representativeOf } from './row-class.ts';

const UNKNOWN_SEX = 3;
const BYTES = 256;

/** The gates that look at a row and not at its class, as one request sees them. */
export interface RowGates {
  /** 1 where the year-group gate fails, by `lowAge * 256 + highAge`. */
  readonly yearFails: Uint8Array;
  /** The code of the sex that the request's child is not. */
  readonly otherSex: number;
  readonly basisBit: number;
  readonly start: number;
}

/** Asks the real gate once for each pair of ages that the register has. */
export class YearGateTable {
  private readonly tables = new Map<number, Uint8Array>();
  private readonly pairs: readonly number[];
  private readonly stand: RowClass | undefined;

  constructor(columns: Columns, classes: readonly RowClass[]) {
    const pairs = new Set<number>();
    columns.lowAge.forEach((low, row) => {
      pairs.add(low * BYTES + (columns.highAge[row] ?? UNKNOWN_BYTE));
    });
    this.pairs = [...pairs];
    this.stand = classes[0];
  }

  of(request: PlacementRequest, policy: PolicyPack): Uint8Array {
    const known = this.tables.get(request.yearGroup);
    if (known !== undefined) return known;
    const fails = new Uint8Array(BYTES * BYTES);
    if (this.stand !== undefined) {
      const candidate = representativeOf(this.stand);
      for (const pair of this.pairs) {
        const lowAge = ageOf(Math.floor(pair / BYTES));
        const highAge = ageOf(pair % BYTES);
        const provision = { ...candidate.provision, lowAge, highAge };
        const { outcome } = yearGroupGate.test(request, { ...candidate, provision }, policy);
        fails[pair] = outcome === 'fail' ? 1 : 0;
      }
    }
    this.tables.set(request.yearGroup, fails);
    return fails;
  }
}

function ageOf(byte: number): number | null {
  return byte === UNKNOWN_BYTE ? null : byte;
}

export function rowGatesOf(request: PlacementRequest, yearFails: Uint8Array): RowGates {
  return {
    yearFails,
    otherSex: request.sex === 'female' ? 1 : 2,
    basisBit: 1 << BASES.indexOf(request.basis),
    start: packedDate(request.startDate),
  };
}

export function yearFails(columns: Columns, row: number, gates: RowGates): number {
  const pair =
    (columns.lowAge[row] ?? UNKNOWN_BYTE) * BYTES + (columns.highAge[row] ?? UNKNOWN_BYTE);
  return gates.yearFails[pair] ?? 0;
}

/** How many of the open, sex and basis gates a row fails. A row of unknown bases has every bit set. */
export function otherFails(columns: Columns, row: number, gates: RowGates): number {
  const close = columns.closeDate[row] ?? 0;
  const notOpen =
    (columns.openDate[row] ?? 0) > gates.start || (close !== 0 && close <= gates.start);
  const sex = columns.sex[row] ?? UNKNOWN_SEX;
  const offered = (columns.bases[row] ?? UNKNOWN_BYTE) & gates.basisBit;
  return (notOpen ? 1 : 0) + (sex === gates.otherSex ? 1 : 0) + (offered === 0 ? 1 : 0);
}
