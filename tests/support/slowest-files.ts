import type { Reporter, TestModule } from 'vitest/node';

/** Prints the ten slowest test files after a run. */
export class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const timed = modules
      .map((module) => ({
        file: module.relativeModuleId,
        ms: Math.round(module.diagnostic().duration),
      }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 10);
    const lines = timed.map(({ file, ms }) => `${String(ms).padStart(7)} ms  ${file}`);
    process.stdout.write(`\nSlowest test files\n${lines.join('\n')}\n`);
  }
}
