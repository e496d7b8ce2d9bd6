import type { Owner } from '../../../lib/access/index.ts';
import { londonDate, ok, type Result } from '../../../lib/kernel/index.ts';
import {
  type Case,
  type CaseloadFault,
  type CaseloadFile,
  type CaseloadPreview,
  type CaseloadRow,
  type KnownRequest,
  matchRow,
  type PlacementRequest,
  referenceKey,
} from '../../../lib/requests/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { resolveHome } from '../resolve-home.ts';
import { settingFaults } from './setting-faults.ts';

/** What would become of every row, by what the authority has under its reference now. Changes nothing. */
export async function matchCaseload(
  deps: Pick<Deps, 'cases' | 'requests' | 'postcodes' | 'currentIndex' | 'now' | 'newId'>,
  owner: Owner,
  file: CaseloadFile,
  startDate: string | null,
): Promise<CaseloadPreview> {
  const known = await knownTo(deps, owner, file.rows);
  const index = await deps.currentIndex();
  const entries: CaseloadPreview['entries'] = [];
  const faults: CaseloadFault[] = [...file.faults];
  const column = (field: string | null) =>
    file.columns.used.find((used) => used.field === field)?.name ?? null;
  for (const row of file.rows) {
    const { line } = row;
    const wrong = settingFaults(row, index);
    const home = row.fields.home ? await resolveHome(deps, row.fields.home) : ok(null);
    if (!home.ok) {
      const value =
        row.fields.home && 'postcode' in row.fields.home ? row.fields.home.postcode : '';
      wrong.push({ field: 'postcode', value, detail: home.problem.detail });
    }
    const under = known.get(referenceKey(row.reference)) ?? ok([]);
    if (!under.ok) wrong.push({ field: 'reference', value: null, detail: under.problem.detail });
    if (wrong.length > 0 || !home.ok || !under.ok) {
      for (const { field, ...fault } of wrong)
        faults.push({ line, column: column(field), ...fault });
      continue;
    }
    const matched = matchRow(row, {
      known: under.value,
      home: home.value,
      startDate,
      authority: owner.code,
      today: londonDate(deps.now()),
      newId: deps.newId,
    });
    if ('entry' in matched) entries.push(matched.entry);
    else {
      for (const { field, detail } of matched.faults) {
        faults.push({ line, column: column(field), value: null, detail });
      }
    }
  }
  faults.sort((a, b) => a.line - b.line);
  return { columns: file.columns, entries, faults };
}

/** Everything under the references of these rows; what cannot be read is refused for its row alone. */
async function knownTo(
  deps: Pick<Deps, 'cases' | 'requests'>,
  owner: Owner,
  rows: readonly CaseloadRow[],
): Promise<ReadonlyMap<string, Result<readonly KnownRequest[]>>> {
  const wanted = new Set(rows.map(({ reference }) => referenceKey(reference)));
  const all = await deps.cases(owner).all();
  const cases = all.filter((each) => 'requestId' in each);
  const stands = cases.filter(({ reference }) => wanted.has(referenceKey(reference)));
  const requests = await deps.requests(owner).among(stands.map(({ requestId }) => requestId));
  const known = Map.groupBy(stands, ({ reference }) => referenceKey(reference));
  return new Map([...known].map(([key, those]) => [key, together(those, requests)]));
}

function together(
  cases: readonly Case[],
  requests: ReadonlyMap<string, Result<PlacementRequest>>,
): Result<readonly KnownRequest[]> {
  const known: KnownRequest[] = [];
  for (const stands of cases) {
    const request = requests.get(stands.requestId);
    if (request && !request.ok) return request;
    if (request) known.push({ request: request.value, stands });
  }
  return ok(known);
}
