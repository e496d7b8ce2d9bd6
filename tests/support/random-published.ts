import fc from 'fast-check';
import type { Fee } from '../../lib/banding/index.ts';
import { type CapacityReturn, INTENTS } from '../../lib/capacity/index.ts';
import {
  $OlderGrade,
  $ReportCardGrade,
  type Inspection,
  REPORT_CARD_AREAS,
  type SettingPractice,
} from '../../lib/inclusion/index.ts';
import { BASES } from '../../lib/kernel/index.ts';
import type { PublishedFacts } from '../../lib/matching/index.ts';
import type { Setting } from '../../lib/register/index.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 });
const SIMULATED = { file: 'A file', simulated: true };
const places = maybe(fc.integer({ min: 0, max: 3 }));

const $return: fc.Arbitrary<Omit<CapacityReturn, 'settingKey' | 'provisionId'>> = fc.record({
  id: fc.constant('01JCZ0000000000000000000BB'),
  asOf: fc.constantFrom('2026-11-23', '2026-10-09', '2026-08-31', '2025-09-01', '2024-01-01'),
  publishedAt: fc.constant('2026-11-20T10:00:00Z'),
  publishedBy: fc.constantFrom('provider' as const, 'simulated' as const),
  person: fc.constant('bursar'),
  years: fc
    .uniqueArray(fc.constantFrom(-1, 0, 3, 5, 6, 7, 8, 9, 11, 12, 19), { minLength: 1 })
    .chain((years) =>
      fc.tuple(
        ...years
          .sort((a, b) => a - b)
          .map((yearGroup) =>
            fc.record({
              yearGroup: fc.constant(yearGroup),
              intent: fc.constantFrom(...INTENTS),
              reason: fc.constant('because'),
              onRoll: maybe(fc.integer({ min: 0, max: 6 })),
              free: fc.record({ now: places, nextSeptember: places, septemberAfter: places }),
            }),
          ),
      ),
    ),
});

const pence = fc.constantFrom(0, 1_200_000, 4_500_000, 6_000_001, 13_000_000);
const $fees: fc.Arbitrary<readonly Omit<Fee, 'settingKey' | 'provisionId'>[]> = fc
  .array(
    fc.record({
      basis: fc.constantFrom(...BASES),
      from: fc.constantFrom('2025-09-01', '2026-09-01', '2027-09-01', '2028-09-01'),
      parts: fc.record({ education: pence, therapy: pence, care: pence, residential: pence }),
    }),
    { maxLength: 3 },
  )
  .map((fees) =>
    fees.map((fee, i) => ({
      ...fee,
      id: `01JCZ000000000000000000F0${i}`,
      publishedAt: '2026-11-20T10:00:00Z',
      publishedBy: 'provider' as const,
      person: 'bursar',
    })),
  );

const figure = maybe(
  fc.record({
    value: fc.constantFrom(0, 2.5, 8, 33.3, 90),
    of: fc.constantFrom('pupils-with-sen' as const, 'all-pupils' as const),
    year: fc.constantFrom('2024/25', '2023/24', '2015/16', '1999/00'),
    file: fc.constant('A file'),
    simulated: fc.constant(false),
  }),
);
const $card: fc.Arbitrary<Inspection> = fc.record({
  framework: fc.constant('report-card-2025' as const),
  date: fc.constantFrom('2025-11-12', '2026-03-04'),
  grades: fc
    .tuple(...REPORT_CARD_AREAS.map(() => maybe(fc.constantFrom(...$ReportCardGrade.options))))
    .map((grades) =>
      Object.fromEntries(
        REPORT_CARD_AREAS.flatMap((area, i) => {
          const grade = grades[i];
          return grade ? [[area, grade] as const] : [];
        }),
      ),
    ),
  safeguardingMet: maybe(fc.boolean()),
  ...{ file: fc.constant('A file'), simulated: fc.constant(false) },
});
const $older: fc.Arbitrary<Inspection> = fc.record({
  framework: fc.constant('older' as const),
  date: fc.constantFrom('2025-06-30', '2023-02-01', '2016-01-01'),
  overall: maybe(fc.constantFrom(...$OlderGrade.options)),
  behaviour: maybe(fc.constantFrom(...$OlderGrade.options)),
  ...{ file: fc.constant('A file'), simulated: fc.constant(false) },
});
const $practice: fc.Arbitrary<Omit<SettingPractice, 'settingKey'>> = fc.record({
  suspensions: figure,
  absence: figure,
  reintegration: figure,
  inspections: fc
    .tuple(maybe($card), maybe($older))
    .map((both) => both.filter((one) => one !== null)),
  notionalSenBudget: maybe(fc.constant({ pence: 70_000_000, year: '2026-27', ...SIMULATED })),
});

/** Returns, fees and practice of some of the provisions and settings, with many gaps. */
export function randomPublished(settings: readonly Setting[]): fc.Arbitrary<PublishedFacts> {
  const provisions = settings.flatMap(({ key, provisions: of }) =>
    of.map(({ id }) => ({ settingKey: key, provisionId: id })),
  );
  return fc
    .record({
      returns: fc.tuple(...provisions.map(() => maybe($return))),
      fees: fc.tuple(...provisions.map(() => $fees)),
      practice: fc.tuple(...settings.map(() => maybe($practice))),
    })
    .map(({ returns, fees, practice }) => ({
      returns: new Map(
        provisions.flatMap((of, i) => {
          const found = returns[i];
          return found ? [[of.provisionId, { ...found, ...of }] as const] : [];
        }),
      ),
      fees: new Map(
        provisions.map((of, i) => [
          of.provisionId,
          (fees[i] ?? []).map((fee) => ({ ...fee, ...of })),
        ]),
      ),
      practice: new Map(
        settings.flatMap(({ key }, i) => {
          const found = practice[i];
          return found ? [[key, { ...found, settingKey: key }] as const] : [];
        }),
      ),
    }));
}
