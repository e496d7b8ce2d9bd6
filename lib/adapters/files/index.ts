export { readDocumentFonts } from './document-fonts.ts';
export { makeTaggedPdf } from './make-tagged-pdf.ts';
export type { Block, TaggedDocument } from './tagged-document.ts';
export { type TableFormat, type WrittenTable, writeTableFile } from './write-table-file.ts';
