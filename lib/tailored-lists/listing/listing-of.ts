import { $FailReason, $GateId, $MissingFact } from '../../matching/index.ts';
import { CRITERIA } from '../../policy/index.ts';
import { countsOfSeason, ID } from './counts-of-season.ts';
import type { Listing, ProvisionListing } from './listing.ts';
import { COULD, MARK, PLACE_STATES } from './marks.ts';
import { NO_PROVISION } from './part.ts';
import { type Shown, showCounts } from './small-counts.ts';
import { allTogether, type Counts, type Tally } from './tally.ts';

interface Asked {
  readonly settingKey: string;
  readonly season: number;
  /** Those that the setting has by the register; others that were counted are shown too. */
  readonly provisionIds: readonly string[];
}

/** What a setting may see of a season’s tallies. */
export function listingOf(
  tallies: readonly Tally[],
  { settingKey, season, provisionIds }: Asked,
): Listing {
  const ofSeason = tallies.filter((tally) => tally.season === season);
  const together = allTogether(ofSeason);
  const counted = Object.keys(together).filter((id) => id !== NO_PROVISION);
  const ids = [...new Set([...provisionIds, ...counted.toSorted()])];
  const { counts, relations } = countsOfSeason(ofSeason, ids);
  const shown = showCounts(counts, relations);
  const at = (id: string): Shown => shown.get(id) ?? { as: 'withheld' };
  return {
    settingKey,
    season,
    recommended: at(ID.recommended),
    notListed: at(ID.notListed),
    requested: at(ID.requested),
    withoutProvision: countIn(at(ID.ofProvision(NO_PROVISION, MARK.outcome('no-provision')))),
    provisions: ids.map((id) =>
      provisionListing(id, together[id], (mark) => at(ID.ofProvision(id, mark))),
    ),
    authorities: ofSeason.flatMap(({ authority }) => {
      const recommended = at(ID.ofAuthority(authority, 'recommended'));
      const notListed = at(ID.ofAuthority(authority, 'not-listed'));
      const hasRow = [recommended, notListed].some(({ as }) => as === 'at-least');
      return hasRow ? [{ authority, recommended, notListed }] : [];
    }),
  };
}

/** The seasons of which anything is shown, and those asked for besides; the newest first. */
export function seasonsShown(
  tallies: readonly Tally[],
  settingKey: string,
  always: readonly number[],
): readonly number[] {
  const counted = [...new Set(tallies.map(({ season }) => season))].filter((season) => {
    const { recommended, notListed } = listingOf(tallies, { settingKey, season, provisionIds: [] });
    return [recommended, notListed].some(({ as }) => as === 'at-least');
  });
  return [...new Set([...always, ...counted])].toSorted((a, b) => b - a);
}

function provisionListing(
  provisionId: string,
  counts: Counts | undefined,
  at: (mark: string) => Shown,
): ProvisionListing {
  const marks = Object.keys(counts?.marks ?? {});
  const outranked = at(MARK.outcome('outranked'));
  const details = (mark: string) =>
    rows(
      marks.filter((one) => one.startsWith(`${mark}/`)),
      at,
    ).map(({ mark: whole, count }) => ({ detail: whole.split('/')[3] ?? '', count }));
  return {
    provisionId,
    recommended: at(ID.recommended),
    notListed: at(ID.notListed),
    failed: at(MARK.outcome('failed')),
    outranked,
    reasons: rows(marksOf(marks, 'fail'), at).map(({ mark, words: [gate, reason], count }) => ({
      gate: $GateId.parse(gate),
      reason: $FailReason.parse(reason),
      count,
      details: details(mark),
      alone: countIn(at(mark.replace('fail/', 'alone/'))),
    })),
    unknown: rows(marksOf(marks, 'unknown'), at).map(({ mark, words: [gate, missing], count }) => ({
      gate: $GateId.parse(gate),
      missing: $MissingFact.parse(missing),
      count,
      details: details(mark),
    })),
    places: PLACE_STATES.flatMap((state) => {
      const count = countIn(at(MARK.places(state)));
      return count === null ? [] : [{ state, count }];
    }),
    could: COULD.flatMap((criterion) => {
      const count = countIn(at(MARK.could(criterion)));
      return count === null ? [] : [{ criterion, count }];
    }),
    cautions: rows(
      marks.filter((mark) => mark.startsWith('caution/')),
      at,
    ).map(({ words: [caution = ''], count }) => ({ caution, count })),
    gaveWay: countIn(at(MARK.gaveWay)),
    lost: outranked.as === 'at-least' && counts ? lostOnAverage(counts) : null,
  };
}

function lostOnAverage({ marks, lost }: Counts): ProvisionListing['lost'] {
  const outranked = marks[MARK.outcome('outranked')] ?? 0;
  return CRITERIA.map((criterion) => ({
    criterion,
    // Ten-thousandths into hundredths; never -0.
    points: Math.round((lost[criterion] ?? 0) / outranked / 100) + 0,
  }));
}

/** The marks of a kind without those that go into details. */
function marksOf(marks: readonly string[], kind: 'fail' | 'unknown'): readonly string[] {
  return marks.filter((mark) => mark.startsWith(`${kind}/`) && mark.split('/').length === 3);
}

/** The rows that are shown, the largest first. */
function rows(marks: readonly string[], at: (mark: string) => Shown) {
  return marks
    .flatMap((mark) => {
      const count = countIn(at(mark));
      return count === null ? [] : [{ mark, words: mark.split('/').slice(1), count }];
    })
    .toSorted((a, b) => b.count - a.count || (a.mark < b.mark ? -1 : 1));
}

function countIn(shown: Shown): number | null {
  return shown.as === 'at-least' ? shown.count : null;
}
