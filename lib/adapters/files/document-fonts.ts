import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * DejaVu Sans, which is free to embed (its own licence, from Bitstream Vera's) and has the letters of most European
 * languages: a document whose fonts are not in it cannot be read by everybody.
 */
export const FONT_FILES = { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' } as const;

export interface DocumentFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** The fonts out of a folder, read where a document is made and nowhere else. */
export async function readDocumentFonts(dir: string): Promise<DocumentFonts> {
  const [regular, bold] = await Promise.all([
    readFile(join(dir, FONT_FILES.regular)),
    readFile(join(dir, FONT_FILES.bold)),
  ]);
  return { regular, bold };
}
