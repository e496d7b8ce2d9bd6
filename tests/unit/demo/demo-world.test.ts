import { describe, expect, it } from 'vitest';
import { DEMO_SEED, demoWorld } from '../../../demo/world/demo-world.ts';
import { $Fee, $FrameworkInput } from '../../../lib/banding/index.ts';
import { $CapacityReturn } from '../../../lib/capacity/index.ts';
import { $SettingPractice } from '../../../lib/inclusion/index.ts';
import { canonicalJson, sha256 } from '../../../lib/kernel/index.ts';
import { $PolicyVersionInput } from '../../../lib/policy/index.ts';
import { $Setting } from '../../../lib/register/index.ts';
import { $RequestInput } from '../../../lib/requests/index.ts';

const TODAY = '2026-11-24';
const world = demoWorld(TODAY);
const provisions = world.settings.flatMap((setting) => setting.provisions);

function bytesOf({ settings, facts, requests, caseload }: typeof world): string {
  return sha256(canonicalJson({ settings, facts, requests, caseload }));
}

describe('the demo world', () => {
  it('has the same bytes for the same seed and day', () => {
    expect(bytesOf(demoWorld(TODAY, DEMO_SEED))).toBe(
      '2a19097923b07599f1251df5955ee157bbe7471f17fe07b7a9f62bb4316a64d7',
    );
  });

  it.each([
    ['another seed', demoWorld(TODAY, 7)],
    ['another day', demoWorld('2027-02-01')],
  ])('has other bytes for %s', (_what, other) => {
    expect(bytesOf(other)).not.toBe(bytesOf(world));
  });

  it('holds every category, as many as were written down', () => {
    const counts: Record<string, number> = {};
    for (const { category } of world.settings) {
      counts[String(category)] = (counts[String(category)] ?? 0) + 1;
    }
    expect(counts).toEqual({
      'mainstream-school': 29,
      'nursery-school': 3,
      'special-school': 11,
      'non-maintained-special': 2,
      'independent-special': 5,
      'independent-school': 2,
      'alternative-provision': 4,
      'further-education': 4,
      'specialist-post-16': 2,
    });
  });

  it('holds every kind of provision', () => {
    const counts: Record<string, number> = {};
    for (const { kind } of provisions) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual({
      mainstream: 34,
      'resourced-provision': 7,
      'sen-unit': 6,
      special: 18,
      'alternative-provision': 4,
      college: 4,
      'specialist-post-16': 2,
    });
  });

  it.each([
    ['990', 26],
    ['991', 18],
    ['992', 18],
  ])('has settings in authority %s', (code, count) => {
    expect(world.settings.filter(({ authorityCode }) => authorityCode === code)).toHaveLength(
      count,
    );
  });

  it.each([
    ['a setting', $Setting, world.settings],
    ['a return', $CapacityReturn, world.facts.returns],
    ['a fee', $Fee, world.facts.fees],
    ['practice', $SettingPractice, world.facts.practice],
    ['a request', $RequestInput, world.requests.map(({ input }) => input)],
    ['a framework', $FrameworkInput, Object.values(world.frameworks)],
    ['a policy', $PolicyVersionInput, Object.values(world.policies)],
  ])('gives %s by its schema, and changes nothing by parsing it', (_what, schema, values) => {
    expect(values.length).toBeGreaterThan(0);
    expect(values.map((value) => schema.parse(value))).toEqual(values);
  });

  it('keeps ages and sex of every provision within those of its setting', () => {
    for (const setting of world.settings) {
      for (const { id, lowAge, highAge, sex } of setting.provisions) {
        expect([id, lowAge, highAge, sex]).toEqual([
          id,
          setting.lowAge,
          setting.highAge,
          setting.sex,
        ]);
        expect(lowAge).toBeLessThan(highAge ?? 0);
      }
    }
  });

  it('gives no setting more pupils with a plan than pupils', () => {
    const wrong = world.settings.filter(
      ({ onRoll, pupilsWithPlan, pupilsOnSenSupport }) =>
        (pupilsWithPlan ?? 0) + (pupilsOnSenSupport ?? 0) > (onRoll ?? 0),
    );
    expect(wrong).toEqual([]);
  });

  it('puts no two settings at one point, and all in the region of 60 by 45 km', () => {
    const points = world.settings.map(({ position }) => canonicalJson(position));
    expect(new Set(points).size).toBe(62);
    const outside = world.settings.filter(({ position }) => {
      const { easting, northing } = position ?? { easting: 0, northing: 0 };
      return easting < 560_000 || easting > 622_000 || northing < 430_000 || northing > 476_000;
    });
    expect(outside).toEqual([]);
  });

  it('uses URNs from 995001 on, each once', () => {
    const keys = world.settings.map(({ key }) => key);
    expect(new Set(keys).size).toBe(62);
    expect(keys.filter((key) => !/^99[567]\d{3}$/.test(key))).toEqual([]);
  });

  it('marks everything published as simulated', () => {
    const { returns, fees, practice } = world.facts;
    const by = [...returns, ...fees].map(({ publishedBy }) => publishedBy);
    expect(new Set(by)).toEqual(new Set(['simulated']));
    const figures = practice.flatMap(
      ({ suspensions, absence, reintegration, inspections, notionalSenBudget }) =>
        [suspensions, absence, reintegration, notionalSenBudget, ...inspections].filter(
          (figure) => figure !== null,
        ),
    );
    expect(new Set(figures.map(({ file, simulated }) => `${file} ${simulated}`))).toEqual(
      new Set(['Simulated for the demo true']),
    );
  });

  it('has one magnet school, with 77 plans', () => {
    const shares = world.settings
      .filter(({ category }) => category === 'mainstream-school')
      .map(({ key, onRoll, pupilsWithPlan }) => ({
        key,
        share: (pupilsWithPlan ?? 0) / (onRoll ?? 1),
      }))
      .filter(({ share }) => share > 0.062);
    expect(shares.map(({ key }) => key)).toEqual(['995003']);
    expect(world.settings.find(({ key }) => key === '995003')?.pupilsWithPlan).toBe(77);
  });
});

describe('what the demo publishes', () => {
  const ages = world.facts.returns.map(({ asOf }) => Date.parse(TODAY) - Date.parse(asOf));

  it('is from one day to 120 days old, and never of the future', () => {
    const days = ages.map((ms) => ms / 86_400_000);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...days)).toBe(120);
    expect(world.facts.returns.filter(({ publishedAt }) => publishedAt > TODAY)).toEqual([]);
  });

  it('gives each year group once, in rising order, for all the ages of the provision', () => {
    for (const { provisionId, years } of world.facts.returns) {
      const { lowAge, highAge } = provisions.find(({ id }) => id === provisionId) ?? {};
      const first = (lowAge ?? 0) - 4;
      const last = Math.min(25, highAge ?? 0) - 5;
      const expected = Array.from({ length: last - first + 1 }, (_unused, i) => first + i);
      expect([provisionId, years.map(({ yearGroup }) => yearGroup)]).toEqual([
        provisionId,
        expected,
      ]);
    }
  });

  it('leaves some providers silent, and lets others say can, may and cannot', () => {
    expect(provisions.length - world.facts.returns.length).toBeGreaterThanOrEqual(8);
    const intents = world.facts.returns.flatMap(({ years }) => years.map(({ intent }) => intent));
    expect(new Set(intents)).toEqual(new Set(['can', 'may', 'cannot']));
    const bare = world.facts.returns
      .flatMap(({ years }) => years)
      .filter(({ intent, reason }) => intent !== 'can' && reason === null);
    expect(bare).toEqual([]);
  });

  it('prices some independent settings and leaves others without a fee', () => {
    const priced = new Set(world.facts.fees.map(({ settingKey }) => settingKey));
    expect(['995030', '995031', '996030', '997031'].map((key) => priced.has(key))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    const bases = world.facts.fees.filter(({ settingKey }) => settingKey === '996030');
    expect(bases.map(({ basis }) => basis)).toEqual(['day', 'residential-38', 'residential-52']);
  });

  it('shows inspections of both frameworks, and settings with some figures unknown', () => {
    const { practice } = world.facts;
    const frameworks = practice.flatMap(({ inspections }) => inspections.map((i) => i.framework));
    expect(new Set(frameworks)).toEqual(new Set(['report-card-2025', 'older']));
    expect(practice.some(({ reintegration }) => reintegration !== null)).toBe(true);
    expect(practice.some(({ notionalSenBudget }) => notionalSenBudget !== null)).toBe(true);
    expect(practice.some(({ suspensions }) => suspensions === null)).toBe(true);
  });
});

describe('the caseload of the demo', () => {
  it.each([
    ['990', 4_900, 1_555, 13, 11, 6],
    ['991', 3_600, 1_142, 10, 8, 5],
    ['992', 2_300, 730, 6, 5, 3],
  ])('of %s has the national shares', (code, plans, autism, multiSensory, upTo38, upTo52) => {
    const found = world.caseload.find(({ authority }) => authority === code);
    expect(found?.plans).toBe(plans);
    expect(Object.values(found?.byNeed ?? {}).reduce((a, b) => a + b, 0)).toBe(plans);
    expect(found?.byNeed.ASD).toBe(autism);
    expect(found?.byNeed.MSI).toBe(multiSensory);
    expect(found?.residential).toEqual({ upTo38, upTo52 });
  });
});
