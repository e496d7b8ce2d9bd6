import { openActions } from '../../../lib/quality/index.ts';
import { csvOfRecords } from '../../shared/spreadsheet-csv.ts';
import type { ShownVisit } from './read-visits.ts';

const COLUMNS = [
  'visited on',
  'setting',
  'name',
  'provision',
  'kind',
  'outcome',
  'recorded by',
  'for consortium',
  'found',
  'actions',
  'still to be done',
  'next action due',
  'next visit due',
  'provider says',
  'revision',
];

/** Visits for a spreadsheet; text that it would take for a formula is escaped. */
export function visitsCsv(visits: readonly ShownVisit[]): string {
  const rows = visits.map((visit) => [
    visit.visitedOn,
    visit.settingKey,
    visit.settingName,
    visit.provisionId ?? '',
    visit.kind,
    visit.outcome,
    visit.authorityName,
    visit.consortium ?? '',
    visit.words,
    visit.actions.length,
    openActions(visit).length,
    openActions(visit)[0]?.dueOn ?? '',
    visit.nextDueOn ?? '',
    visit.comments.at(-1)?.words ?? '',
    visit.revision,
  ]);
  return csvOfRecords(rows, COLUMNS);
}
