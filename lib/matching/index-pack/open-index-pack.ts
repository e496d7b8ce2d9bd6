import { inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { prepareTransport } from '../../banding/index.ts';
import { ok, type Result, type SettingKey } from '../../kernel/index.ts';
import { assembleList } from '../assemble-list.ts';
import type { Brief } from '../brief.ts';
import type { Candidate } from '../candidate.ts';
import { candidatesOf } from '../candidates-of.ts';
import type { BestSetting, ListSelection, ProvisionIndex } from '../provision-index.ts';
import type { PublishedSetting } from '../published-facts.ts';
import { bestRows, type Pool } from './best-rows.ts';
import { ClassScoreCache, isForNeed, type SplitSet } from './class-scores.ts';
import { FailCountCache } from './fail-counts.ts';
import { COARSE, FINE, type YearCells, yearCells } from './grid-cells.ts';
import { keptFew, keptIn } from './kept-in.ts';
import {
  competingKeys,
  findListParts,
  type Register,
  rankAmong,
  selectRows,
} from './list-parts.ts';
import { readPack } from './pack-bytes.ts';
import { type Columns, packedKey, STRANDS, unpackedKey } from './pack-columns.ts';
import { partsOfRow } from './parts-of-row.ts';
import { distanceTerms, type Query } from './query.ts';
import { $RegisterNames, type RegisterNames } from './register-names.ts';
import { RowGateTables } from './row-gates.ts';
import { RowValueCache } from './row-values.ts';
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
  const fails = new FailCountCache(columns);
  const cells = new Map<string, YearCells>();
  let names: RegisterNames | null = null;
  const namesIn = () => {
    names ??= $RegisterNames.parse(JSON.parse(Buffer.from(columns.names).toString('utf8')));
    return names;
  };

  const at = (key: SettingKey) => positionOf(columns.settingKey, packedKey(key));
  const setting = (key: SettingKey) => publishedAt(columns, at(key))?.setting ?? null;
  const kept = new Map<number, readonly Candidate[]>();
  const candidatesAt = (position: number) =>
    keptFew(kept, MOST_KEPT, position, () => {
      const found = publishedAt(columns, position);
      return found === null ? [] : candidatesOf(found);
    });
  const candidates = (key: SettingKey) => candidatesAt(at(key));
  const candidateOf = (row: number) => {
    const strand = STRANDS[columns.strand[row] ?? 0];
    const id = `${keyAt(columns, columns.setting[row] ?? 0)}-${strand}`;
    const ofSetting = candidatesAt(columns.setting[row] ?? 0);
    return ofSetting.find(({ provision }) => provision.id === id) ?? null;
  };
  const values = new RowValueCache(columns, header, candidateOf);
  const prepare = (brief: Brief): Query => {
    const { request, policy } = brief;
    const gates = gateTables.of(request, policy);
    const classes = scores.of(request, policy);
    return {
      brief,
      gates,
      classes,
      fails: fails.of(request, { gates, classes }),
      values: values.of(brief),
      transport: prepareTransport(request, policy.cost),
      ...distanceTerms(brief),
      ...tiedRows({ columns, at, candidates }, brief),
    };
  };
  const cellsOf = ({ brief, gates, values: { scored } }: Query) =>
    scored('all', () =>
      keptIn(cells, `${brief.request.yearGroup} ${brief.request.basis}`, () =>
        yearCells(columns, gates, FINE, () => true),
      ),
    );
  const poolsOf = (query: Query, { forNeed, others }: SplitSet): readonly Pool[] => {
    const { yearGroup, basis, primaryNeed } = query.brief.request;
    const cellsForNeed = query.values.scored(primaryNeed, () =>
      keptIn(cells, `${yearGroup} ${basis} ${primaryNeed}`, () =>
        yearCells(columns, query.gates, COARSE, (rowClass) =>
          isForNeed(header.classes[rowClass], primaryNeed),
        ),
      ),
    );
    return [
      { cells: cellsForNeed, among: forNeed },
      { cells: cellsOf(query), among: others },
    ];
  };
  const register: Register = { columns, at, setting, candidates, candidatesAt, cellsOf, poolsOf };

  const select = (brief: Brief): ListSelection => {
    const selected = selectRows(register, prepare(brief));
    return {
      competing: competingKeys(register, selected),
      list: (journeys, counts) => assembleList(findListParts(register, selected, journeys, counts)),
    };
  };

  return ok({
    indexId,
    registerSnapshotId: header.registerSnapshotId,
    settingCount: columns.settingKey.length,
    provisionCount: columns.setting.length,
    authorityName: (code) => namesIn().authorities[code] ?? null,
    trust: (code) => namesIn().trusts[code] ?? null,
    keys: () => Array.from(columns.settingKey, unpackedKey),
    keysIn(authorityCode) {
      const code = Number(authorityCode);
      return Array.from(
        columns.settingKey.filter((_, i) => columns.settingAuthority[i] === code),
        unpackedKey,
      );
    },
    setting,
    positionOf: (key) => candidates(key)[0]?.setting.position ?? null,
    candidatesOf: candidates,
    best(brief, count) {
      const query = prepare(brief);
      return bestRows(columns, query, count, poolsOf(query, query.classes.usable)).map(
        (entry, i): BestSetting => {
          const { row, score, miles, setting: of } = entry;
          const settingKey = keyAt(columns, of);
          return {
            rank: i + 1,
            settingKey,
            provisionId: `${settingKey}-${STRANDS[columns.strand[row] ?? 0]}`,
            score,
            miles: miles === Number.POSITIVE_INFINITY ? null : miles,
            parts: partsOfRow(columns, query, entry),
          };
        },
      );
    },
    select,
    rankOf(brief, settingKey, journeys, counts) {
      const selected = selectRows(register, prepare(brief));
      return rankAmong(register, selected, settingKey, journeys, counts);
    },
    tailoredList(brief, journeys, counts) {
      const selected = selectRows(register, prepare(brief));
      return assembleList(findListParts(register, selected, journeys, counts));
    },
  });
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

/**
 * A pack is named by its content, is of this code's version, and its texts were written from parsed settings:
 * checking every field of a hundred settings again would take most of the time of a list.
 */
const $OwnText = z.custom<PublishedSetting>();

function publishedAt(columns: Columns, position: number): PublishedSetting | null {
  if (position < 0) return null;
  const text = columns.text.subarray(
    columns.settingText[position],
    columns.settingText[position + 1],
  );
  const plain = inflateRawSync(text, { dictionary: columns.dictionary });
  return $OwnText.parse(JSON.parse(plain.toString('utf8')));
}
