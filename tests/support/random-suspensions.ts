import fc from 'fast-check';
import type { PlacingSuspension } from '../../lib/quality/index.ts';
import type { Setting } from '../../lib/register/index.ts';

/** Suspensions of placing in some of these settings or their provisions; some are over, some still to come. */
export function randomSuspensions(
  settings: readonly Setting[],
): fc.Arbitrary<readonly PlacingSuspension[] | undefined> {
  const ofOne = fc.constantFrom(...settings).chain(({ key, provisions }) =>
    fc.record({
      id: fc.constant(`01J${key}`),
      settingKey: fc.constant(key),
      provisionId: fc.constantFrom(null, ...provisions.map(({ id }) => id)),
      by: fc.constant({ authority: '990', name: 'Ambledon' }),
      adopted: fc.constantFrom(null, { words: 'We agree.', on: '2026-11-02' }),
      reason: fc.constant('The council asked for a plan.'),
      from: fc.constantFrom('2026-10-01', '2026-11-23', '2026-12-01'),
      until: fc.constantFrom('2026-11-22', '2026-11-23', '2027-03-31'),
      reply: fc.constantFrom(null, { words: 'We have a plan.', on: '2026-11-03' }),
    }),
  );
  return fc.option(fc.array(ofOne, { maxLength: 4 }), { nil: undefined });
}
