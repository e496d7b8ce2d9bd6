import { defineConfig } from 'vitest/config';
import { SlowestFiles } from './tests/support/slowest-files.ts';

const full = process.env.FULL === '1';
/** Needs Chromium, so it is a run of its own. */
const browser = process.env.BROWSER === '1';

export default defineConfig({
  test: {
    include: browser ? ['tests/browser/**/*.test.ts'] : ['tests/**/*.test.ts'],
    exclude: browser ? [] : ['tests/browser/**', ...(full ? [] : ['tests/full/**'])],
    expect: { requireAssertions: true },
    // The full tests bundle, start and kill processes, on machines that do other things too.
    testTimeout: full ? 120_000 : 30_000,
    hookTimeout: full ? 180_000 : 60_000,
    // Two cores: more workers than that only wait for each other.
    maxWorkers: 2,
    setupFiles: ['tests/support/property-runs.ts'],
    reporters: ['default', new SlowestFiles()],
  },
});
