import type { Line } from './line.ts';

const WIDTH = 50;
const FIGURE = 30;

export interface Part {
  /** What was measured on. */
  readonly source: string;
  readonly lines: readonly Line[];
}

export function printAsJson(parts: readonly Part[]): void {
  process.stdout.write(`${JSON.stringify({ node: process.version, parts }, null, 2)}\n`);
}

export function printPart({ source, lines }: Part): void {
  process.stdout.write(`${source}; Node ${process.version}\n`);
  for (const line of lines) {
    const budget = line.budget && `${line.budget.isMet ? 'met' : 'MISSED'}: ${line.budget.text}`;
    const rest = [budget, line.note].filter(Boolean).join('; ');
    process.stdout.write(`${line.what.padEnd(WIDTH)} ${figureOf(line).padEnd(FIGURE)} ${rest}\n`);
  }
}

function figureOf({ figure, unit }: Line): string {
  if (figure === null) return 'not measured';
  const { median, min, max } = figure;
  const written = (x: number) =>
    unit === 'calls' ? String(x) : x.toLocaleString('en-GB', { maximumFractionDigits: 1 });
  const span = min === max ? '' : ` (${written(min)} to ${written(max)})`;
  return `${written(median)} ${unit}${span}`;
}
