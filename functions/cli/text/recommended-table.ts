import { longDate } from '../../../lib/kernel/index.ts';
import type { Evaluation, RecommendedEntry } from '../../../lib/matching/index.ts';
import { CRITERIA } from '../../../lib/policy/index.ts';
import { cautionWords } from '../../shared/caution-words.ts';
import type { Readers } from '../../shared/reason-titles.ts';
import { rangeInWords } from '../../shared/words.ts';
import { type Column, tableText } from './table-text.ts';
import { codeInWords } from './wording.ts';

const NAME_WIDTH = 30;
const TOWN_WIDTH = 14;
const CAUTIONS_WIDTH = 24;

/** The recommended settings in their order; the parts of the score are for professionals only. */
export function recommendedTable(entries: readonly RecommendedEntry[], readers: Readers): string {
  const first = entries[0]?.evaluation;
  const criteria = CRITERIA.filter((criterion) =>
    first?.criteria.some((part) => part.criterion === criterion && part.weight > 0),
  );
  const forProfessionals = readers === 'professional';
  const columns: Column[] = [
    { head: 'rank', align: 'right' },
    { head: 'setting', width: NAME_WIDTH },
    { head: 'town', width: TOWN_WIDTH },
    ...(forProfessionals ? [{ head: 'score\nlow–high', align: 'right' as const }] : []),
    { head: 'miles', align: 'right' },
    { head: 'min.', align: 'right' },
    ...(forProfessionals
      ? [
          { head: 'free\nas of', align: 'right' as const },
          { head: 'additional\ncost a year', align: 'right' as const },
        ]
      : []),
    ...(forProfessionals
      ? [
          ...criteria.map((criterion) => ({
            head: codeInWords(criterion),
            align: 'right' as const,
          })),
          { head: 'cautions', width: CAUTIONS_WIDTH },
        ]
      : []),
  ];
  return tableText(
    columns,
    entries.map(({ rank, evaluation, forMix }) => [
      rank,
      `${evaluation.settingName}\n(${evaluation.settingKey})${forMix ? ` for the mix: ${forMix}` : ''}`,
      evaluation.town ?? '',
      ...(forProfessionals ? [scoreText(evaluation)] : []),
      wayText(evaluation.miles, 1),
      wayText(evaluation.minutes, 0),
      ...(forProfessionals ? [placesText(evaluation), costOf(evaluation)] : []),
      ...(forProfessionals
        ? [
            ...criteria.map((criterion) => partText(evaluation, criterion)),
            evaluation.cautions.map(cautionWords).join('; ') || 'none',
          ]
        : []),
    ]),
  );
}

/** "0.61" above "0.30–0.91". */
export function scoreText({ score, low, high }: Evaluation): string {
  return `${score.toFixed(2)}\n${low.toFixed(2)}–${high.toFixed(2)}`;
}

/** Miles or minutes; "?" where the way is not known. */
export function wayText(way: number | null, digits: number): string {
  return way === null ? '?' : way.toFixed(digits);
}

/** "2" above "4 Nov", "?" where nothing is published. */
function placesText({ place }: Evaluation): string {
  if (place === null) return '?';
  const [day, month] = longDate(place.asOf).split(' ');
  return `${place.free}\n${day} ${month?.slice(0, 3)}`;
}

/** "?" in lists of ranking version 1, which reckoned no cost. */
function costOf({ cost }: Evaluation): string {
  return cost === null ? '?' : rangeInWords(cost.additionalToAuthority, '\n');
}

function partText({ criteria }: Evaluation, criterion: string): string {
  return criteria.find((part) => part.criterion === criterion)?.contribution.toFixed(2) ?? '';
}
