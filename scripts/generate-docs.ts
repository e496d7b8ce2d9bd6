import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureLists } from '../tests/support/measure-lists.ts';
import { pagesFrom } from './docs/pages.ts';
import { appIn, templatesOf, WITHOUT_BUNDLES } from './docs/templates.ts';

const outdir = mkdtempSync(join(tmpdir(), 'rightplace-docs-'));
const templates = templatesOf(appIn(outdir, 'prod', WITHOUT_BUNDLES).synth(), 'prod');
rmSync(outdir, { recursive: true });
for (const [file, text] of Object.entries(await pagesFrom(templates, await measureLists()))) {
  writeFileSync(file, text);
}
