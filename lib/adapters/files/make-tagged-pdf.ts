import PDFDocument from 'pdfkit';
import type { DocumentFonts } from './document-fonts.ts';
import { drawTable } from './draw-table.ts';
import type { Block, TaggedDocument } from './tagged-document.ts';

/** Points. Large print has at least 16 point type throughout. */
const SIZES = {
  usual: { body: 11, h1: 22, h2: 16, h3: 13, h4: 11 },
  large: { body: 18, h1: 28, h2: 23, h3: 20, h4: 18 },
} as const;
type Sizes = (typeof SIZES)[keyof typeof SIZES];

const MARGIN = 56;
const LINE_GAP = 3;
const ROOM_AFTER_HEADING = 90;
const FOOTER_SIZE = { usual: 9, large: 16 } as const;

/**
 * A PDF that screen readers can follow: titled, in its language, every block tagged (headings, lists, tables with their
 * header cells and scope), fonts embedded, page numbers marked as no part of the text.
 */
export async function makeTaggedPdf(
  document: TaggedDocument,
  fonts: DocumentFonts,
  { large }: { readonly large: boolean },
): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 20, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    tagged: true,
    // None of the fonts that a reader must supply, whose measures would have to stand beside the code.
    font: '',
    lang: document.language,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: document.title,
      Author: document.author,
      Creator: 'Rightplace',
      CreationDate: new Date(document.madeAt),
    },
  });
  const bytes = collect(doc);
  doc.registerFont('regular', Buffer.from(fonts.regular));
  doc.registerFont('bold', Buffer.from(fonts.bold));
  doc.font('regular');
  const sizes = large ? SIZES.large : SIZES.usual;
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const block of document.blocks) draw(doc, root, block, sizes);
  root.end();
  footers(doc, document.footer, large ? FOOTER_SIZE.large : FOOTER_SIZE.usual);
  doc.end();
  return bytes;
}

type Pdf = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;

function collect(doc: Pdf): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

function draw(doc: Pdf, root: Structure, block: Block, sizes: Sizes): void {
  if (block.kind === 'heading') heading(doc, root, block, sizes);
  else if (block.kind === 'list') list(doc, root, block.items, sizes);
  else if (block.kind === 'table') drawTable(doc, root, block, sizes.body);
  else paragraph(doc, root, block.text, sizes);
}

function paragraph(doc: Pdf, root: Structure, text: string, { body }: Sizes): void {
  const write = () => doc.font('regular').fontSize(body).text(text, { lineGap: LINE_GAP });
  root.add(tagged(doc, 'P', write));
  doc.moveDown(0.5);
}

/** What is drawn under a tag. */
function tagged(doc: Pdf, tag: string, write: () => unknown): Structure {
  return doc.struct(tag, {}, [() => void write()]);
}

function heading(
  doc: Pdf,
  root: Structure,
  { level, text }: Extract<Block, { kind: 'heading' }>,
  sizes: Sizes,
): void {
  const size = sizes[`h${level}`];
  // A heading alone at the foot of a page would lead to nothing.
  makeRoom(doc, size + ROOM_AFTER_HEADING);
  if (level > 1) doc.moveDown(level === 2 ? 0.6 : 0.2);
  if (level === 2) doc.outline.addItem(text);
  const write = () => doc.font('bold').fontSize(size).text(text, { lineGap: LINE_GAP });
  root.add(tagged(doc, `H${level}`, write));
  doc.moveDown(0.3);
}

const INDENT = 1.4;

function list(doc: Pdf, root: Structure, items: readonly string[], { body }: Sizes): void {
  const indent = body * INDENT;
  const structure = doc.struct('L');
  root.add(structure);
  for (const item of items) {
    doc.font('regular').fontSize(body);
    const x = MARGIN + indent;
    const width = doc.page.width - MARGIN - x;
    makeRoom(doc, doc.heightOfString(item, { width, lineGap: LINE_GAP }));
    const { y } = doc;
    const entry = doc.struct('LI');
    structure.add(entry);
    const bullet = () => doc.text('•', MARGIN + body / 2, y, { lineBreak: false });
    entry.add(tagged(doc, 'Lbl', bullet));
    entry.add(tagged(doc, 'LBody', () => doc.text(item, x, y, { width, lineGap: LINE_GAP })));
    entry.end();
    doc.x = MARGIN;
  }
  structure.end();
  doc.moveDown(0.5);
}

function makeRoom(doc: Pdf, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage();
}

/** Marked as artefacts: those who hear the document are not told the page at every turn. */
function footers(doc: Pdf, text: string, size: number): void {
  const { start, count } = doc.bufferedPageRange();
  for (let i = start; i < start + count; i += 1) {
    doc.switchToPage(i);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    doc
      .font('regular')
      .fontSize(size)
      .text(`${text}. Page ${i + 1} of ${count}`, MARGIN, doc.page.height - MARGIN, {
        width: doc.page.width - 2 * MARGIN,
        height: size * 3,
      });
    doc.endMarkedContent();
  }
}
