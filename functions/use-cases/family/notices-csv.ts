import { BASIS_NAMES, NEED_NAMES, yearGroupName } from '../../../lib/kernel/index.ts';
import { csvOfRecords } from '../../shared/spreadsheet-csv.ts';
import type { NamedNotice } from './read-notices.ts';

/** Notices for a spreadsheet; text that it would take for a formula is escaped. */
export function noticesCsv(notices: readonly NamedNotice[]): string {
  const rows = notices.map((notice) => ({
    notice: notice.id,
    'told at': notice.toldAt,
    authority: notice.authorityName,
    'year group': yearGroupName(notice.yearGroup),
    need: NEED_NAMES[notice.primaryNeed],
    phase: notice.phase,
    place: BASIS_NAMES[notice.basis],
    starts: notice.startTerm,
    'area of home': notice.area ?? '',
    'list version': notice.listVersion,
    'takes the place of': notice.replaces ?? '',
    'a newer one has taken its place': notice.isReplaced ? 'yes' : '',
  }));
  const columns = [
    'notice',
    'told at',
    'authority',
    'year group',
    'need',
    'phase',
    'place',
    'starts',
    'area of home',
    'list version',
    'takes the place of',
    'a newer one has taken its place',
  ];
  return csvOfRecords(rows, columns);
}
