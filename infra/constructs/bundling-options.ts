import { join } from 'node:path';
import type { BundlingOptions, ICommandHooks } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { BuildOptions } from 'esbuild';

export const PROJECT_ROOT = join(import.meta.dirname, '../..');

const RUNTIME = join(import.meta.dirname, '../runtime');

/**
 * Parts of the SDK that a function on Lambda never needs. The credentials are in its environment, where the SDK's chain
 * of other sources is 110 KB; endpoint discovery and event streams are 23 KB more.
 */
const ALIASES = {
  '@aws-sdk/credential-provider-node': join(RUNTIME, 'lambda-credentials.ts'),
  '@aws-sdk/middleware-endpoint-discovery': join(RUNTIME, 'no-endpoint-discovery.ts'),
  '@smithy/core/event-streams': join(RUNTIME, 'no-event-streams.ts'),
} as const;

const TARGET = 'node24';
// The SDK's `main` is CommonJS, which esbuild cannot shake: with it a bundle is 190 KB larger.
const MAIN_FIELDS = ['module', 'main'];

/**
 * How every function is bundled. The SDK is bundled too: the pinned version runs, not the one that
 * the Lambda runtime happens to carry. CommonJS (the default format) starts faster than modules.
 */
export function bundlingOptions(beside?: ICommandHooks): BundlingOptions {
  return {
    ...(beside ? { commandHooks: beside } : {}),
    target: TARGET,
    mainFields: MAIN_FIELDS,
    minify: true,
    sourceMap: true,
    sourcesContent: false,
    bundleAwsSDK: true,
    esbuildArgs: {
      ...Object.fromEntries(
        Object.entries(ALIASES).map(([name, path]) => [`--alias:${name}`, path]),
      ),
      // Code that also runs from its sources finds files beside it by `import.meta`; in a bundle it is told where.
      '--log-override:empty-import-meta': 'silent',
    },
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
    logOverride: { 'empty-import-meta': 'silent' },
    metafile: true,
  };
}

/** The program of the solver's thread, which a bundle has beside itself: it is a module, since it awaits. */
export const SOLVER_THREAD = 'lib/adapters/solver/highs-thread.ts';

/** The same for esbuild itself. */
export function threadOptions(outfile: string): BuildOptions {
  return { ...esbuildOptions(SOLVER_THREAD, outfile), format: 'esm' };
}

/** Puts the API's contract beside it. */
export const CONTRACT_BESIDE: ICommandHooks = {
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (input, output) => [`cp "${input}/docs/openapi.json" "${output}/openapi.json"`],
};

/** Puts templates, compiled, and assets beside the pages. */
export const WEB_FILES_BESIDE: ICommandHooks = {
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (input, output) => [
    `"${input}/node_modules/.bin/tsx" "${input}/scripts/keep-web-files.ts" "${output}/web-files"`,
  ],
};

/** Puts the solver's thread and its WebAssembly beside a function. */
export const SOLVER_BESIDE: ICommandHooks = {
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (input, output) => [
    `"${input}/node_modules/.bin/esbuild" "${input}/${SOLVER_THREAD}" --bundle --platform=node --format=esm --target=${TARGET} --main-fields=${MAIN_FIELDS.join()} --minify --sourcemap --sources-content=false --log-level=warning --outfile="${output}/highs-thread.mjs"`,
    `cp "${input}/node_modules/highs/build/highs.wasm" "${output}/highs.wasm"`,
  ],
};
