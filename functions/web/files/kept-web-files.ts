import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FONT_FILES } from '../../../lib/adapters/files/document-fonts.ts';
import { assetOf, type WebFiles } from './web-files.ts';

const TEMPLATES = 'templates.cjs';
const ASSETS = 'assets';
const FONTS = 'fonts';
/** The bundle of the code that writes documents. */
export const DOCUMENTS = 'documents.cjs';

/** Puts the files into a folder, for a function that has no packages beside it. */
export function keepWebFiles(
  dir: string,
  { templates, assets, fontsDir }: Omit<WebFiles, 'documents'>,
): void {
  mkdirSync(join(dir, ASSETS), { recursive: true });
  writeFileSync(join(dir, TEMPLATES), templates);
  for (const { name, bytes } of assets) writeFileSync(join(dir, ASSETS, name), bytes);
  mkdirSync(join(dir, FONTS), { recursive: true });
  for (const name of Object.values(FONT_FILES)) {
    copyFileSync(join(fontsDir, name), join(dir, FONTS, name));
  }
}

/** The files that were put into a folder. */
export function keptWebFiles(dir: string): WebFiles {
  return {
    templates: readFileSync(join(dir, TEMPLATES), 'utf8'),
    assets: readdirSync(join(dir, ASSETS)).map((name) =>
      assetOf(name, readFileSync(join(dir, ASSETS, name))),
    ),
    fontsDir: join(dir, FONTS),
    // A path that bundlers do not know, so that the code stays beside the bundle.
    documents: () => import(pathToFileURL(join(dir, DOCUMENTS)).href),
  };
}
