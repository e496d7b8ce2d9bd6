import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRound, prepareRound, readRound } from '../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { goodRound } from '../../support/good-round.ts';
import { arbitraryRound } from '../../support/random-rounds.ts';
import { replaceAt } from '../../support/replace-at.ts';

const { travel } = ACT_2014;

const junk = fc.oneof(
  fc.anything(),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, -1, 0, 0.5, 1e-300, 1e300, 2 ** 53, 99_999),
  fc.constantFrom('', ' ', 'constructor', 'toString', '__proto__', 'x'.repeat(10_000)),
  // What stands for something elsewhere in the round.
  fc.constantFrom('383', '380', 'autumn', 'spring', 'c0', 'c1', 'o0', 'o1', 'l0', 'l1', 'hours'),
);

/** Pointers to everything in a JSON value. */
function pointersIn(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [at];
  const below = Object.entries(value).flatMap(([key, part]) => pointersIn(part, `${at}/${key}`));
  return [at, ...below];
}

/** Whether a pointer leads to something, or to a field that is missing of something. */
function leadsSomewhere(value: unknown, pointer: string): boolean {
  const keys = pointer.split('/').slice(1);
  let found = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null) return false;
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    found = new Map(Object.entries(found)).get(name);
  }
  return true;
}

/** Rounds as they stand in a file, with the pointer of one part of them. */
const roundAndPointer = fc
  .oneof(arbitraryRound, fc.constant(goodRound()))
  .chain((round) => fc.tuple(fc.constant(round), fc.constantFrom(...pointersIn(round))));

describe('reading any round', () => {
  it('finds no fault in one without contradictions', () => {
    fc.assert(
      fc.property(arbitraryRound, (round) => {
        expect(checkRound(round)).toEqual([]);
        expect(readRound(round)).toEqual({ ok: true, value: round });
      }),
    );
  });

  it('with junk in one place either takes it, and can plan it, or points at what is wrong', () => {
    fc.assert(
      fc.property(roundAndPointer, junk, ([round, pointer], put) => {
        const value = replaceAt(round, pointer, put);
        const read = readRound(value);
        if (read.ok) {
          const prepared = prepareRound(read.value, travel);
          expect(prepared.options.flatMap(({ cost, uses }) => [cost, ...uses])).toSatisfy(
            (numbers: readonly unknown[]) => numbers.every(Number.isFinite),
          );
          return;
        }
        const faults = read.problem.faults ?? [];
        expect(faults.length).toBeGreaterThan(0);
        for (const fault of faults) {
          expect(fault.detail).not.toBe('');
          expect([fault.pointer, leadsSomewhere(value, fault.pointer)]).toEqual([
            fault.pointer,
            true,
          ]);
        }
      }),
    );
  });
});
