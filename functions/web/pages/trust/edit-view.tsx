import { INTENT_NAMES, INTENTS } from '../../../../lib/capacity/index.ts';
import { PageNumbers } from '../../components/page-numbers.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { ErrorSummary, errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { EDIT_FIELDS, type EditField, type EditRow, fieldLabel, typedIn } from './edit-rows.ts';

interface EditViewProps {
  readonly href: string;
  readonly hrefOf: (page: number) => string;
  readonly once: string;
  readonly rows: readonly EditRow[];
  readonly form: FormFields;
  readonly errors: FormErrors;
  readonly current: number;
  readonly pages: number;
}

/** A table of year groups to be edited at once. */
export function EditView({
  href,
  hrefOf,
  once,
  rows,
  form,
  errors,
  current,
  pages,
}: EditViewProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">Edit places in a table</h1>
      <p class="govuk-body">
        Change what has changed and leave the rest. You see next what it does, and nothing is
        published until you confirm it.
        {pages > 1 && ' Publish what you change on this page before you go to the next.'}
      </p>
      {rows.length === 0 ? (
        <p class="govuk-body">No provision fits the filter.</p>
      ) : (
        <form method="post" action={href} novalidate>
          <input type="hidden" name="once" value={once} />
          <Scroll label="Places by year group">
            <table class="govuk-table rp-bulk-table rp-edit-table">
              <caption class="govuk-table__caption govuk-visually-hidden">
                Places by setting, provision and year group
              </caption>
              <TableHead heads={['Setting', 'Year group', ...EDIT_FIELDS.map((f) => f.column)]} />
              <tbody class="govuk-table__body">
                {rows.map((row) => (
                  <tr class="govuk-table__row">
                    <th scope="row" class="govuk-table__header rp-edit-table__setting">
                      {row.settingName}
                      <span class="govuk-body-s rp-block">{row.provisionId}</span>
                    </th>
                    <td class="govuk-table__cell rp-nowrap">{row.yearName}</td>
                    {EDIT_FIELDS.map(({ name, column }) => (
                      <td class="govuk-table__cell">
                        <Field row={row} name={name} column={column} form={form} errors={errors} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          <Govuk c="button" params={{ text: 'Check what changes', preventDoubleClick: true }} />
        </form>
      )}
      <PageNumbers current={current} pages={pages} hrefOf={hrefOf} label="Pages of the table" />
    </>
  );
}

interface FieldProps {
  readonly row: EditRow;
  readonly name: EditField;
  readonly column: string;
  readonly form: FormFields;
  readonly errors: FormErrors;
}

function Field({ row, name, column, form, errors }: FieldProps) {
  const id = `${name}.${row.key}`;
  const value = typedIn(form, row, name);
  const error = errorAt(errors, id);
  const label = {
    text: fieldLabel(row, column),
    classes: 'govuk-visually-hidden',
  };
  const formGroup = { classes: 'govuk-!-margin-bottom-0' };
  if (name === 'intent') {
    return (
      <Govuk
        c="select"
        params={{
          ...{ id, name: id, label, formGroup },
          errorMessage: error,
          items: [
            ...(value === '' ? [{ value: '', text: 'Not said', selected: true }] : []),
            ...INTENTS.map((intent) => ({
              value: intent,
              text: INTENT_NAMES[intent],
              selected: intent === value,
            })),
          ],
        }}
      />
    );
  }
  const isWords = name === 'reason';
  return (
    <Govuk
      c="input"
      params={{
        ...{ id, name: id, label, value, formGroup },
        errorMessage: error,
        classes: isWords ? 'govuk-input--width-20' : 'govuk-input--width-3',
        ...(isWords ? {} : { inputmode: 'numeric' }),
      }}
    />
  );
}
