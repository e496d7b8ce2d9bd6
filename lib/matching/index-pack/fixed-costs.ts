import { type Fee, fixedAdditional } from '../../banding/index.ts';
import { BASES, type PenceRange } from '../../kernel/index.ts';
import type { Brief } from '../brief.ts';
import { commitmentsOf } from '../found.ts';
import { keptIn } from './kept-in.ts';
import { type Columns, type PackHeader, unpackedDate } from './pack-columns.ts';
import { type RowClass, representativeOf } from './row-class.ts';

/** Authority codes have three digits. */
const AUTHORITIES = 1000;
/** Ids that sort as the packed fees do. */
const ID_LENGTH = 26;

/** Additional cost to the authority without transport, worked out once for all rows that are priced alike. */
export class FixedCosts {
  private readonly alike = new Map<number, PenceRange>();
  private readonly withFees = new Map<number, PenceRange>();
  private readonly columns: Columns;
  private readonly classes: readonly RowClass[];
  private readonly brief: Brief;

  constructor(columns: Columns, { classes }: PackHeader, brief: Brief) {
    this.columns = columns;
    this.classes = classes;
    this.brief = brief;
  }

  /** Pence a year; `free` is 1 where a place is free and would otherwise stand empty. */
  of(row: number, free: number): PenceRange {
    const { columns } = this;
    const setting = columns.setting[row] ?? 0;
    const authority = columns.settingAuthority[setting] ?? 0;
    const rowClass = columns.rowClass[row] ?? 0;
    if ((columns.firstFee[row] ?? 0) < (columns.firstFee[row + 1] ?? 0)) {
      return keptIn(this.withFees, row * 2 + free, () =>
        this.price(rowClass, authority, free, feesOf(columns, row)),
      );
    }
    return keptIn(this.alike, (rowClass * AUTHORITIES + authority) * 2 + free, () =>
      this.price(rowClass, authority, free, []),
    );
  }

  private price(
    rowClass: number,
    authority: number,
    free: number,
    fees: readonly Fee[],
  ): PenceRange {
    const known = this.classes[rowClass];
    if (known === undefined) return { low: 0, high: 0 };
    const { provision, setting } = representativeOf(known);
    const { request, framework, policy } = this.brief;
    return fixedAdditional({
      provision: {
        kind: provision.kind,
        category: setting.category,
        settingAuthorityCode: authority === 0 ? null : String(authority).padStart(3, '0'),
      },
      request,
      fees,
      framework,
      policy: policy.cost,
      commitments: commitmentsOf({ free }),
    });
  }
}

/** The fees of a row as far as a price needs them. */
function feesOf(columns: Columns, row: number): readonly Fee[] {
  const fees: Fee[] = [];
  const end = columns.firstFee[row + 1] ?? 0;
  for (let at = columns.firstFee[row] ?? 0; at < end; at += 1) {
    fees.push({
      id: String(at).padStart(ID_LENGTH, '0'),
      settingKey: '000000',
      provisionId: '000000-main',
      basis: BASES[columns.feeBasis[at] ?? 0] ?? 'day',
      from: unpackedDate(columns.feeFrom[at] ?? 0),
      parts: {
        education: columns.feeEducation[at] ?? 0,
        therapy: columns.feeTherapy[at] ?? 0,
        care: columns.feeCare[at] ?? 0,
        residential: columns.feeResidential[at] ?? 0,
      },
      publishedAt: '',
      publishedBy: 'provider',
      person: '',
    });
  }
  return fees;
}
