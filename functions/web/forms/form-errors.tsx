import type { FieldFault, Problem } from '../../../lib/kernel/index.ts';
import { Govuk } from '../govuk/govuk.tsx';

interface FormError {
  readonly field: string;
  readonly text: string;
  /** What stands at the field itself, where the summary must say more to name it. */
  readonly atField?: string;
}

/** What is wrong with a form, by field. */
export interface FormErrors {
  /** In the order of the fields on the page. */
  readonly list: readonly FormError[];
}

export const NO_ERRORS: FormErrors = { list: [] };

export function formErrors(...list: FormErrors['list']): FormErrors {
  return { list };
}

/**
 * The faults of a refused input as errors of the form that sent it. `fieldOf` says at which field a fault is shown, by its
 * pointer; null shows it above the form alone.
 */
export function errorsOf(
  problem: Problem,
  fieldOf: (pointer: string) => string | null = (pointer) => pointer.split('/')[1] ?? null,
): FormErrors {
  const faults: readonly FieldFault[] = problem.faults ?? [];
  if (faults.length === 0) return { list: [{ field: '', text: problem.detail }] };
  return {
    list: faults.map(({ pointer, detail }) => ({
      field: fieldOf(pointer) ?? '',
      text: sentence(detail),
    })),
  };
}

/** The message at a field, as components take it; undefined where it has none. */
export function errorAt(errors: FormErrors, field: string): { readonly text: string } | undefined {
  const error = errors.list.find((each) => each.field === field);
  return error && { text: error.atField ?? error.text };
}

/** The summary above a form; nothing where nothing is wrong. */
export function ErrorSummary({ errors }: { errors: FormErrors }) {
  if (errors.list.length === 0) return null;
  return (
    <Govuk
      c="error-summary"
      params={{
        titleText: 'There is a problem',
        errorList: errors.list.map(({ field, text }) =>
          field === '' ? { text } : { text, href: `#${field}` },
        ),
      }}
    />
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
