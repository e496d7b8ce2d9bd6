import { join } from 'node:path';
import { build } from 'esbuild';
import { DOCUMENTS } from '../functions/web/files/kept-web-files.ts';
import { esbuildOptions } from '../infra/constructs/bundling-options.ts';

/** Bundles the code that writes documents into a folder: pages load it when the first one is made. */
export async function bundleDocuments(folder: string): Promise<void> {
  await build(esbuildOptions('lib/adapters/files/index.ts', join(folder, DOCUMENTS)));
}
