import {
  BASIS_NAMES,
  type CalendarDate,
  daysBetween,
  londonDate,
  NEED_NAMES,
  yearGroupName,
} from '../../../../lib/kernel/index.ts';
import { type Case, nextAct } from '../../../../lib/requests/index.ts';
import { csvOfLines } from '../../../shared/spreadsheet-csv.ts';
import { END_WORDS, STEP_WORDS } from '../../words/case-words.ts';
import { PHASE_WORDS } from '../../words/request-words.ts';

const COLUMNS = [
  'reference',
  'year group',
  'phase',
  'primary need',
  'basis',
  'band',
  'starts on',
  'received on',
  'next step',
  'who acts next',
  'act by',
  'due on',
  'days until due',
  'why due then',
  'officer',
  'at this step since',
  'newest list',
  'list shared with the family',
  'closed because',
];

/** A work list for a spreadsheet, a row a request. Text that a spreadsheet would take for a formula is escaped. */
export function workListCsv(cases: readonly Case[], today: CalendarDate): string {
  const rows = cases.map((one) => {
    const { who, by } = nextAct(one);
    return [
      one.reference,
      yearGroupName(one.yearGroup),
      PHASE_WORDS[one.phase],
      NEED_NAMES[one.primaryNeed],
      BASIS_NAMES[one.basis],
      one.band ?? '',
      one.startDate,
      one.receivedOn,
      STEP_WORDS[one.step],
      who,
      by ?? '',
      one.dueOn,
      one.step === 'closed' ? '' : daysBetween(today, one.dueOn),
      one.dueWhy,
      one.officer?.name ?? '',
      londonDate(Date.parse(one.stepSince)),
      one.latestList ?? '',
      one.sharedList ?? '',
      one.closedAs === null ? '' : END_WORDS[one.closedAs],
    ];
  });
  return csvOfLines([COLUMNS, ...rows]);
}
