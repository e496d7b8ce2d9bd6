import type { NotListedEntry } from '../../../lib/matching/index.ts';
import type { Readers } from '../../shared/reason-titles.ts';
import { wayText } from './recommended-table.ts';
import { tableText } from './table-text.ts';
import { countInWords } from './wording.ts';

const SHOWN = 10;

/** Settings that were considered and are not listed, each with its reason in a sentence. */
export function notListedText(
  entries: readonly NotListedEntry[],
  readers: Readers,
  all: boolean,
): string[] {
  if (entries.length === 0) return [];
  const shown = all ? entries : entries.slice(0, SHOWN);
  const more = entries.length - shown.length;
  const table = tableText(
    [
      { head: 'setting', width: 36 },
      { head: 'town', width: 14 },
      { head: 'miles', align: 'right' },
      { head: 'why not', width: 70 },
    ],
    shown.map(({ evaluation, explanation }) => [
      `${evaluation.settingName} (${evaluation.settingKey})`,
      evaluation.town ?? '',
      wayText(evaluation.miles, 1),
      explanation[readers].summary,
    ]),
  );
  return [
    `Considered and not listed\n${table}${more > 0 ? `\nand ${countInWords(more)} more (--all)` : ''}`,
  ];
}
