import { londonDate } from '../../kernel/index.ts';
import { academicYearOf, PERIODS } from '../period-of.ts';
import type { Disagreement } from './disagreement.ts';
import type { FiguresOf } from './figures-of.ts';

/** Where a return says less than what authorities have named or hold there. */
export function againstPlacements(about: FiguresOf): readonly Disagreement[] {
  return [...placedAboveRoll(about), ...promisedAboveFree(about)];
}

/** Children who were placed by the day of the return and have started, by the year group that they are in by then. */
function placedAboveRoll({ published, standing }: FiguresOf): Disagreement[] {
  const { asOf, settingKey, provisionId } = published;
  const current = academicYearOf(asOf);
  const placed = new Map<number, string[]>();
  for (const { place, state, changedAt } of standing) {
    const day = londonDate(Date.parse(changedAt));
    if (state !== 'placed' || place.academicYear > current || day > asOf) continue;
    const yearGroup = place.yearGroup + current - place.academicYear;
    placed.set(yearGroup, [...(placed.get(yearGroup) ?? []), day]);
  }
  return published.years.flatMap(({ yearGroup, onRoll }): Disagreement[] => {
    const days = placed.get(yearGroup) ?? [];
    if (onRoll === null || days.length <= onRoll) return [];
    return [
      {
        settingKey,
        provisionId,
        code: 'placed-above-roll',
        yearGroup,
        academicYear: current,
        published: { value: onRoll, source: 'return', asOf },
        other: { value: days.length, source: 'placements', asOf: latest(days, asOf) },
        size: days.length - onRoll,
        ask: 'provider',
      },
    ];
  });
}

/** What was placed or held since the return was published, against what it says is free. */
function promisedAboveFree({ published, standing }: FiguresOf): Disagreement[] {
  const { asOf, publishedAt, settingKey, provisionId } = published;
  const first = academicYearOf(asOf);
  return published.years.flatMap(({ yearGroup, free }) =>
    PERIODS.flatMap((period, ahead): Disagreement[] => {
      const places = free[period];
      if (places === null) return [];
      const since = standing.filter(
        ({ place, madeAt }) =>
          place.yearGroup === yearGroup &&
          place.academicYear === first + ahead &&
          madeAt > publishedAt,
      );
      if (since.length <= places) return [];
      const days = since.map(({ madeAt }) => londonDate(Date.parse(madeAt)));
      return [
        {
          settingKey,
          provisionId,
          code: 'promised-above-free',
          yearGroup,
          academicYear: first + ahead,
          published: { value: places, source: 'return', asOf },
          other: { value: since.length, source: 'placements', asOf: latest(days, asOf) },
          size: since.length - places,
          ask: 'provider',
        },
      ];
    }),
  );
}

function latest(days: readonly string[], otherwise: string): string {
  return [...days].sort().at(-1) ?? otherwise;
}
