import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWebFiles } from '../../functions/web/files/build-web-files.ts';
import { keepWebFiles } from '../../functions/web/files/kept-web-files.ts';
import { esbuildOptions, PROJECT_ROOT } from '../../infra/constructs/bundling-options.ts';
import { bundleDocuments } from '../../scripts/bundle-documents.ts';
import { loadTimes, median } from './bundle-load-times.ts';

/** 1,097 KB, of which 256 are the pages. This keeps it from growing unseen (docs/decisions/0006). */
const LIMIT_BYTES = 1_500_000;
/** Templates of every component, compiled; they are no code of ours and grow with the design system alone. */
const TEMPLATES_LIMIT_BYTES = 700_000;

/** What may not ride along: the templates' compiler, work that other functions do, and tools of the build. */
const STRANGERS = [
  'pdfkit',
  'highs',
  'iconv-lite',
  'fflate',
  'commander',
  'chokidar',
  'zod-openapi',
  'tsx',
  'oidc-provider',
  '@hono/node-server',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/client-s3',
  '@aws-sdk/client-sqs',
];

describe('the bundle of the pages’ function', () => {
  const dir = mkdtempSync(join(tmpdir(), 'rightplace-web-bundle-'));
  const bundle = join(dir, 'index.js');
  let inputs: readonly string[];
  let bytes: number;
  beforeAll(async () => {
    const entry = join(PROJECT_ROOT, 'functions/web/lambda.ts');
    const { metafile } = await build(esbuildOptions(entry, bundle));
    const output = Object.entries(metafile?.outputs ?? {}).find(([path]) => path.endsWith('.js'));
    inputs = Object.keys(output?.[1].inputs ?? {});
    bytes = output?.[1].bytes ?? Number.POSITIVE_INFINITY;
    keepWebFiles(join(dir, 'web-files'), buildWebFiles());
    await bundleDocuments(join(dir, 'web-files'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('does not grow', () => {
    const templates = Buffer.byteLength(buildWebFiles().templates);
    process.stdout.write(
      `Web bundle: ${Math.round(bytes / 1000)} KB minified, templates ${Math.round(templates / 1000)} KB\n`,
    );
    expect(bytes).toBeLessThan(LIMIT_BYTES);
    expect(templates).toBeLessThan(TEMPLATES_LIMIT_BYTES);
  });

  it('carries nothing that belongs elsewhere', () => {
    const packages = new Set(
      inputs.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? 'ours'),
    );
    expect(STRANGERS.filter((name) => packages.has(name))).toEqual([]);
    expect([...packages]).toEqual(expect.arrayContaining(['ours', 'hono', 'nunjucks']));
    const nunjucks = inputs.filter((path) => path.includes('node_modules/nunjucks/'));
    expect(nunjucks).toEqual(['node_modules/nunjucks/browser/nunjucks-slim.js']);
    expect(inputs.filter((path) => /precompile|build-web-files/.test(path))).toEqual([]);
  });

  it('is ready in a fraction of a second', async () => {
    const [times = []] = await loadTimes([bundle], 7);
    const ms = median(times);
    process.stdout.write(`Web module load with its files: ${ms.toFixed(0)} ms\n`);
    // Half a second of a whole processor would be felt at each cold start; a busy machine takes twice as long.
    expect(ms).toBeLessThan(1_000);
  }, 60_000);
});
