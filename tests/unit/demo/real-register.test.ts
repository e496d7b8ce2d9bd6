import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { simulateFacts } from '../../../demo/overlay/simulate-facts.ts';
import { withSimulatedProvisions } from '../../../demo/overlay/with-simulated-provisions.ts';
import { DEMO_AUTHORITIES } from '../../../demo/world/region.ts';
import { readGias, type Setting } from '../../../lib/register/index.ts';

const REGISTER = resolve('../shared/data/register/edubasealldata-rebuilt.csv.gz');
const AUTHORITIES = resolve('../shared/data/authorities/la_153_dfe_gss_region.csv');

describe.skipIf(!existsSync(REGISTER))(
  'the overlay over the whole register (needs ../shared/data/register/edubasealldata-rebuilt.csv.gz)',
  () => {
    let settings: readonly Setting[];
    beforeAll(async () => {
      const read = await readGias(createReadStream(REGISTER));
      if (!read.ok) throw new Error(read.problem.detail);
      settings = read.value.settings;
    });

    it('makes some 40,000 provisions of 25,047, and facts for nearly all', () => {
      const more = withSimulatedProvisions(settings, 1);
      const provisions = more.flatMap((setting) => setting.provisions);
      expect(provisions.length).toBeGreaterThan(39_500);
      expect(provisions.length).toBeLessThan(40_500);
      const { returns, practice } = simulateFacts(more, 1, '2026-11-24');
      expect(returns.length / provisions.length).toBeGreaterThan(0.8);
      expect(returns.length / provisions.length).toBeLessThan(0.84);
      expect(practice.length).toBeGreaterThan(24_000);
    });

    it('meets no URN of the demo', () => {
      expect(settings.filter(({ key }) => key.startsWith('99'))).toEqual([]);
    });
  },
);

describe.skipIf(!existsSync(AUTHORITIES))(
  'the demo’s authorities (need ../shared/data/authorities/la_153_dfe_gss_region.csv)',
  () => {
    it.each(Object.values(DEMO_AUTHORITIES).map(({ code, name }) => [code, name]))(
      'no authority in England is %s or %s',
      (code, name) => {
        const rows = readFileSync(AUTHORITIES, 'utf8').split('\n').slice(1);
        expect(rows.length).toBeGreaterThan(150);
        expect(rows.filter((row) => row.includes(`,${code},`) || row.includes(name))).toEqual([]);
      },
    );
  },
);
