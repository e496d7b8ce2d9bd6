import { ok, type Result, type SettingKey } from '../../kernel/index.ts';
import type { PolicyPack } from '../../policy/index.ts';
import { $Setting, type Setting } from '../../register/index.ts';
import type { PlacementRequest } from '../../requests/index.ts';
import { assembleList } from '../assemble-list.ts';
import type { Candidate } from '../candidate.ts';
import { candidatesOf } from '../candidates-of.ts';
import type { BestSetting, ListSelection, ProvisionIndex } from '../provision-index.ts';
import { bestRows, type Pool } from './best-rows.ts';
import { ClassScoreCache, isDesignatedFor, type SplitSet } from './class-scores.ts';
import { countBefore } from './count-before.ts';
import { COARSE, FINE, type YearCells, yearCells } from './grid-cells.ts';
import { findListParts, type Register, selectedKeys, selectRows } from './list-parts.ts';
import { readPack } from './pack-bytes.ts';
import { type Columns, packedKey, STRANDS } from './pack-columns.ts';
import { partsOfRow } from './parts-of-row.ts';
import { distanceTerms, type Query } from './query.ts';
import { RowGateTables } from './row-gates.ts';
import { tiedRows } from './tied-rows.ts';
import { keyAt } from './top-rows.ts';

/** Settings whose candidates are kept once parsed: an authority's children meet the same few hundred again and again. */
const MOST_KEPT = 4_000;

/** Opens a pack for ranking. What depends on a year group or on a kind of request is worked out when first asked for. */
export function openIndexPack(bytes: Uint8Array, indexId: string): Result<ProvisionIndex> {
  const opened = readPack(bytes);
  if (!opened.ok) return opened;
  const { header, columns } = opened.value;
  const gateTables = new RowGateTables(header);
  const scores = new ClassScoreCache(header.classes);
  const cells = new Map<string, YearCells>();

  const at = (key: SettingKey) => positionOf(columns.settingKey, packedKey(key));
  const setting = (key: SettingKey) => settingAt(columns, at(key));
  const kept = new Map<SettingKey, readonly Candidate[]>();
  const candidates = (key: SettingKey) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = setting(key);
    const made = found === null ? [] : candidatesOf(found);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, made);
    return made;
  };
  const prepare = (request: PlacementRequest, policy: PolicyPack): Query => {
    const gates = gateTables.of(request, policy);
    const tied = tiedRows({ columns, at, candidates }, request, policy);
    return {
      request,
      policy,
      gates,
      classes: scores.of(request, policy),
      ...distanceTerms(request, policy),
      ...tied,
    };
  };
  const cellsOf = ({ request, gates }: Query) =>
    keptIn(cells, `${request.yearGroup}`, () => yearCells(columns, gates, FINE, () => true));
  const poolsOf = (query: Query, { designated, others }: SplitSet): readonly Pool[] => {
    const { yearGroup, primaryNeed } = query.request;
    const forNeed = keptIn(cells, `${yearGroup} ${primaryNeed}`, () =>
      yearCells(columns, query.gates, COARSE, (rowClass) =>
        isDesignatedFor(header.classes[rowClass], primaryNeed),
      ),
    );
    return [
      { cells: forNeed, among: designated },
      { cells: cellsOf(query), among: others },
    ];
  };
  const register: Register = { columns, at, setting, candidates, cellsOf, poolsOf };

  const select = (request: PlacementRequest, policy: PolicyPack): ListSelection => {
    const selected = selectRows(register, prepare(request, policy));
    return {
      keys: selectedKeys(register, selected),
      list: (journeys) => assembleList(findListParts(register, selected, journeys)),
    };
  };

  return ok({
    indexId,
    registerSnapshotId: header.registerSnapshotId,
    settingCount: columns.settingKey.length,
    provisionCount: columns.setting.length,
    setting,
    positionOf: (key) => candidates(key)[0]?.setting.position ?? null,
    candidatesOf: candidates,
    best(request, policy, count) {
      const query = prepare(request, policy);
      return bestRows(columns, query, count, poolsOf(query, query.classes.usable)).map(
        ({ row, score, miles, setting: of }, i): BestSetting => {
          const settingKey = keyAt(columns, of);
          return {
            rank: i + 1,
            settingKey,
            provisionId: `${settingKey}-${STRANDS[columns.strand[row] ?? 0]}`,
            score,
            miles: miles === Number.POSITIVE_INFINITY ? null : miles,
            parts: partsOfRow(columns, query, row, miles),
          };
        },
      );
    },
    select,
    suitableBefore(request, policy, { settingKey, score, miles, provisionId }) {
      const query = prepare(request, policy);
      const target = {
        setting: at(settingKey),
        row: rowOf(columns, at(settingKey), provisionId),
        score,
        miles: miles ?? Number.POSITIVE_INFINITY,
      };
      return countBefore(columns, cellsOf(query), query, [target])[0] ?? 0;
    },
    tailoredList: (request, policy, journeys) => select(request, policy).list(journeys),
  });
}

function keptIn<T>(kept: Map<string, T>, name: string, make: () => T): T {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const made = make();
  kept.set(name, made);
  return made;
}

/** Binary search; -1 when the key is not there. */
function positionOf(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function settingAt(columns: Columns, position: number): Setting | null {
  if (position < 0) return null;
  const text = columns.text.subarray(
    columns.settingText[position],
    columns.settingText[position + 1],
  );
  return $Setting.parse(JSON.parse(Buffer.from(text).toString('utf8')));
}

function rowOf(columns: Columns, position: number, provisionId: string): number {
  const strand = STRANDS.findIndex((name) => provisionId.endsWith(`-${name}`));
  const first = columns.settingFirstRow[position] ?? 0;
  const end = columns.settingFirstRow[position + 1] ?? 0;
  const within = columns.strand.subarray(first, end).indexOf(strand);
  return first + Math.max(0, within);
}
