import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import {
  type Forecast,
  forecastMarkdown,
  forecastText,
  makeForecast,
  type PlansTable,
  type ReadTable,
  readPlansTable,
} from '../../../lib/commissioning/index.ts';
import { ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import { defineCommand } from '../command.ts';
import { findInputFile } from '../input-file.ts';
import { $WholeOption } from '../number-options.ts';
import { saveResult } from '../save-result.ts';
import type { Session } from '../session.ts';

const $Codes = z
  .string()
  .transform((codes) => codes.split(',').map((code) => code.trim()))
  .pipe(z.array(z.string().regex(/^\d{3}$/, 'give three-digit codes, with commas between them')));

/** `forecast <caseload>`: how many plans authorities are to expect, with how far such forecasts were out. */
export const forecastPlans = defineCommand({
  name: 'forecast',
  summary: 'Forecast plans by authority, age and need from the DfE’s published tables, back-tested',
  arguments: [['<caseload>', 'the table of plans by authority: CSV, also compressed (.gz)']],
  options: [
    ['--needs <csv>', 'the table of needs by age, for the mix of needs'],
    ['--authority <codes>', 'three-digit codes, with commas between them (all)'],
    ['--years <n>', 'how many years ahead (3)'],
    ['--markdown', 'the forecast as Markdown'],
    ['--out <file>', 'write the forecast as JSON to a file as well'],
  ],
  examples: [
    'forecast caseload.csv',
    'forecast caseload.csv --needs sen_needs_all_plans.csv --authority 383,380 --years 2',
  ],
  input: z.object({
    caseload: z.string(),
    needs: z.string().optional(),
    authority: $Codes.optional(),
    years: $WholeOption(1, 5).default(3),
    markdown: z.boolean().default(false),
    out: z.string().optional(),
  }),
  async handle(session, { caseload, needs, authority, years, markdown, out }) {
    const first = await textOf(session, caseload);
    if (!first.ok) return first;
    const second = needs === undefined ? ok(null) : await textOf(session, needs);
    if (!second.ok) return second;
    const read = readPlansTable(first.value, second.value);
    if (!read.ok) return read;
    const known = knownCodes(read.value.table, authority);
    if (!known.ok) return known;
    const forecast = makeForecast(read.value.table, { years, authorities: authority });
    const saved = await saveResult(session, out, forecast);
    if (!saved.ok) return saved;
    tellFaults(session, read.value);
    const words = (value: Forecast) => (markdown ? forecastMarkdown(value) : forecastText(value));
    return ok({ value: forecast, text: () => words(forecast) });
  },
});

async function textOf(session: Session, given: string): Promise<Result<string>> {
  const file = findInputFile(session, given);
  if (!file.ok) return file;
  const bytes = await readFile(file.value.path);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return ok(bytes.toString('utf8'));
  try {
    return ok(gunzipSync(bytes).toString('utf8'));
  } catch {
    const detail = `${file.value.name} is a gzip file that does not end as it should. Download it again.`;
    return refused(problem('invalid', 'not-a-csv-file', detail));
  }
}

function knownCodes(
  { authorities, lastYear }: PlansTable,
  asked: readonly string[] | undefined,
): Result<null> {
  const known = new Set(
    authorities.filter(({ totals }) => totals.has(lastYear)).map(({ code }) => code),
  );
  const unknown = (asked ?? []).filter((code) => !known.has(code));
  if (unknown.length === 0) return ok(null);
  const detail = `The caseload file has no plans of ${unknown.join(', ')} in ${lastYear}. Codes are the DfE's three digits, for example 383 for Leeds.`;
  return refused(problem('not-found', 'authority-not-found', detail));
}

/** Wrong rows are told beside the result, which stands without them. */
function tellFaults({ output }: Session, { faults }: ReadTable): void {
  for (const { file, line, detail } of faults.slice(0, 20)) {
    output.err(`${file}, line ${line}: ${detail}; left out\n`);
  }
  if (faults.length > 20) output.err(`… and ${faults.length - 20} more rows or cells left out\n`);
}
