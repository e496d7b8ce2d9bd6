import {
  ageOn,
  ageReferenceDay,
  type CalendarDate,
  longDate,
  phaseOfYearGroup,
  yearGroupOfAge,
} from '../../kernel/index.ts';
import type { Case } from '../case.ts';
import type { Home, PlacementRequest, RequestDetails } from '../placement-request.ts';
import { $RequestDetails } from '../placement-request.ts';
import { stateRequest } from '../state-request.ts';
import type { CaseloadFields, CaseloadRow } from './caseload-file.ts';
import type { CaseloadEntry } from './caseload-preview.ts';
import { changesOf } from './changes-of.ts';

/** A request of the authority under the row's reference, and where it stands. */
export interface KnownRequest {
  readonly request: PlacementRequest;
  readonly stands: Case;
}

export interface Matching {
  /** Everything that the authority has under the reference, open or closed. */
  readonly known: readonly KnownRequest[];
  /** Where the row's home is; null where it names none. */
  readonly home: Home | null;
  /** For rows that say no start date. */
  readonly startDate: CalendarDate | null;
  readonly authority: string;
  readonly today: CalendarDate;
  /** Of a request that it would make. */
  readonly newId: () => string;
}

/** A fault by the field of a request; which column that is in the file, its reader knows. */
export interface RowFault {
  readonly line: number;
  readonly field: string | null;
  readonly detail: string;
}

export type Matched = { readonly entry: CaseloadEntry } | { readonly faults: readonly RowFault[] };

/**
 * What would become of a row: a new request, a change to the one that is open under its reference, or nothing. What a row
 * is silent on stays as it is known.
 */
export function matchRow(row: CaseloadRow, matching: Matching): Matched {
  const { known, startDate } = matching;
  const open = known.filter(({ stands }) => stands.step !== 'closed');
  const fields = withStart(row.fields, startDate, open[0]);
  const stated = state(row, fields, open[0], matching);
  if ('faults' in stated) return stated;
  const { details, home } = stated;
  const entry = (part: Pick<CaseloadEntry, 'outcome' | 'note'> & Partial<CaseloadEntry>) => ({
    entry: {
      ...{ line: row.line, details, home, receivedOn: row.fields.receivedOn ?? null },
      ...{ requestId: matching.newId(), basedOn: null, changes: [] },
      ...part,
    },
  });
  const [only] = open;
  if (only && open.length > 1) {
    const { id: requestId } = only.request;
    const note = `${open.length} open requests have this reference. Close the one that is wrong, then import the row again.`;
    return entry({ outcome: 'known-twice', note, requestId });
  }
  if (only) {
    const before = {
      details: detailsOf(only.request),
      home: only.request.home,
      receivedOn: only.stands.receivedOn,
    };
    const after = { details, home, receivedOn: row.fields.receivedOn ?? before.receivedOn };
    const changes = changesOf(before, after);
    const { id: requestId, revision: basedOn } = only.request;
    const outcome = changes.length === 0 ? 'unchanged' : 'changed';
    return entry({ outcome, note: null, requestId, basedOn, changes });
  }
  const closed = lastStart(known.filter(({ stands }) => stands.closedAs !== 'made-in-error'));
  if (!closed) return entry({ outcome: 'new', note: null });
  const { startDate: before, closedAs } = closed.stands;
  const ended = `Its request for ${longDate(before)} is closed (${(closedAs ?? 'closed').replaceAll('-', ' ')})`;
  return details.startDate > before
    ? entry({ outcome: 'new', note: `${ended}; this is a later one.` })
    : entry({
        outcome: 'closed',
        note: `${ended}, so the row is not applied.`,
        requestId: closed.request.id,
      });
}

function lastStart(known: readonly KnownRequest[]): KnownRequest | undefined {
  return known.toSorted((a, b) => b.stands.startDate.localeCompare(a.stands.startDate))[0];
}

/** One date for the whole file stands in for what neither the row nor the request says. */
function withStart(
  fields: CaseloadFields,
  startDate: CalendarDate | null,
  open: KnownRequest | undefined,
): CaseloadFields {
  return fields.startDate || open || startDate === null ? fields : { ...fields, startDate };
}

const NEEDED = [
  ['dateOfBirth', 'date of birth'],
  ['sex', 'sex'],
  ['primaryNeed', 'primary need'],
  ['startDate', 'start date'],
] as const;

function state(
  { line, reference }: CaseloadRow,
  fields: CaseloadFields,
  open: KnownRequest | undefined,
  { home: given, authority, today }: Matching,
):
  | { readonly details: RequestDetails; readonly home: Home }
  | Exclude<Matched, { entry: unknown }> {
  const { home: _home, receivedOn: _received, ...said } = fields;
  const before = open ? detailsOf(open.request) : {};
  const merged = {
    basis: 'day' as const,
    ...before,
    ...said,
    reference: open?.request.reference ?? reference,
  };
  const home = given ?? open?.request.home ?? null;
  const lacking: string[] = NEEDED.flatMap(([field, name]) => (field in merged ? [] : [name]));
  if (home === null) lacking.push('postcode (or easting and northing)');
  if (lacking.length > 0 || home === null) {
    const detail = `A new request needs a ${lacking.join(', a ')}. Add what is missing.`;
    return { faults: [{ line, field: null, detail }] };
  }
  const parsed = $RequestDetails.safeParse({ ...merged, phase: phaseOf(merged, said) });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`;
    return { faults: [{ line, field: null, detail }] };
  }
  const stating = { id: '', authority, revision: 1, revisedAt: '', revisedBy: '' };
  const stated = stateRequest(parsed.data, home, stating, today);
  if (stated.ok) return { details: parsed.data, home };
  const faults = stated.problem.faults ?? [{ pointer: '', detail: stated.problem.detail }];
  return {
    faults: faults.map(({ pointer, detail }) => ({
      line,
      field: pointer.split('/')[1] ?? null,
      detail: sentence(detail),
    })),
  };
}

/** As the row says, else by the year group that follows from what is known now. */
function phaseOf(
  merged: Partial<RequestDetails>,
  said: Partial<RequestDetails>,
): RequestDetails['phase'] | undefined {
  if (said.phase) return said.phase;
  const { dateOfBirth, startDate, taughtInYearGroup } = merged;
  if (!dateOfBirth || !startDate) return merged.phase;
  const year = taughtInYearGroup ?? yearGroupOfAge(ageOn(dateOfBirth, ageReferenceDay(startDate)));
  return phaseOfYearGroup(year);
}

function detailsOf(request: PlacementRequest): RequestDetails {
  return $RequestDetails.parse(request);
}

function sentence(text: string): string {
  const words = text.replaceAll('taughtInYearGroup', '‘Taught in year group’');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
