/** A table of a document: the first column is text, the others stand on the right unless they say otherwise. */
export interface DocumentTable {
  readonly columns: readonly {
    readonly head: string;
    readonly align?: 'left' | 'right' | undefined;
  }[];
  readonly rows: readonly (readonly string[])[];
  /** Last row, set apart. */
  readonly total?: readonly string[] | undefined;
}

export interface DocumentSection {
  readonly heading: string | null;
  readonly paragraphs?: readonly string[];
  readonly table?: DocumentTable;
  /** Sentences that stand each by itself. */
  readonly points?: readonly string[];
}

/** What people read, before it is plain text, Markdown or a page. */
export interface Document {
  readonly title: string;
  readonly sections: readonly DocumentSection[];
}

/** A document as plain text, tables in columns. */
export function documentText({ title, sections }: Document): string {
  const parts = sections.map(({ heading, paragraphs = [], table, points = [] }) => [
    ...(heading === null ? [] : [heading, '-'.repeat(heading.length)]),
    ...spaced(paragraphs),
    ...(table ? [...(paragraphs.length > 0 ? [''] : []), ...tableLines(table)] : []),
    ...(points.length > 0 && (table || paragraphs.length > 0) ? [''] : []),
    ...points,
  ]);
  const body = parts.map((lines) => `\n${lines.join('\n')}\n`).join('');
  return `${title}\n${body}`;
}

/** The same as Markdown. */
export function documentMarkdown({ title, sections }: Document): string {
  const parts = sections.map(({ heading, paragraphs = [], table, points = [] }) =>
    [
      ...(heading === null ? [] : [`## ${escaped(heading)}`]),
      ...paragraphs.map(escaped),
      ...(table ? [markdownTable(table)] : []),
      ...(points.length > 0 ? [points.map((point) => `- ${escaped(point)}`).join('\n')] : []),
    ].join('\n\n'),
  );
  return `${[`# ${escaped(title)}`, ...parts].join('\n\n')}\n`;
}

function spaced(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph, i) => (i === 0 ? [paragraph] : ['', paragraph]));
}

function tableLines({ columns, rows, total }: DocumentTable): readonly string[] {
  const heads = columns.map(({ head }) => head);
  const all = [heads, ...rows, ...(total ? [total] : [])];
  const widths = columns.map((_, at) =>
    all.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 0),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) =>
        isRight(columns, at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [line(heads), rule, ...rows.map(line), ...(total ? [rule, line(total)] : [])];
}

function markdownTable({ columns, rows, total }: DocumentTable): string {
  const marks = columns.map((_, at) => (isRight(columns, at) ? '---:' : '---'));
  const table = [
    columns.map(({ head }) => escaped(head)),
    marks,
    ...rows.map((row) => row.map(escaped)),
    ...(total ? [total.map(escaped).map(bold)] : []),
  ];
  return table.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function isRight(columns: DocumentTable['columns'], at: number): boolean {
  return (columns[at]?.align ?? (at === 0 ? 'left' : 'right')) === 'right';
}

/** Names come from files: a bar would split a cell, and the rest would be read as marks. */
function escaped(text: string): string {
  return text.replace(/[\\|*_`<>[\]#]/g, '\\$&');
}

function bold(cell: string): string {
  return cell === '' ? '' : `**${cell}**`;
}
