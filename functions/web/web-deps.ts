import type { TableFormat, TaggedDocument, WrittenTable } from '../../lib/adapters/files/index.ts';
import { createTemplates, type RenderTemplate } from '../../lib/adapters/templates/index.ts';
import type { Deps } from '../shared/deps.ts';
import type { Env } from '../shared/env.ts';
import { type Assets, fingerprintAssets } from './files/fingerprint-assets.ts';
import type { WebFiles } from './files/web-files.ts';

export type MakePdf = (
  document: TaggedDocument,
  options: { readonly large: boolean },
) => Promise<Uint8Array>;

/** Everything that pages need from outside, beside what use cases need. */
export interface WebDeps extends Deps {
  readonly assets: Assets;
  readonly templates: RenderTemplate;
  readonly makePdf: MakePdf;
  /** Writes a table as CSV or a spreadsheet. */
  readonly writeTable: (table: WrittenTable, format: TableFormat) => Promise<Uint8Array>;
  /** Whether pages are reached by https, so that cookies may be bound to it. */
  readonly secure: boolean;
  /** What browsers name as the origin of forms; that of the call itself where null. */
  readonly publicOrigin: string | null;
  /** While the service is shut: when it opens again, in words. Null where it is open. */
  readonly shutter: string | null;
}

/** `settings` says what the environment says of the pages. */
export function createWebDeps(
  deps: Deps,
  files: WebFiles,
  secure: boolean,
  settings: Partial<Pick<Env, 'PUBLIC_URL' | 'RIGHTPLACE_SHUTTER'>> = {},
): WebDeps {
  const { PUBLIC_URL: publicUrl, RIGHTPLACE_SHUTTER: shutter } = settings;
  return {
    ...deps,
    assets: fingerprintAssets(files.assets),
    templates: createTemplates(files.templates),
    async makePdf(document, options) {
      const { makeTaggedPdf, readDocumentFonts } = await files.documents();
      return makeTaggedPdf(document, await readDocumentFonts(files.fontsDir), options);
    },
    async writeTable(table, format) {
      const { writeTableFile } = await files.documents();
      return writeTableFile(table, format);
    },
    secure,
    publicOrigin: publicUrl === undefined ? null : new URL(publicUrl).origin,
    shutter: shutter ?? null,
  };
}
