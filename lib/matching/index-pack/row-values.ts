import type { BandingFramework } from '../../banding/index.ts';
import type { PolicyPack } from '../../policy/index.ts';
import type { Brief } from '../brief.ts';
import type { Candidate } from '../candidate.ts';
import { costWorth } from '../measures/cost.ts';
import { FixedCosts } from './fixed-costs.ts';
import type { YearCells } from './grid-cells.ts';
import { keptFew, keptIn } from './kept-in.ts';
import { type Columns, type PackHeader, packedDate } from './pack-columns.ts';
import { type PlaceColumns, placeColumns } from './place-columns.ts';
import { type PracticeColumns, practiceColumns } from './practice-columns.ts';
import { notOpen } from './row-gates.ts';
import { rowKind } from './row-kind.ts';
import {
  ADMISSION,
  type FillRecord,
  HIGH,
  INCLUSION,
  LOW,
  NOT_OPEN,
  PEERS,
  PLACE,
  QUALITY,
  UPPER,
} from './row-record.ts';
import { type ScoredCells, scoredCells } from './scored-cells.ts';

/** What the criteria of a row, not of its class, give it: the same for all requests of one year group, start, band and basis. */
export interface RowValues {
  readonly fill: FillRecord;
  /** Reference tariff of the band; null for a child without one, whose cost then stands at the neutral value. */
  readonly reference: number | null;
  /** The rows of cells by the most that these criteria can give them. */
  readonly scored: (name: string, cells: () => YearCells) => ScoredCells;
}

/** Kinds of request, each some megabytes: a year group in all its bands, several times over. */
const MOST_KEPT = 64;

/** Works out row values when they are first asked for, and keeps them for the policy, framework and day. */
export class RowValueCache {
  private readonly places = new WeakMap<PolicyPack, Map<string, PlaceColumns>>();
  private readonly practices = new WeakMap<PolicyPack, Map<string, PracticeColumns>>();
  private readonly values = new WeakMap<BandingFramework, WeakMap<PolicyPack, ByKind>>();
  private readonly columns: Columns;
  private readonly header: PackHeader;
  private readonly candidateOf: (row: number) => Candidate | null;

  constructor(
    columns: Columns,
    header: PackHeader,
    candidateOf: (row: number) => Candidate | null,
  ) {
    this.columns = columns;
    this.header = header;
    this.candidateOf = candidateOf;
  }

  of(brief: Brief): RowValues {
    const { request, policy, framework, today } = brief;
    const kept = weaklyKept(weaklyKept(this.values, framework, newByPolicy), policy, newByKind);
    return keptFew(kept, MOST_KEPT, `${today} ${rowKind(request)}`, () => this.make(brief));
  }

  private make(brief: Brief): RowValues {
    const { request, policy, framework, today } = brief;
    const { columns } = this;
    const byStart = weaklyKept(this.places, policy, () => new Map<string, PlaceColumns>());
    const asked = `${today} ${request.startDate} ${request.yearGroup}`;
    const place = keptFew(byStart, MOST_KEPT, asked, () => placeColumns(columns, brief));
    const byDay = weaklyKept(this.practices, policy, () => new Map<string, PracticeColumns>());
    if (!byDay.has(today)) byDay.clear();
    const practice = keptIn(byDay, today, () =>
      practiceColumns(columns, this.header, brief, this.candidateOf),
    );
    const fixed = new FixedCosts(columns, this.header, brief);
    const band = framework.bands.find(({ level }) => level === request.band);
    const reference = band?.referencePence ?? null;
    const peersWeight = policy.weights['need-fit'] * peersShare(brief);
    const start = packedDate(request.startDate);
    const fill: FillRecord = (row, into, base) => {
      const cost = fixed.of(row, place.free[row] ?? 0);
      const part = place.part[row] ?? 0;
      const peers = place.peers[row] ?? 0;
      const inclusion = practice.inclusion[row] ?? 0;
      const quality = practice.quality[row] ?? 0;
      into[base + UPPER] =
        part +
        inclusion +
        quality +
        peersWeight * peers +
        costPart(policy, reference, cost.low, cost.high);
      into[base + PLACE] = part;
      into[base + INCLUSION] = inclusion;
      into[base + QUALITY] = quality;
      into[base + PEERS] = peers;
      into[base + LOW] = cost.low;
      into[base + HIGH] = cost.high;
      into[base + ADMISSION] =
        (columns.admission[row] ?? 0) + (notOpen(columns, row, start) ? NOT_OPEN : 0);
    };
    const scored = new Map<string, ScoredCells>();
    return {
      fill,
      reference,
      scored: (name, cells) => keptIn(scored, name, () => scoredCells(cells(), fill, peersWeight)),
    };
  }
}

type ByKind = Map<string, RowValues>;
const newByKind = (): ByKind => new Map();
const newByPolicy = (): WeakMap<PolicyPack, ByKind> => new WeakMap();

function weaklyKept<K extends WeakKey, V>(kept: WeakMap<K, V>, key: K, make: () => V): V {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

/** Share of the peer group in need fit, of the parts that the request calls for. */
export function peersShare({ request, policy }: Pick<Brief, 'request' | 'policy'>): number {
  const { primary, second, niceToHave, peers } = policy.needFit.weights;
  const total =
    primary +
    (request.secondNeed === null ? 0 : second) +
    (request.niceToHave.length === 0 ? 0 : niceToHave) +
    peers;
  return total === 0 ? 0 : peers / total;
}

/** The part of the score that an additional cost of so many pence a year gives. */
export function costPart(
  policy: PolicyPack,
  reference: number | null,
  low: number,
  high: number,
): number {
  const { weights, neutral } = policy;
  if (reference === null) return weights.cost * neutral.cost;
  return weights.cost * costWorth(low, high, reference, policy);
}
