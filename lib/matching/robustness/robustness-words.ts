import type { SettingKey } from '../../kernel/index.ts';
import type { Criterion, RobustnessPolicy } from '../../policy/index.ts';
import type { Explanation } from '../explain/explanation.ts';
import { FAMILY_MEASURES } from '../explain/family-words.ts';
import { MEASURE_WORDS } from '../explain/professional-words.ts';
import { percentInWords } from '../explain/wording.ts';
import type { Robustness } from './robustness.ts';
import { weightsInWords } from './weights-in-words.ts';

/** How the variations were tried, and the names of the settings. */
interface Tried extends Pick<RobustnessPolicy, 'draws' | 'tolerance'> {
  /** How many settings the list holds. */
  readonly size: number;
  readonly settingName: (key: SettingKey) => string;
}

type Change = NonNullable<Robustness['nextChange']>;

/** A criterion in words, to follow "the weight of". */
export const CRITERION_NAMES: Readonly<Record<Criterion, string>> = {
  'need-fit': 'need fit',
  distance: MEASURE_WORDS['road-miles'],
  capacity: MEASURE_WORDS['free-places'],
  cost: MEASURE_WORDS['additional-cost'],
  inclusion: 'inclusion',
  quality: 'quality',
  continuity: MEASURE_WORDS.continuity,
};

/** To follow "importance to". */
const FAMILY_CRITERIA: Readonly<Record<Criterion, string>> = {
  'need-fit': 'how well it fits your child’s needs',
  distance: FAMILY_MEASURES['road-miles'],
  capacity: FAMILY_MEASURES['free-places'],
  cost: FAMILY_MEASURES['additional-cost'],
  inclusion: 'how well it includes children',
  quality: FAMILY_MEASURES.inspection,
  continuity: FAMILY_MEASURES.continuity,
};

/** How firmly an entry stands in its place, in whole sentences for professionals or for families. */
export function robustnessWords(
  robustness: Robustness,
  tried: Tried,
  register: keyof Explanation,
): string[] {
  return register === 'family' ? forFamilies(robustness, tried) : inTerms(robustness, tried);
}

function inTerms({ first, inList, nextChange }: Robustness, tried: Tried): string[] {
  const { draws, size, tolerance } = tried;
  const list = size === 1 ? 'First' : `In the first ${size}`;
  const andFirst = size === 1 ? '' : `; first in ${ofHundred(first)}`;
  return [
    `${list} in ${variations(inList)} (${draws.toLocaleString('en-GB')} tried: ${varied(tolerance)}, what is not known anywhere in its range)${andFirst}.`,
    nextChange === null
      ? 'No change of one weight alone would make it and its neighbour swap places.'
      : changeInTerms(nextChange, tried),
  ];
}

function varied(tolerance: number): string {
  if (tolerance === 0) return 'the weights as they are';
  return `each weight up to ${tolerance === 0.5 ? 'half' : percentInWords(tolerance)} more or less`;
}

function variations(share: number): string {
  if (share === 0) return 'none of the variations';
  return share === 1 ? 'all variations' : `${ofHundred(share)} variations`;
}

/** "41 of 100"; 0 and 100 only when exactly so. */
function ofHundred(share: number): string {
  if (share === 0) return 'none';
  if (share === 1) return 'all';
  if (share < 0.01) return 'fewer than 1 of 100';
  return share > 0.99 ? 'more than 99 of 100' : `${Math.round(share * 100)} of 100`;
}

function changeInTerms(change: Change, { settingName }: Tried): string {
  const [from, to] = weightsInWords(change);
  const way = change.to > change.from ? 'rose' : 'fell';
  const what =
    'passes' in change
      ? `It would pass ${settingName(change.passes)}`
      : `${settingName(change.passedBy)} would pass it`;
  return `${what} if the weight of ${CRITERION_NAMES[change.criterion]} ${way} from ${from} to ${to}.`;
}

function forFamilies({ first, inList, nextChange }: Robustness, tried: Tried): string[] {
  const { size, tolerance } = tried;
  const how =
    tolerance === 0
      ? 'We tried out what we do not know yet in many ways.'
      : 'We tried giving each thing that we look at more or less importance.';
  const inFirst =
    inList === 0
      ? `It was never in the first ${size}.`
      : `${howOften(inList)}, it was in the first ${size}.`;
  const cameFirst = first === 0 ? 'It never came first.' : `${howOften(first)}, it came first.`;
  return [
    size === 1 ? `${how} ${cameFirst}` : `${how} ${inFirst} ${cameFirst}`,
    ...(nextChange === null ? [] : [changeForFamilies(nextChange, tried)]),
  ];
}

function howOften(share: number): string {
  if (share === 1) return 'Every time';
  if (share < 0.01) return 'Less than once in 100 times';
  if (share > 0.99) return 'More than 99 times out of 100';
  const times = Math.round(share * 100);
  return times === 1 ? 'Once in 100 times' : `${times} times out of 100`;
}

/** "much" for a change beyond what the variations tried. */
function changeForFamilies(change: Change, { settingName, tolerance }: Tried): string {
  const { criterion, from, to } = change;
  const much = Math.abs(to - from) > tolerance * from ? 'much ' : '';
  const how = `If we gave ${much}${to > from ? 'more' : 'less'} importance to ${FAMILY_CRITERIA[criterion]}`;
  return 'passes' in change
    ? `${how}, it would come before ${settingName(change.passes)}.`
    : `${how}, ${settingName(change.passedBy)} would come before it.`;
}
