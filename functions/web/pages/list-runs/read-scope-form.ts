import { $Phase } from '../../../../lib/kernel/index.ts';
import { $ListRunScope, type ListRunScope } from '../../../../lib/tailored-lists/index.ts';
import { type FormErrors, formErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';

/** Which requests a form means, or what is wrong with it. */
export function readScopeForm(
  form: FormFields,
  starts: readonly string[],
):
  | { readonly scope: ListRunScope; readonly errors: null }
  | { readonly scope: null; readonly errors: FormErrors } {
  const which = form.text('which');
  const phase = form.text('phase');
  const year = form.text('yearGroup');
  const startsOn = form.text('startsOn');
  const errors: { field: string; text: string }[] = [];
  if (which !== 'without-list' && which !== 'all') {
    errors.push({ field: 'which', text: 'Choose which requests get a list' });
  }
  if (phase !== '' && !$Phase.safeParse(phase).success) {
    errors.push({ field: 'phase', text: 'Choose a phase from the list' });
  }
  const yearGroup = year === '' ? null : Number(year);
  const parsed = $ListRunScope.shape.yearGroup.safeParse(yearGroup);
  if (!parsed.success)
    errors.push({ field: 'yearGroup', text: 'Choose a year group from the list' });
  if (startsOn !== '' && !starts.includes(startsOn)) {
    errors.push({ field: 'startsOn', text: 'Choose a start date from the list' });
  }
  if (errors.length > 0) return { scope: null, errors: formErrors(...errors) };
  const scope = $ListRunScope.parse({
    phase: phase || null,
    startsFrom: startsOn || null,
    startsTo: startsOn || null,
    yearGroup,
    withoutList: which === 'without-list',
  });
  return { scope, errors: null };
}
