import Table from 'cli-table3';

/** A column: its head, which side its cells stand on, and where it is cut into lines. */
export interface Column {
  readonly head: string;
  readonly align?: 'right';
  /** Most characters in a line; longer cells go on in the next. */
  readonly width?: number;
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** Rows under their heads, in columns of plain text. */
export function tableText(
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const table = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: columns.map((column, i) =>
      widthOf(
        column,
        rows.map((row) => row[i] ?? ''),
      ),
    ),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    wordWrap: true,
  });
  table.push(
    columns.map(({ head }) => head),
    ...rows.map((row) => [...row]),
  );
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function widthOf({ head, width }: Column, cells: readonly (string | number)[]): number {
  const lines = [head, ...cells.map(String)].flatMap((cell) => cell.split('\n'));
  const widest = Math.max(...lines.map((line) => line.length));
  return width === undefined ? widest : Math.min(widest, width);
}
