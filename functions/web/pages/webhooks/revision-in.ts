import * as z from 'zod';
import type { FormFields } from '../../forms/form-fields.ts';

const $Revision = z.coerce.number().int().min(1);

/** The one that somebody saw; a form that does not say is of no revision, and so out of date. */
export function revisionIn(form: FormFields): number {
  const revision = $Revision.safeParse(form.text('revision'));
  return revision.success ? revision.data : 0;
}
