import { type Basis, featureName, NEED_NAMES } from '../../kernel/index.ts';
import type { Cell } from '../round/cell.ts';
import type { Round } from '../round/round.ts';

const PLACES: Readonly<Record<Basis, readonly [one: string, more: string, after: string]>> = {
  day: ['day place', 'day places', ''],
  'residential-38': ['residential place', 'residential places', ', up to 38 weeks,'],
  'residential-52': ['residential place', 'residential places', ', 39 to 52 weeks,'],
};

/** "Two residential places, up to 38 weeks, for severe learning difficulty, secondary, band 4 (Leeds)". */
export function cellInWords({ authorities }: Round, cell: Cell, count: number): string {
  const [one, more, after] = PLACES[cell.basis];
  const authority = authorities.find(({ code }) => code === cell.authority);
  const phase = cell.phase.replaceAll('-', ' ');
  const features = cell.requires.map(featureName).join(', ');
  return [
    `${countInWords(count)} ${count === 1 ? one : more}${after}`,
    `for ${NEED_NAMES[cell.need]}, ${phase}, band ${cell.band}`,
    ...(features === '' ? [] : [`with ${features}`]),
    ...(cell.from === undefined ? [] : [`from ${cell.from}`]),
    ...(cell.to === undefined ? [] : [`to ${cell.to}`]),
    `(${authority?.name ?? cell.authority})`,
  ].join(' ');
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** At the beginning of a sentence: "Two", "12". */
export function countInWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

const MOST_NAMED = 3;

/** "A", "A and B", "A, B, C and 4 others". */
export function namesInWords(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const others = distinct.length - MOST_NAMED;
  const parts =
    others > 0
      ? [...distinct.slice(0, MOST_NAMED), others === 1 ? '1 other' : `${others} others`]
      : distinct;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
