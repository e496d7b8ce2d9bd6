import { COULD, MARK, OUTCOMES, PLACE_STATES } from './marks.ts';
import { NO_PROVISION } from './part.ts';
import { type CountToShow, FEWEST_SHOWN, partsMakeUp, type Relation } from './small-counts.ts';
import { allTogether, type Counts, type Tally } from './tally.ts';

/** Every count of a season that is shown, and how they hang together. */
export interface CountsOfSeason {
  readonly counts: readonly CountToShow[];
  readonly relations: readonly Relation[];
}

/** Names of counts, of the whole setting, of an authority, and of a provision. */
export const ID = {
  recommended: 'recommended',
  notListed: 'not-listed',
  requested: 'requested',
  ofAuthority: (code: string, what: 'recommended' | 'not-listed') => `authority/${code}/${what}`,
  ofProvision: (provisionId: string, mark: string) => `provision/${provisionId}/${mark}`,
} as const;

/** The counts of one season of one setting: `provisionIds` are those that it has, counted or not. */
export function countsOfSeason(
  tallies: readonly Tally[],
  provisionIds: readonly string[],
): CountsOfSeason {
  const together = allTogether(tallies);
  const own = provisionIds.map((id) => ofProvision(id, together[id] ?? NOTHING));
  const authorities = tallies.map(ofAuthority);
  const all = Object.values(together);
  const without = sum(all, MARK.outcome('no-provision'));
  const withoutId = ID.ofProvision(NO_PROVISION, MARK.outcome('no-provision'));
  const of = (what: 'recommended' | 'not-listed') => [
    ...partsMakeUp(
      [what],
      [
        ...provisionIds.map((id) => ID.ofProvision(id, what)),
        ...(what === 'not-listed' ? [withoutId] : []),
      ],
    ),
    // There may always be authorities of which nothing is shown.
    ...among(
      what,
      tallies.map(({ authority }) => ID.ofAuthority(authority, what)),
    ),
  ];
  return {
    counts: [
      said(ID.recommended, sum(all, MARK.listed)),
      said(ID.notListed, notListedOf(all)),
      said(ID.requested, sum(all, MARK.requested)),
      leftOut(withoutId, without),
      ...own.flatMap(({ counts }) => counts),
      ...authorities.flat(),
    ],
    relations: [
      ...of('recommended'),
      ...of('not-listed'),
      { left: [ID.requested], right: [ID.recommended, ID.notListed] },
      { left: [withoutId], right: [ID.requested] },
      ...own.flatMap(({ relations }) => relations),
    ],
  };
}

const NOTHING: Counts = { marks: {}, lost: {} };

/** An authority has a row where either of its counts is large enough. */
function ofAuthority({ authority, provisions }: Tally): readonly CountToShow[] {
  const counts = Object.values(provisions);
  const both = [
    { what: 'recommended', count: sum(counts, MARK.listed) },
    { what: 'not-listed', count: notListedOf(counts) },
  ] as const;
  const hasRow = both.some(({ count }) => count >= FEWEST_SHOWN);
  return both.map(({ what, count }) =>
    hasRow
      ? said(ID.ofAuthority(authority, what), count)
      : leftOut(ID.ofAuthority(authority, what), count),
  );
}

function ofProvision(provisionId: string, counted: Counts): CountsOfSeason {
  const id = (mark: string) => ID.ofProvision(provisionId, mark);
  const marks = new Map(Object.entries(counted.marks));
  const count = (mark: string) => marks.get(mark) ?? 0;
  const beginning = (start: string, parts: number) =>
    [...marks.keys()].filter((mark) => mark.startsWith(start) && mark.split('/').length === parts);
  const rows = (given: readonly string[]) => given.map((mark) => leftOut(id(mark), count(mark)));
  const failed = MARK.outcome('failed');
  const outranked = MARK.outcome('outranked');
  const apart = MARK.outcome('apart');
  const reasons = beginning('fail/', 3);
  const alone = beginning('alone/', 3);
  const facts = beginning('unknown/', 3);
  const cautions = beginning('caution/', 2);
  const details = (mark: string) => beginning(`${mark}/`, 4);
  const places = PLACE_STATES.map(MARK.places);
  const could = COULD.map(MARK.could);
  const whole = [ID.recommended, ID.notListed].map(id);
  return {
    counts: [
      said(id(ID.recommended), count(MARK.listed)),
      said(id(ID.notListed), notListedOf([counted])),
      said(id(failed), count(failed)),
      said(id(outranked), count(outranked)),
      ...rows([apart, MARK.gaveWay, ...reasons, ...alone, ...facts, ...cautions, ...places]),
      ...rows([...could, ...[...reasons, ...facts].flatMap(details)]),
    ],
    relations: [
      ...partsMakeUp([id(ID.notListed)], [failed, outranked, apart].map(id)),
      ...partsMakeUp([id(outranked)], places.map(id)),
      ...among(id(failed), reasons.map(id), 'overlapping'),
      { left: alone.map(id), right: [id(failed)] },
      ...reasons.flatMap((reason) => [
        ...among(
          id(reason),
          details(reason).map(id),
          reason.startsWith('fail/required-features') ? 'overlapping' : 'apart',
        ),
        ...alone
          .filter((one) => one.slice('alone/'.length) === reason.slice('fail/'.length))
          .map((one) => ({ left: [id(one)], right: [id(reason)] })),
      ]),
      ...facts.flatMap((fact) => [
        { left: [id(fact)], right: [id(outranked)] },
        ...among(id(fact), details(fact).map(id)),
      ]),
      ...could.map((one) => ({ left: [id(one)], right: [id(outranked)] })),
      // Of capacity only that can be better than known which is not published.
      { left: [id(MARK.could('capacity'))], right: [id(MARK.places('not-published'))] },
      { left: [id(MARK.gaveWay)], right: [id(outranked)] },
      ...cautions.map((caution) => ({ left: [id(caution)], right: whole })),
    ],
  };
}

/** Some of a whole, of which others may be left out; each request in one of them, or in several. */
function among(
  whole: string,
  some: readonly string[],
  how: 'apart' | 'overlapping' = 'apart',
): Relation[] {
  const within =
    how === 'apart'
      ? [{ left: some, right: [whole] }]
      : some.map((one) => ({ left: [one], right: [whole] }));
  return [...within, { left: [whole], right: [...some, `${whole}/others`] }];
}

function said(id: string, count: number): CountToShow {
  return { id, count, whenSmall: 'said' };
}

function leftOut(id: string, count: number): CountToShow {
  return { id, count, whenSmall: 'left-out' };
}

function sum(counts: readonly Counts[], mark: string): number {
  return counts.reduce((total, { marks }) => total + (marks[mark] ?? 0), 0);
}

function notListedOf(counts: readonly Counts[]): number {
  return OUTCOMES.reduce((total, outcome) => total + sum(counts, MARK.outcome(outcome)), 0);
}
