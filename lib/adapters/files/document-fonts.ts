import { readFile } from 'node:fs/promises';

const FONTS = new URL('../../../node_modules/dejavu-fonts-ttf/ttf/', import.meta.url);

export interface DocumentFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/**
 * DejaVu Sans, which is free to embed (its own licence, from Bitstream Vera's) and has the letters of most European
 * languages: a document whose fonts are not in it cannot be read by everybody.
 */
export async function documentFonts(): Promise<DocumentFonts> {
  const [regular, bold] = await Promise.all([
    readFile(new URL('DejaVuSans.ttf', FONTS)),
    readFile(new URL('DejaVuSans-Bold.ttf', FONTS)),
  ]);
  return { regular, bold };
}
