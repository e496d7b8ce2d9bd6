import { describe, expect, it } from 'vitest';
import { simulateFacts } from '../../../demo/overlay/simulate-facts.ts';
import { withSimulatedProvisions } from '../../../demo/overlay/with-simulated-provisions.ts';
import { feeTotal } from '../../../demo/simulation/simulate-fees.ts';
import { demoWorld } from '../../../demo/world/demo-world.ts';
import type { Basis } from '../../../lib/kernel/index.ts';
import { readGias, type Setting } from '../../../lib/register/index.ts';
import { smallRegisterCsv } from '../../support/small-demo/small-register.ts';

const TODAY = '2026-11-24';
const demo = demoWorld(TODAY).settings;

/** Many settings like one of the demo's, each under its own key. */
function many(key: string, count: number, change: (setting: Setting) => Setting): Setting[] {
  const like = demo.find((setting) => setting.key === key);
  if (!like) throw new Error(`No demo setting ${key}`);
  return Array.from({ length: count }, (_unused, i) => {
    const changed = change(like);
    const own = String(200_000 + i);
    return {
      ...changed,
      key: own,
      provisions: changed.provisions.map((p) => ({ ...p, id: p.id.replace(key, own) })),
    };
  });
}

async function smallRegister(): Promise<readonly Setting[]> {
  async function* bytes() {
    yield smallRegisterCsv();
  }
  const read = await readGias(bytes());
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value.settings;
}

describe('simulated facts', () => {
  it('are the same for the same seed and day', () => {
    expect(simulateFacts(demo, 3, TODAY)).toEqual(simulateFacts(demo, 3, TODAY));
    expect(simulateFacts(demo, 4, TODAY)).not.toEqual(simulateFacts(demo, 3, TODAY));
  });

  it('of a setting depend on no other setting', () => {
    const all = simulateFacts(demo, 3, TODAY);
    const some = demo.filter((_setting, i) => i % 3 === 0);
    const keys = new Set(some.map(({ key }) => key));
    const alone = simulateFacts(some, 3, TODAY);
    expect(alone.returns).toEqual(all.returns.filter((r) => keys.has(r.settingKey)));
    expect(alone.fees).toEqual(all.fees.filter((fee) => keys.has(fee.settingKey)));
    expect(alone.practice).toEqual(all.practice.filter((p) => keys.has(p.settingKey)));
  });

  it('leave out what matching does not see', () => {
    const closed = demo.map((setting) => ({ ...setting, apart: 'closed' as const }));
    expect(simulateFacts(closed, 3, TODAY)).toEqual({ returns: [], fees: [], practice: [] });
  });

  it('cover a register without needs, places or features', async () => {
    const { returns, fees, practice } = simulateFacts(await smallRegister(), 6, TODAY);
    expect(returns.length).toBeGreaterThanOrEqual(10);
    expect(returns.every(({ settingKey }) => settingKey.startsWith('9900'))).toBe(true);
    expect(fees.map(({ provisionId, basis }) => `${provisionId} ${basis}`)).toEqual([
      '990010-main day',
      '990011-main day',
      '990011-main residential-38',
    ]);
    expect(practice.length).toBeGreaterThanOrEqual(12);
  });

  it('leave 15 to 21 of every 100 providers silent', () => {
    const settings = many('995020', 2_000, (setting) => setting);
    const { returns } = simulateFacts(settings, 5, TODAY);
    expect(2_000 - returns.length).toBeGreaterThan(300);
    expect(2_000 - returns.length).toBeLessThan(420);
  });

  it.each<[Basis, number, number]>([
    ['day', 58_000, 95_000],
    ['residential-38', 130_000, 178_000],
    ['residential-52', 230_000, 294_000],
  ])('price %s places round a median of £%i, with a tenth above £%i', (basis, median, tenth) => {
    const settings = many('996030', 3_000, (setting) => setting);
    const totals = simulateFacts(settings, 5, TODAY)
      .fees.filter((fee) => fee.basis === basis)
      .map((fee) => feeTotal(fee) / 100)
      .sort((a, b) => a - b);
    const at = (share: number) => totals[Math.floor(totals.length * share)] ?? 0;
    expect(totals.length).toBeGreaterThan(2_100);
    expect(at(0.5) / median).toBeGreaterThan(0.96);
    expect(at(0.5) / median).toBeLessThan(1.04);
    expect(at(0.9) / tenth).toBeGreaterThan(0.95);
    expect(at(0.9) / tenth).toBeLessThan(1.05);
  });

  it('never price a longer stay below a shorter one, nor a part below nothing', () => {
    const { fees } = simulateFacts(
      many('996030', 500, (setting) => setting),
      5,
      TODAY,
    );
    const keys = new Set(fees.map(({ settingKey }) => settingKey));
    expect(keys.size).toBeGreaterThan(300);
    for (const key of keys) {
      const [day, term, year] = fees.filter(({ settingKey }) => settingKey === key);
      const rising =
        day && term && year && feeTotal(day) < feeTotal(term) && feeTotal(term) < feeTotal(year);
      expect([key, rising]).toEqual([key, true]);
    }
    expect(fees.flatMap(({ parts }) => Object.values(parts)).filter((pence) => pence < 0)).toEqual(
      [],
    );
  });

  it('add the pupils of the year groups up to the roll of the provision', () => {
    const settings = many('995010', 200, (setting) => setting);
    const rolls = new Map(settings.flatMap((s) => s.provisions.map((p) => [p.id, p.onRoll])));
    const { returns } = simulateFacts(settings, 5, TODAY);
    expect(returns.length).toBeGreaterThan(300);
    for (const { provisionId, years } of returns) {
      const sum = years.reduce((total, { onRoll }) => total + (onRoll ?? 0), 0);
      expect([provisionId, sum]).toEqual([provisionId, rolls.get(provisionId)]);
    }
  });
});

describe('simulated provisions', () => {
  const bare = (setting: Setting): Setting => ({
    ...setting,
    provisions: setting.provisions
      .slice(0, 1)
      .map((p) => ({ ...p, designatedNeeds: null, features: null, bases: null })),
  });

  it('stand in three of four mainstream schools, with needs by the national shares', () => {
    const settings = withSimulatedProvisions(many('995001', 8_000, bare), 9);
    const strands = settings.flatMap(({ provisions }) => provisions.slice(1));
    expect(strands.length / 8_000).toBeGreaterThan(0.73);
    expect(strands.length / 8_000).toBeLessThan(0.76);
    const share = (need: string) =>
      strands.filter((p) => p.designatedNeeds?.some((n) => n === need)).length / strands.length;
    // Resourced provision and units, DfE 2025: ASD 41 %, SLCN 30 %, SEMH 9 %, HI 5 %.
    expect(share('ASD')).toBeGreaterThan(0.38);
    expect(share('ASD')).toBeLessThan(0.44);
    expect(share('SLCN')).toBeGreaterThan(0.28);
    expect(share('SLCN')).toBeLessThan(0.33);
    expect(share('SEMH')).toBeGreaterThan(0.075);
    expect(share('SEMH')).toBeLessThan(0.11);
    expect(share('HI')).toBeGreaterThan(0.035);
    expect(share('HI')).toBeLessThan(0.065);
  });

  it('fill what a special school does not say', () => {
    const [filled] = withSimulatedProvisions(many('996020', 1, bare), 9);
    const [main] = filled?.provisions ?? [];
    expect(main?.designatedNeeds?.length).toBeGreaterThan(0);
    expect(main?.features).not.toBeNull();
    expect(main?.bases).toEqual(['day']);
    expect(filled?.provisions).toHaveLength(1);
  });

  it('change nothing that the register gives, and come once', () => {
    const once = withSimulatedProvisions(demo, 9);
    const given = demo.flatMap((s) => s.provisions);
    const kept = once.flatMap((s) => s.provisions);
    for (const provision of given) {
      const found = kept.find(({ id }) => id === provision.id);
      for (const [name, value] of Object.entries(provision)) {
        if (value !== null) expect(found).toHaveProperty(name, value);
      }
    }
    expect(withSimulatedProvisions(once, 9)).toEqual(once);
  });
});
