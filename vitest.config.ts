import { defineConfig } from 'vitest/config';
import { SlowestFiles } from './tests/support/slowest-files.ts';

const full = process.env.FULL === '1';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: full ? [] : ['tests/full/**'],
    expect: { requireAssertions: true },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores: more workers than that only wait for each other.
    maxWorkers: 2,
    setupFiles: ['tests/support/property-runs.ts'],
    reporters: ['default', new SlowestFiles()],
  },
});
