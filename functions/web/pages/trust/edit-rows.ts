import type { RawRow } from '../../../../lib/kernel/index.ts';
import { yearGroupName } from '../../../../lib/kernel/index.ts';
import { type TrustRow, yearGroupsOf } from '../../../use-cases/uploads/trust-places.ts';
import type { FormFields } from '../../forms/form-fields.ts';

/** The fields of a row of the table, by the column of an upload that they stand for. */
export const EDIT_FIELDS = [
  { name: 'intent', column: 'Intent' },
  { name: 'reason', column: 'Reason' },
  { name: 'onRoll', column: 'On roll' },
  { name: 'freeNow', column: 'Free now' },
  { name: 'freeNext', column: 'Free next September' },
  { name: 'freeAfter', column: 'Free September after' },
] as const;
export type EditField = (typeof EDIT_FIELDS)[number]['name'];

/** One year group of one provision, to be edited. */
export interface EditRow {
  /** Of its fields: `intent.995020-main.7`. */
  readonly key: string;
  readonly settingKey: string;
  readonly settingName: string;
  readonly provisionId: string;
  readonly yearGroup: number;
  readonly yearName: string;
  readonly published: Readonly<Record<EditField, string>>;
}

export function editRowsOf(rows: readonly TrustRow[]): readonly EditRow[] {
  return rows.flatMap((row) =>
    yearGroupsOf(row).map((yearGroup): EditRow => {
      const { setting, provision, newest } = row;
      const year = newest?.years.find((each) => each.yearGroup === yearGroup);
      return {
        key: `${provision.id}.${yearGroup}`,
        settingKey: setting.key,
        settingName: setting.name,
        provisionId: provision.id,
        yearGroup,
        yearName: yearGroupName(yearGroup),
        published: {
          intent: year?.intent ?? '',
          reason: year?.reason ?? '',
          onRoll: figure(year?.onRoll),
          freeNow: figure(year?.free.now),
          freeNext: figure(year?.free.nextSeptember),
          freeAfter: figure(year?.free.septemberAfter),
        },
      };
    }),
  );
}

/** What a field is called apart from the others of the table. */
export function fieldLabel(row: EditRow, column: string): string {
  return `${column}, ${row.yearName}, ${row.settingName}, ${row.provisionId}`;
}

function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** What was typed, where a form was sent; else what is published. */
export function typedIn(form: FormFields, { key, published }: EditRow, field: EditField): string {
  const name = `${field}.${key}`;
  return form.has(name) ? form.text(name) : published[field];
}

/** The rows that were edited, as a file of returns would have them; a value that was emptied is “not said”. */
export function uploadOf(rows: readonly EditRow[], form: FormFields): readonly RawRow[] {
  const header = ['Setting URN', 'Provision', 'Year group', ...EDIT_FIELDS.map((f) => f.column)];
  const edited = rows.filter((row) =>
    EDIT_FIELDS.some(({ name }) => typedIn(form, row, name) !== row.published[name]),
  );
  const cells = edited.map((row) => [
    row.settingKey,
    row.provisionId,
    String(row.yearGroup),
    ...EDIT_FIELDS.map(({ name }) => {
      const typed = typedIn(form, row, name);
      return typed === '' && row.published[name] !== '' ? 'not said' : typed;
    }),
  ]);
  return [header, ...cells].map((row, at) => ({ line: at + 1, lastLine: at + 1, cells: row }));
}

/** The row and field that a cell of such a file came from. */
export function fieldOfCell(
  rows: readonly RawRow[],
  line: number,
  column: string | null,
): string | null {
  const cells = rows[line - 1]?.cells;
  const field = EDIT_FIELDS.find((each) => each.column === column);
  return cells && field ? `${field.name}.${cells[1]}.${cells[2]}` : null;
}
