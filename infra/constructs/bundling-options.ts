import { join } from 'node:path';
import type { BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { BuildOptions } from 'esbuild';

export const PROJECT_ROOT = join(import.meta.dirname, '../..');

/** On Lambda the credentials are in the environment; the SDK's chain of other sources is 110 KB. */
const ALIASES = {
  '@aws-sdk/credential-provider-node': join(
    import.meta.dirname,
    '../runtime/lambda-credentials.ts',
  ),
} as const;

const TARGET = 'node24';
// The SDK's `main` is CommonJS, which esbuild cannot shake: with it a bundle is 190 KB larger.
const MAIN_FIELDS = ['module', 'main'];

/**
 * How every function is bundled. The SDK is bundled too: the pinned version runs, not the one that
 * the Lambda runtime happens to carry. CommonJS (the default format) starts faster than modules.
 */
export function bundlingOptions(): BundlingOptions {
  return {
    target: TARGET,
    mainFields: MAIN_FIELDS,
    minify: true,
    sourceMap: true,
    sourcesContent: false,
    bundleAwsSDK: true,
    esbuildArgs: Object.fromEntries(
      Object.entries(ALIASES).map(([name, path]) => [`--alias:${name}`, path]),
    ),
  };
}

/** The same for esbuild itself; a test compares what both make, byte for byte. */
export function esbuildOptions(entry: string, outfile: string): BuildOptions {
  return {
    absWorkingDir: PROJECT_ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: TARGET,
    mainFields: MAIN_FIELDS,
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    alias: ALIASES,
    metafile: true,
  };
}
