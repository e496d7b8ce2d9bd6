import { memberRoles, type Owner, ROLES, type Role } from '../../../../lib/access/index.ts';
import { errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { ROLE_NAMES } from '../../layout/role-names.ts';
import { roleSentence } from '../../words/permission-words.ts';

interface RoleFieldsProps {
  readonly kind: Owner['kind'];
  readonly chosen: readonly string[];
  readonly errors: FormErrors;
  readonly isPageHeading: boolean;
  readonly legend: string;
}

/** The roles that there are in a kind of organisation, each with what it may do. */
export function RoleFields({ kind, chosen, errors, isPageHeading, legend }: RoleFieldsProps) {
  return (
    <Govuk
      c="checkboxes"
      params={{
        name: 'roles',
        idPrefix: 'roles',
        fieldset: {
          legend: {
            text: legend,
            isPageHeading,
            classes: isPageHeading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--m',
          },
        },
        hint: { text: 'Choose all that apply.' },
        errorMessage: errorAt(errors, 'roles'),
        items: memberRoles(kind).map((role) => ({
          value: role,
          text: ROLE_NAMES[role],
          hint: { text: roleSentence(role, kind) },
          checked: chosen.includes(role),
        })),
      }}
    />
  );
}

/** The roles among what a form sent. */
export function rolesIn(sent: readonly string[]): Role[] {
  return ROLES.filter((role) => sent.includes(role));
}
