import type { TableBlock } from './tagged-document.ts';

type Cell = PDFKit.Mixins.CellOptions & { readonly scope?: 'Column' | 'Row' };

/** A table whose head says it heads columns, and whose first cells say they head rows. */
export function drawTable(
  doc: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  { title, head, rows }: TableBlock,
  size: number,
): void {
  doc.font('regular').fontSize(size);
  const headCells: Cell[] = head.map((text) => ({
    text,
    type: 'TH',
    scope: 'Column',
    font: { src: 'bold' },
    backgroundColor: '#f3f3f3',
  }));
  const rowsOfCells = rows.map((row): Cell[] =>
    row.map((text, i) => (i === 0 ? { text, type: 'TH', scope: 'Row' } : { text, type: 'TD' })),
  );
  const options: PDFKit.Mixins.TableOptionsWithData & {
    readonly structParent: object;
    readonly title: string;
  } = {
    title,
    data: [headCells, ...rowsOfCells],
    structParent: root,
    defaultStyle: { border: [0, 0, 0.5, 0], padding: 5 },
  };
  doc.table(options);
  doc.moveDown(1);
}
