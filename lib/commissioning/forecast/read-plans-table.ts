import { parse } from 'csv-parse/sync';
import { ok, type Problem, problem, type Result, refused } from '../../kernel/index.ts';
import { AGES, type PlansTable, PUBLISHED_NEEDS } from './plans-table.ts';

/** A row or cell that could not be read, and what was done. */
export interface TableFault {
  /** Which of the two files. */
  readonly file: 'caseload' | 'needs';
  /** Line of the file, counted from 1. */
  readonly line: number;
  readonly detail: string;
}

export interface ReadTable {
  readonly table: PlansTable;
  readonly faults: readonly TableFault[];
  /** Cells that the DfE withholds or does not have ("x", "c", "z"). */
  readonly withheld: number;
}

interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

interface Draft {
  readonly code: string;
  name: string;
  readonly totals: Map<number, number>;
  readonly ages: Map<number, number[]>;
  readonly needs: Map<number, number[][]>;
}

const COLUMNS = [
  'time_period',
  'geographic_level',
  'old_la_code',
  'la_name',
  'breakdown_topic',
  'breakdown',
] as const;
const NEED_COLUMNS = PUBLISHED_NEEDS.map((need) => `number_${need.toLowerCase()}`);
const ALL = 'All EHC plans';
const BY_AGE = 'Child or young persons age';
const WITHHELD = new Set(['x', 'c', 'z', 'low', 'u', ':']);
const MOST_FAULTS = 1_000;

/**
 * Reads the DfE's table of plans by authority ("caseload", Education, health and care plans, 2025) and, where given,
 * that of needs by age. A wrong row is told of with its line and left out; the rest is read.
 */
export function readPlansTable(caseload: string, needs: string | null): Result<ReadTable> {
  const reader = new TableReader();
  const first = reader.read('caseload', caseload, ['ehcplans']);
  if (first !== null) return refused(first);
  const second = needs === null ? null : reader.read('needs', needs, NEED_COLUMNS);
  if (second !== null) return refused(second);
  return reader.finish();
}

class TableReader {
  readonly #drafts = new Map<string, Draft>();
  readonly #faults: TableFault[] = [];
  #withheld = 0;

  read(file: TableFault['file'], text: string, columns: readonly string[]): Problem | null {
    const rows = rowsOf(text);
    if (rows === null) return problem('invalid', 'not-a-csv-file', `The ${file} file is no CSV.`);
    const there = Object.keys(rows[0]?.cells ?? {});
    const lacking = [...COLUMNS, ...columns].filter((column) => !there.includes(column));
    if (lacking.length > 0) return missingColumns(file, lacking, there);
    for (const row of rows) {
      if (row.cells.geographic_level !== 'Local authority') continue;
      const topic = row.cells.breakdown_topic;
      if (topic === ALL && file === 'caseload') this.#takeTotal(row);
      if (topic === BY_AGE && file === 'caseload') this.#takeAge(row);
      if (topic === BY_AGE && file === 'needs') this.#takeNeeds(row);
    }
    return null;
  }

  finish(): Result<ReadTable> {
    const authorities = [...this.#drafts.values()]
      .filter(({ totals }) => totals.size > 0)
      .sort((a, b) => a.code.localeCompare(b.code));
    const years = authorities.flatMap(({ totals }) => [...totals.keys()]);
    if (years.length === 0) {
      const first = this.#faults[0];
      const example = first ? ` Line ${first.line}: ${first.detail}` : '';
      const detail = `No row of the caseload file gives the number of plans of an authority.${example}`;
      return refused(problem('invalid', 'nothing-read', detail));
    }
    const table = {
      authorities,
      firstYear: Math.min(...years),
      lastYear: Math.max(...years),
    };
    return ok({ table, faults: this.#faults, withheld: this.#withheld });
  }

  #takeTotal(row: Row): void {
    const found = this.#placeOf('caseload', row);
    const plans = found && this.#countIn('caseload', row, 'ehcplans');
    if (found === null || plans === null) return;
    const { draft, year } = found;
    if (draft.totals.has(year)) {
      this.#tell(
        'caseload',
        row,
        `${draft.name} has a total for ${year} already; the first counts`,
      );
    } else draft.totals.set(year, plans);
  }

  #takeAge(row: Row): void {
    const found = this.#placeOf('caseload', row);
    const age = found && this.#ageIn('caseload', row);
    if (found === null || age === null) return;
    const plans = this.#countIn('caseload', row, 'ehcplans');
    const ages = found.draft.ages.get(found.year) ?? AGES.map(() => 0);
    found.draft.ages.set(found.year, ages);
    ages[age] = plans ?? 0;
  }

  #takeNeeds(row: Row): void {
    const found = this.#placeOf('needs', row);
    const age = found && this.#ageIn('needs', row);
    if (found === null || age === null) return;
    const byAge = found.draft.needs.get(found.year) ?? AGES.map(() => PUBLISHED_NEEDS.map(() => 0));
    found.draft.needs.set(found.year, byAge);
    byAge[age] = NEED_COLUMNS.map((column) => this.#countIn('needs', row, column) ?? 0);
  }

  #placeOf(file: TableFault['file'], row: Row): { draft: Draft; year: number } | null {
    const { time_period: period = '', old_la_code: code = '', la_name: name = '' } = row.cells;
    const year = censusYear(period);
    if (year === null) {
      this.#tell(file, row, `time_period is "${period}", not an academic year such as 202425`);
      return null;
    }
    if (!/^\d{3}$/.test(code)) {
      this.#tell(file, row, `old_la_code is "${code}", not the three digits of an authority`);
      return null;
    }
    const draft = this.#drafts.get(code) ?? {
      code,
      name,
      totals: new Map(),
      ages: new Map(),
      needs: new Map(),
    };
    draft.name = name;
    this.#drafts.set(code, draft);
    return { draft, year };
  }

  #ageIn(file: TableFault['file'], row: Row): number | null {
    const breakdown = row.cells.breakdown ?? '';
    if (breakdown === 'under 3') return 0;
    const index = AGES.indexOf(Number(/^age (\d+)$/.exec(breakdown)?.[1] ?? Number.NaN));
    if (index > 0) return index;
    this.#tell(file, row, `breakdown is "${breakdown}", not "under 3" or "age 3" to "age 25"`);
    return null;
  }

  #countIn(file: TableFault['file'], row: Row, column: string): number | null {
    const cell = row.cells[column] ?? '';
    if (/^\d{1,7}$/.test(cell)) return Number(cell);
    if (WITHHELD.has(cell)) this.#withheld += 1;
    else this.#tell(file, row, `${column} is "${cell.slice(0, 40)}", not a number of plans`);
    return null;
  }

  #tell(file: TableFault['file'], { line }: Row, detail: string): void {
    if (this.#faults.length < MOST_FAULTS) this.#faults.push({ file, line, detail });
  }
}

/** The census in January of the academic year: 202425 is 2025. */
function censusYear(period: string): number | null {
  const match = /^(20\d\d)(\d\d)$/.exec(period);
  if (!match) return null;
  const first = Number(match[1]);
  return (first + 1) % 100 === Number(match[2]) ? first + 1 : null;
}

function rowsOf(text: string): readonly Row[] | null {
  try {
    const rows: readonly { info: { lines: number }; record: Record<string, string> }[] = parse(
      text,
      { columns: true, bom: true, info: true, relax_column_count: true, skip_empty_lines: true },
    );
    return rows.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch {
    return null;
  }
}

function missingColumns(
  file: TableFault['file'],
  lacking: readonly string[],
  there: readonly string[],
): Problem {
  const shown = there.slice(0, 12).join(', ') || 'nothing';
  const detail = `The ${file} file lacks the columns ${lacking.join(', ')}. Its header has ${shown}. Give the file of the DfE's "Education, health and care plans" as published.`;
  return problem('invalid', 'missing-columns', detail);
}
