import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { simulateFacts } from '../../demo/overlay/simulate-facts.ts';
import { withSimulatedProvisions } from '../../demo/overlay/with-simulated-provisions.ts';
import { readCoverage } from '../../functions/use-cases/coverage/read-coverage.ts';
import { readFigures } from '../../functions/use-cases/figures/read-figures.ts';
import { NOTHING_SAID } from '../../lib/capacity/index.ts';
import {
  buildIndexPack,
  NOTHING_PUBLISHED,
  openIndexPack,
  type ProvisionIndex,
} from '../../lib/matching/index.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';
import { encodeSnapshot, readGias, snapshotId } from '../../lib/register/index.ts';

const REGISTER = resolve('../shared/data/register/edubasealldata-rebuilt.csv.gz');
const NOW = Date.parse('2026-11-23T10:00:00Z');

/** Kent, whose area has the most settings. */
const KENT = { kind: 'authority', code: '886' } as const;

describe.skipIf(!existsSync(REGISTER))(
  'coverage and figures over the whole register (needs ../shared/data/register/edubasealldata-rebuilt.csv.gz)',
  () => {
    let index: ProvisionIndex;
    /** Provisions of which the register has a roll, in some area. */
    const rolls = new Set<string>();
    const doubled = new Set<string>();
    beforeAll(async () => {
      const read = await readGias(createReadStream(REGISTER));
      if (!read.ok) throw new Error(read.problem.detail);
      const settings = withSimulatedProvisions(read.value.settings, 1);
      for (const { authorityCode, provisions } of settings) {
        for (const { id, onRoll } of provisions) {
          if (onRoll !== null && authorityCode !== null) rolls.add(id);
        }
      }
      const facts = simulateFacts(settings, 1, '2026-11-23');
      const published = { ...NOTHING_PUBLISHED, ...factsOf(facts) };
      const pack = buildIndexPack(settings, published, snapshotId(encodeSnapshot(settings)));
      const opened = openIndexPack(pack, '0'.repeat(64));
      if (!opened.ok) throw new Error(opened.problem.detail);
      index = opened.value;
    }, 120_000);

    /** Every hundredth return says of a roll above 100 that it is twice as large; all others say what the register does. */
    function factsOf(facts: ReturnType<typeof simulateFacts>) {
      const returns = facts.returns.map((each, i) => {
        const roll = each.years.reduce((sum, { onRoll }) => sum + (onRoll ?? 0), 0);
        if (i % 100 !== 0 || roll < 100 || !rolls.has(each.provisionId)) return each;
        doubled.add(each.provisionId);
        return { ...each, profile: { ...NOTHING_SAID, onRoll: 2 * roll } };
      });
      return { returns: new Map(returns.map((each) => [each.provisionId, each])) };
    }

    const nothing = async () => ({ items: [], needChecking: [] });
    function deps() {
      return {
        currentIndex: async () => index,
        policyOf: async () => ACT_2014,
        now: () => NOW,
        standingHolds: () => ({ all: nothing }),
        settlements: () => ({
          newest: nothing,
          history: nothing,
          settle: () => Promise.reject(new Error('Nobody settles here.')),
        }),
        register: {
          current: async () => ({
            pointer: {
              importId: '01JDZ000000000000000000000',
              snapshotId: '0'.repeat(64),
              madeCurrentAt: '2026-11-20T10:00:00.000Z',
              madeCurrentBy: 'somebody',
            },
            revision: 1,
          }),
        },
      };
    }

    it('reads the area with the most settings in less than a second', async () => {
      const started = performance.now();
      const found = await readCoverage(deps(), KENT, { scope: 'area' });
      const took = performance.now() - started;
      if (!found.ok) throw new Error(found.problem.detail);
      console.info(
        `${found.value.rows.length} provisions of Kent in ${Math.round(took)} ms: ${JSON.stringify(found.value.counts.all)}`,
      );
      expect(found.value.rows.length).toBeGreaterThan(600);
      expect(took).toBeLessThan(1_000);
    });

    it('finds in every area what disagrees, and nothing else', async () => {
      const counts = new Map<string, number>();
      const differ = new Set<string>();
      const codes = new Set(index.keys().flatMap((key) => index.setting(key)?.authorityCode ?? []));
      for (const code of codes) {
        const found = await readFigures(deps(), { kind: 'authority', code });
        if (!found.ok) throw new Error(found.problem.detail);
        for (const { disagreement } of found.value.entries) {
          if (disagreement.code === 'roll-differs') differ.add(disagreement.provisionId);
          counts.set(disagreement.code, (counts.get(disagreement.code) ?? 0) + 1);
        }
      }
      console.info(`${codes.size} areas: ${JSON.stringify([...counts])}`);
      // The register of the data has rolls and no places, and simulated rolls are its own.
      expect(doubled.size).toBeGreaterThan(100);
      expect(differ).toEqual(doubled);
      expect([...counts.keys()]).toEqual(['roll-differs']);
    }, 300_000);
  },
);
