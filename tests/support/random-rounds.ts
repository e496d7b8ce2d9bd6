import fc from 'fast-check';
import { $Round, type Round } from '../../lib/commissioning/index.ts';

/** What is drawn: small numbers only, which stay small and simple where fast-check shrinks a failure. */
const arbitraryCell = fc.record({
  need: fc.nat(1),
  phase: fc.nat(1),
  band: fc.nat(1),
  basis: fc.nat(5),
  count: fc.integer({ min: 1, max: 3 }),
  from: fc.nat(2),
  to: fc.nat(2),
  needsHoist: fc.nat(5),
  hours: fc.nat(2),
  homeKm: fc.option(fc.nat(3)),
  spot: fc.option(fc.nat(9), { freq: 3 }),
});
const arbitraryTier = fc.record({ more: fc.nat(2), price: fc.nat(9) });
const arbitraryLine = fc.record({
  basis: fc.nat(5),
  only: fc.constantFrom('all', 'all', 'all', 'all', 'all', 'bands', 'needs', 'phases'),
  first: fc.nat(1),
  block: fc.integer({ min: 1, max: 3 }),
  tiers: fc.array(arbitraryTier, { minLength: 1, maxLength: 2 }),
});
const arbitraryOffer = fc.record({
  provider: fc.nat(1),
  fixedCost: fc.nat(3),
  spare: fc.option(fc.nat(2), { freq: 2 }),
  hasHoist: fc.nat(1),
  hours: fc.option(fc.nat(4), { freq: 2 }),
  atKm: fc.option(fc.nat(3)),
  lines: fc.array(arbitraryLine, { minLength: 1, maxLength: 2, size: 'max' }),
});
const arbitraryPair = fc.record({
  cell: fc.nat(3),
  offer: fc.nat(2),
  line: fc.option(fc.nat(1)),
  count: fc.integer({ min: 1, max: 2 }),
});
const few = <T>(arbitrary: fc.Arbitrary<T>, most: number) =>
  fc.array(arbitrary, { maxLength: most, size: 'max' });
const arbitraryDraw = fc.record({
  terms: fc.integer({ min: 1, max: 3 }),
  cells: fc.array(arbitraryCell, { minLength: 1, maxLength: 4, size: 'max' }),
  offers: fc.array(arbitraryOffer, { minLength: 1, maxLength: 3, size: 'max' }),
  withPence: fc.boolean(),
  limit: fc.option(fc.constantFrom(20, 40), { freq: 2 }),
  perMile: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 }),
  cap: fc.option(fc.constantFrom(0.2, 0.4, 0.6), { freq: 2 }),
  existing: few(arbitraryPair, 2),
  fixed: few(arbitraryPair, 2),
  forbidden: few(arbitraryPair, 2),
  pairs: few(
    fc.record({
      pair: arbitraryPair,
      cost: fc.option(fc.nat(5)),
      minutes: fc.option(fc.nat(30)),
      hours: fc.option(fc.nat(2)),
    }),
    2,
  ),
});
type Draw = typeof arbitraryDraw extends fc.Arbitrary<infer T> ? T : never;
type DrawnPair = Draw['existing'][number];

const MOST_CHILDREN = 5;
const TERMS = ['autumn', 'spring', 'summer'];
const BASES = ['day', 'day', 'day', 'day', 'day', 'residential-38'];
const NEEDS = ['PMLD', 'ASD'];
const PHASES = ['primary', 'secondary'];

/**
 * Rounds of at most 5 children and 4 lines with every feature of the format, without contradictions, and small
 * enough for `bruteForce`. Prices are in tens of pounds, with a third of a pound where pence are drawn.
 */
export const arbitraryRound: fc.Arbitrary<Round> = arbitraryDraw.map(roundOf);

function roundOf(draw: Draw): Round {
  const price = (tens: number) => tens * 10 + (draw.withPence ? 1 / 3 : 0);
  const terms = TERMS.slice(0, draw.terms);
  const offers = offersOf(draw, price);
  const sharing = offers.filter(({ resources }) => resources.length > 0);
  const shareHours = new Set(sharing.map(({ id }) => id));
  let children = 0;
  const cells = draw.cells.flatMap((cell, index) => {
    const count = Math.min(cell.count, MOST_CHILDREN - children);
    if (count === 0) return [];
    children += count;
    const from = Math.min(cell.from, terms.length - 1);
    return [
      {
        id: `c${index}`,
        authority: index % 2 === 0 ? '383' : '380',
        need: NEEDS[cell.need],
        phase: PHASES[cell.phase],
        band: cell.band + 3,
        basis: BASES[cell.basis],
        count,
        ...(cell.homeKm === null ? {} : { home: pointAt(cell.homeKm) }),
        ...(from === 0 ? {} : { from: terms[from] }),
        ...(cell.to < from || cell.to >= terms.length ? {} : { to: terms[cell.to] }),
        requires: cell.needsHoist === 5 ? ['hoist'] : [],
        uses: cell.hours === 0 || shareHours.size === 0 ? {} : { hours: cell.hours },
        spotPrice: cell.spot === null ? null : price(cell.spot + 5),
      },
    ];
  });
  const named = ({ cell, offer, line, count }: DrawnPair) => {
    const at = offers[offer];
    const of = cells[cell];
    const id = line === null ? undefined : at?.lines[line]?.id;
    if (!at || !of) return [];
    return [{ cell: of.id, offer: at.id, ...(id === undefined ? {} : { line: id }), count }];
  };
  const wishes = withoutContradiction(
    [...draw.existing.flatMap(named), ...draw.fixed.flatMap(named)],
    new Map(cells.map(({ id, count }) => [id, count])),
  );
  const isWished = (pair: { cell: string; offer: string }) =>
    wishes.some((wish) => wish?.cell === pair.cell && wish.offer === pair.offer);
  const existing = draw.existing.flatMap(named).length;
  return $Round.parse({
    format: 'rightplace-round/1',
    name: 'Drawn at random',
    authorities: [
      { code: '383', name: 'Leeds' },
      { code: '380', name: 'Bradford' },
    ],
    terms,
    cells,
    offers,
    journeyLimits: draw.limit === null ? [] : [{ minutes: draw.limit }],
    transport: draw.perMile === null ? [] : [{ poundsPerMile: draw.perMile }],
    ...(draw.cap === null ? {} : { providerShareCap: draw.cap }),
    existing: wishes.slice(0, existing).flatMap((wish) => wish ?? []),
    fixed: wishes.slice(existing).flatMap((wish) => wish ?? []),
    forbidden: draw.forbidden
      .flatMap(named)
      .filter((pair) => !isWished(pair))
      .map(({ count: _, ...pair }) => pair),
    pairs: eachPairOnce(
      draw.pairs.flatMap(({ pair, cost, minutes, hours }) =>
        named(pair).map(({ count: _, ...names }) => ({
          ...names,
          ...(cost === null ? {} : { cost: price(cost) }),
          ...(minutes === null ? {} : { minutes }),
          ...(hours === null || !shareHours.has(names.offer) ? {} : { uses: { hours } }),
        })),
      ),
    ),
  });
}

/** Points on a line, ten kilometres apart: about 8, 17 and 25 miles of road. */
function pointAt(tens: number) {
  return { easting: 430_000 + tens * 10_000, northing: 430_000 };
}

const MOST_LINES = 4;

function offersOf(draw: Draw, price: (tens: number) => number) {
  let lines = 0;
  return draw.offers.flatMap((offer, index) => {
    const own = offer.lines.slice(0, MOST_LINES - lines);
    if (own.length === 0) return [];
    lines += own.length;
    const blocks = own.map(({ block }) => block);
    return [
      {
        id: `o${index}`,
        provider: `p${offer.provider}`,
        ...(offer.atKm === null ? {} : { location: pointAt(offer.atKm) }),
        fixedCost: offer.fixedCost * 10,
        ...(offer.spare === null ? {} : { capacity: Math.max(...blocks) + offer.spare }),
        features: offer.hasHoist === 1 ? ['hoist'] : [],
        resources: offer.hours === null ? [] : [{ id: 'hours', limit: offer.hours }],
        lines: own.map((line, number) => lineOf(line, `l${number}`, price)),
      },
    ];
  });
}

function lineOf(
  { basis, only, first, block, tiers }: Draw['offers'][number]['lines'][number],
  id: string,
  price: (tens: number) => number,
) {
  let next = block;
  return {
    id,
    basis: BASES[basis],
    ...(only === 'bands' ? { bands: [first + 3] } : {}),
    ...(only === 'needs' ? { needs: [NEEDS[first]] } : {}),
    ...(only === 'phases' ? { phases: [PHASES[first]] } : {}),
    tiers: tiers.map(({ more, price: tens }) => {
      const from = next;
      next = from + more + 1;
      return { from, to: from + more, price: price(tens) };
    }),
  };
}

interface NamedPair {
  readonly cell: string;
  readonly offer: string;
  readonly line?: string;
  readonly count: number;
}

/** The first of those that are about the same line, or about all lines of the same offer. */
function eachPairOnce<T extends Omit<NamedPair, 'count'>>(pairs: readonly T[]): readonly T[] {
  const first = new Map(pairs.toReversed().map((pair) => [nameOf(pair), pair]));
  return pairs.filter((pair) => first.get(nameOf(pair)) === pair);
}

function nameOf({ cell, offer, line }: Omit<NamedPair, 'count'>): string {
  return [cell, offer, line].join(' ');
}

/** Wishes cut to the children of their cell, each pair once; null where nothing is left of one. */
function withoutContradiction(wishes: readonly NamedPair[], left: Map<string, number>) {
  const seen = new Set<string>();
  return wishes.map((wish) => {
    const count = Math.min(wish.count, left.get(wish.cell) ?? 0);
    const name = `${wish.cell} ${wish.offer}`;
    if (count === 0 || seen.has(name)) return null;
    seen.add(name);
    left.set(wish.cell, (left.get(wish.cell) ?? 0) - count);
    return { ...wish, count };
  });
}
