import type { CalendarDate } from '../../../../lib/kernel/index.ts';
import {
  CRITERION_NAMES,
  type Evaluation,
  type Explanation,
  MEASURE_WORDS,
  type TailoredListProposal,
} from '../../../../lib/matching/index.ts';
import { CRITERIA } from '../../../../lib/policy/index.ts';
import { factWords } from '../../words/measure-words.ts';
import { sentence } from '../../words/sentence.ts';
import {
  costWords,
  journeyWords,
  KIND_WORDS,
  loadWords,
  placesWords,
  ROUTE_WORDS,
  SECTOR_WORDS,
  wholePounds,
} from '../../words/setting-words.ts';

export const MOST_COMPARED = 4;

/** A setting of a list, wherever in it. */
export interface Compared {
  readonly evaluation: Evaluation;
  readonly explanation: Explanation;
  readonly rank: number | null;
}

/** What is told of each setting, side by side; each cell is one or more lines. */
export interface CompareRow {
  readonly head: string;
  readonly cells: readonly (readonly string[])[];
}

/** The settings that were ticked and stand in the list, in the order of the list, each once. */
export function comparedIn(
  { recommended, requested, notListed }: TailoredListProposal,
  keys: readonly string[],
): Compared[] {
  const all = [
    ...recommended,
    ...requested,
    ...notListed.map((entry) => ({
      ...entry,
      rank: 'rank' in entry.reason ? entry.reason.rank : null,
    })),
  ];
  const seen = new Set<string>();
  return all.filter(({ evaluation: { settingKey } }) => {
    if (seen.has(settingKey) || !keys.includes(settingKey)) return false;
    seen.add(settingKey);
    return true;
  });
}

/** Rows of the comparison: what people ask first, then each criterion with its raw facts. */
export function compareRows(
  settings: readonly Compared[],
  today: CalendarDate,
  heavyFrom: number,
): CompareRow[] {
  const row = (head: string, cell: (setting: Compared) => readonly string[]): CompareRow => ({
    head,
    cells: settings.map(cell),
  });
  return [
    row('Rank', ({ rank }) => [rank === null ? 'Not ranked' : String(rank)]),
    row('Kind', ({ evaluation: { kind, sector, town } }) => [
      sentence(KIND_WORDS[kind]),
      SECTOR_WORDS[sector],
      town ?? '',
    ]),
    row('Legal route', ({ evaluation }) => [ROUTE_WORDS[evaluation.legalRoute]]),
    row('Journey from home', ({ evaluation }) => [journeyWords(evaluation)]),
    row('Free places', ({ evaluation }) => [placesWords(evaluation, today)]),
    row('Cost', ({ evaluation }) => [
      costWords(evaluation),
      ...(evaluation.cost ? [`Full price ${wholePounds(evaluation.cost.full)} a year`] : []),
    ]),
    row('Inclusion load', ({ evaluation }) => [loadWords(evaluation.load, heavyFrom)]),
    ...CRITERIA.map((criterion) =>
      row(sentence(CRITERION_NAMES[criterion]), ({ evaluation }) => partOf(evaluation, criterion)),
    ),
    row('Score', ({ evaluation: { score, low, high } }) => [
      score.toFixed(2),
      ...(low < high ? [`between ${low.toFixed(2)} and ${high.toFixed(2)}`] : []),
    ]),
    row('Not known', ({ explanation }) =>
      explanation.professional.unknown.length === 0
        ? ['Nothing']
        : explanation.professional.unknown,
    ),
    row('Counts against it', ({ explanation }) =>
      explanation.professional.against.length === 0
        ? ['Nothing']
        : explanation.professional.against,
    ),
  ];
}

/** "0.50 of 1", then each measure with its raw fact. */
function partOf({ criteria }: Evaluation, criterion: string): string[] {
  const part = criteria.find((each) => each.criterion === criterion);
  if (part === undefined) return ['Not weighed'];
  return [
    `${part.value.toFixed(2)} of 1`,
    ...part.measures.map(
      (m) =>
        `${sentence(MEASURE_WORDS[m.measure])}: ${factWords(m)}${m.source === 'simulated' ? ' (simulated)' : ''}`,
    ),
  ];
}
