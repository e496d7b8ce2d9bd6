import { NEED_NAMES } from '../../../lib/kernel/index.ts';
import { csvOfLines } from '../../shared/spreadsheet-csv.ts';
import type { AskableRow } from './who-to-ask.ts';

const COLUMNS = [
  'setting',
  'name',
  'town',
  'provision',
  'kind',
  'phases',
  'needs',
  'state',
  'figures of',
  'vouched for by',
  'editors of the setting',
  'trust',
  'editors of the trust',
  'last reminder',
  'what became of it',
  'asked to publish on',
];

/** The same list for a spreadsheet. Text that a spreadsheet would take for a formula is escaped. */
export function coverageCsv(rows: readonly AskableRow[]): string {
  const lines = rows.map((row) => [
    row.settingKey,
    row.settingName,
    row.town ?? '',
    row.provisionId,
    row.kind,
    row.phases.join('; '),
    row.needs?.map((need) => NEED_NAMES[need]).join('; ') ?? '',
    row.state,
    row.asOf ?? '',
    row.publishedBy ?? '',
    row.editors.setting,
    row.editors.trust?.name ?? '',
    row.editors.trust?.people ?? '',
    row.lastReminder?.at.slice(0, 10) ?? '',
    row.lastReminder?.outcome ?? '',
    row.askedAt?.slice(0, 10) ?? '',
  ]);
  return csvOfLines([COLUMNS, ...lines]);
}
