import { type CentroidCollector, createCentroidCollector } from './collect-centroids.ts';
import { parseCells } from './parse-cells.ts';
import { emptyPostcodeArea, type PostcodeArea } from './postcode-area.ts';
import { spell } from './postcode-key.ts';
import type { RecognisedLayout } from './postcode-layout.ts';
import type { PostcodeFault, PostcodeReport } from './postcode-report.ts';
import { type PostcodeRow, readPostcodeRow } from './read-postcode-row.ts';

/** What a postcode file gives: points by area, the counts, and the first thousand faults one by one. */
export interface PostcodeImport {
  readonly areas: Map<string, PostcodeArea>;
  readonly report: PostcodeReport;
  readonly faults: readonly PostcodeFault[];
}

/** Takes the rows of one file as they are read. */
export interface RowCollector {
  add(lines: readonly string[], firstLine: number): void;
  finish(): PostcodeImport;
}

const MOST_FAULTS = 1000;
const LEVEL_NAMES = { postcode: 'postcodes', sector: 'sectors', outcode: 'outcodes' } as const;

export function createRowCollector(layout: RecognisedLayout): RowCollector {
  const { level, code, width } = layout;
  const collectors = new Map<string, CentroidCollector>();
  const faults: PostcodeFault[] = [];
  const faultsByCode: PostcodeReport['faultsByCode'] = {};
  const apart = { 'no-coordinates': 0, 'irish-grid': 0 };
  const count = { rows: 0, imported: 0, terminated: 0, leftOut: 0 };

  const leaveOut = (fault: PostcodeFault) => {
    count.leftOut++;
    faultsByCode[fault.code] = (faultsByCode[fault.code] ?? 0) + 1;
    if (faults.length < MOST_FAULTS) faults.push(fault);
  };
  const take = (row: PostcodeRow, line: number) => {
    count.rows++;
    if (row.kind === 'apart') apart[row.reason]++;
    else if (row.kind === 'fault') leaveOut({ line, ...row.fault });
    else {
      count.imported++;
      if (row.terminated) count.terminated++;
      collectorOf(row.place.area).add(row.place.key, row.point, line);
    }
  };
  const collectorOf = (area: string) => {
    const collector = collectors.get(area) ?? createCentroidCollector();
    collectors.set(area, collector);
    return collector;
  };
  const finishArea = (area: string, collector: CentroidCollector): PostcodeArea => {
    const centroids = collector.finish((key, line) => {
      count.imported--;
      const detail = `this ${level} stands in the file before; the first row is kept`;
      const value = spell(level, { area, key });
      const what = { column: code.name, value, code: 'repeated-code', detail } as const;
      leaveOut({ line, ...what, action: 'row-left-out' });
    });
    return { ...emptyPostcodeArea(area), [LEVEL_NAMES[level]]: centroids };
  };

  return {
    add(lines, firstLine) {
      const rows = parseCells(lines, width);
      for (const [index, line] of lines.entries()) {
        if (line.trim() === '') continue;
        take(readPostcodeRow(line, rows[index] ?? null, layout), firstLine + index);
      }
    },
    finish() {
      const areas = new Map<string, PostcodeArea>();
      for (const [area, collector] of collectors) {
        areas.set(area, finishArea(area, collector));
        // Freed as it goes, so that growing and finished columns do not stand in memory together.
        collectors.delete(area);
      }
      const report = { layout: layout.layout, ...count, apart, areas: areas.size, faultsByCode };
      return { areas, report, faults };
    },
  };
}
