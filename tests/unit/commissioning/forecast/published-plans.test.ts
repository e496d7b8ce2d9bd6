import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeForecast, readPlansTable } from '../../../../lib/commissioning/index.ts';

const FOLDER = resolve('../shared/data/ehc-plans-2025');

function textOf(name: string): string {
  return gunzipSync(readFileSync(resolve(FOLDER, `${name}.csv.gz`))).toString('utf8');
}

describe.runIf(existsSync(FOLDER))(
  'the DfE’s plans of 2025 (needs ../shared/data/ehc-plans-2025)',
  () => {
    it('are read without a fault, and the trend beats what is simpler, as docs/forecast.md says', () => {
      const read = readPlansTable(textOf('caseload'), textOf('sen_needs_all_plans'));
      if (!read.ok) throw new Error(read.problem.detail);
      expect(read.value.faults).toEqual([]);
      const { table } = read.value;
      const forecast = makeForecast(table, { years: 3, authorities: ['383'] });
      expect(forecast.authorities[0]?.plans).toBe(6_093);
      const doc = readFileSync('docs/forecast.md', 'utf8');
      for (const { ahead, year, scores } of forecast.backTests) {
        if (year !== null) continue;
        for (const { meanError, covered } of scores) {
          const error = `${(meanError * 100).toFixed(1)}%`;
          const held = covered === null ? 'not known' : `${Math.round(covered * 100)}%`;
          expect(doc).toMatch(new RegExp(`\\| ${ahead} \\|.*\\| ${error} .*\\| ${held} \\|`));
        }
        const best = scores.reduce((a, b) => (b.meanError < a.meanError ? b : a));
        expect(best.method).toBe('trend');
      }
      expect(forecast.shape).toBe('cohorts');
    });
  },
);
