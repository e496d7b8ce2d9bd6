import fc from 'fast-check';
import { counting, type Part, type Tally, tallyName } from '../../lib/tailored-lists/index.ts';

const SETTING = '990001';
const PROVISIONS = ['990001-main', '990001-unit'] as const;
export const COUNTED_SEASON = 2027;

const provisionId = fc.constantFrom(...PROVISIONS);
const year = fc.constantFrom('7', '8', '9');
const need = fc.constantFrom('ASD', 'HI', 'SEMH');
const cautions = fc.subarray(['caution/journey', 'caution/full']);
const requested = fc.constantFrom([], [], [], ['requested']);

const failMarks = fc.uniqueArray(
  fc.oneof(
    year.map((one) => ['fail/year-group/above-age-range', one]),
    year.map((one) => ['fail/year-group/below-age-range', one]),
    fc.constant(['fail/sex/other-sex']),
    fc
      .subarray(['hoist', 'braille'], { minLength: 1 })
      .map((features) => ['fail/required-features/must-have-missing', ...features]),
  ),
  { minLength: 1, maxLength: 2, selector: ([reason = '']) => reason.split('/')[1] },
);

const failed = fc
  .tuple(failMarks, fc.boolean())
  .map(([reasons, highEnough]) => [
    'failed',
    ...reasons.flatMap(([reason = '', ...details]) => [
      reason,
      ...details.map((detail) => `${reason}/${detail}`),
      ...(reasons.length === 1 && highEnough ? [reason.replace('fail', 'alone')] : []),
    ]),
  ]);

const outranked = fc
  .record({
    places: fc.constantFrom('not-published', 'none-free', 'old', 'free'),
    gaveWay: fc.constantFrom(false, false, true),
    missing: fc.constantFrom(null, 'need-not-listed', 'need-not-published'),
    need,
    couldNeed: fc.boolean(),
    couldCapacity: fc.boolean(),
  })
  .map(({ places, gaveWay, missing, need: asked, couldNeed, couldCapacity }) => [
    'outranked',
    `places/${places}`,
    ...(gaveWay ? ['gave-way'] : []),
    ...(missing ? [`unknown/need/${missing}`, `unknown/need/${missing}/${asked}`] : []),
    ...(couldNeed && missing ? ['could/need-fit'] : []),
    ...(couldCapacity && places === 'not-published' ? ['could/capacity'] : []),
  ]);

/** What a list can say of a setting, in every way in which a list can say it. */
export const arbitraryPart: fc.Arbitrary<Part> = fc.oneof(
  fc
    .tuple(
      provisionId,
      fc.oneof(fc.constant(['listed']), failed, outranked, fc.constant(['apart'])),
      cautions,
      requested,
    )
    .map(([id, marks, weighed, asked]) => part(id, [...marks, ...weighed, ...asked])),
  fc.constant(part('-', ['no-provision', 'requested'])),
);

function part(id: string, marks: string[]): Part {
  return { settingKey: SETTING, season: COUNTED_SEASON, provisionId: id, marks, lost: {} };
}

/** Some few parts, each said by some requests of an authority: counts around 5 are what matters. */
export const arbitraryTallies: fc.Arbitrary<readonly Tally[]> = fc
  .array(
    fc.record({
      part: arbitraryPart,
      authority: fc.constantFrom('990', '991', '992'),
      requests: fc.integer({ min: 1, max: 7 }),
    }),
    { maxLength: 16 },
  )
  .map((said) => {
    const tallies = new Map<string, Tally>();
    for (const { part: one, authority, requests } of said) {
      const key = `${tallyName(one)}/${authority}`;
      let tally = tallies.get(key) ?? {
        settingKey: SETTING,
        season: COUNTED_SEASON,
        authority,
        provisions: {},
      };
      for (let i = 0; i < requests; i += 1) tally = counting(tally, one, 1);
      tallies.set(key, tally);
    }
    return [...tallies.values()];
  });
