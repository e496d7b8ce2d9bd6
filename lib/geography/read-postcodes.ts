import { problem, type Result, refused } from '../kernel/index.ts';
import { createRowCollector, type PostcodeImport, type RowCollector } from './collect-rows.ts';
import { parseCells } from './parse-cells.ts';
import { recogniseLayout } from './postcode-layout.ts';
import { splitLines } from './split-lines.ts';

/**
 * Reads a postcode file, plain CSV in UTF-8, recognised by its header: the ONS Postcode Directory (or the
 * National Statistics Postcode Lookup, which has the same columns), or centroids of sectors or outcodes.
 * Reads as it goes, in memory that grows only with the points kept (12 bytes each). A row that is wrong is
 * left out and reported; a file that is something else is refused.
 */
export async function readPostcodes(
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<PostcodeImport>> {
  let collector: RowCollector | null = null;
  for await (const { firstLine, lines, endless } of splitLines(bytes)) {
    if (collector !== null) collector.add(lines, firstLine);
    else {
      const header = lines.findIndex((line) => line.trim() !== '');
      const recognised = recogniseHeader(lines[header]);
      if (recognised === null && !endless) continue;
      if (recognised !== null && !recognised.ok) return recognised;
      collector = recognised === null ? null : createRowCollector(recognised.value);
      collector?.add(lines.slice(header + 1), firstLine + header + 1);
    }
    if (endless) return refused(noLineEnds(firstLine + lines.length));
  }
  if (collector === null) {
    return refused(
      problem('invalid', 'empty-file', 'The file is empty. Give a postcode file with a header.'),
    );
  }
  return { ok: true, value: collector.finish() };
}

/** Null while only blank lines have been read. */
function recogniseHeader(line: string | undefined) {
  if (line === undefined) return null;
  const [cells] = parseCells([line], Number.MAX_SAFE_INTEGER);
  return recogniseLayout(cells ?? [line]);
}

function noLineEnds(line: number) {
  return problem(
    'invalid',
    'not-a-text-file',
    `Line ${line} of the file does not end within 65,536 characters: this is no CSV file. Unpack it first if it is a ZIP or gzip archive.`,
  );
}
