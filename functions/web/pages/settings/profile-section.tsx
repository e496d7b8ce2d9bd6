import type { ProfileChange, ProvisionProfile } from '../../../../lib/capacity/index.ts';
import type { Provision } from '../../../../lib/register/index.ts';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { provisionTitle } from '../../words/provision-words.ts';
import { PROFILE_LABELS, profileWords, registerSays } from '../places/profile-words.ts';

/** Limits stand by themselves, with their answers. */
const FIELDS = [
  'places',
  'onRoll',
  'needs',
  'lowAge',
  'highAge',
  'bases',
  'features',
  'starts',
  'nextStart',
] as const satisfies readonly ProfileChange['field'][];

/** What the provider says of a provision as a whole, beside the register where that says otherwise. */
export function ProfileSection({
  provision,
  profile,
}: {
  provision: Provision;
  profile: ProvisionProfile;
}) {
  const registered = registerSays(provision);
  const rows = FIELDS.flatMap((field) => {
    if (profile[field] === null) return [];
    const says = profileWords(field, sorted(profile[field]));
    const register = profileWords(field, sorted(registered[field] ?? null));
    const other = register === says ? 'The same' : register;
    return [{ field, says, other: field in registered ? other : 'Not asked by it' }];
  });
  if (rows.length === 0) return null;
  const label = `What its provider and the register say: ${provisionTitle(provision)}`;
  return (
    <Scroll label={label}>
      <table class="govuk-table rp-table-small">
        <TableHead heads={['', 'As the provider says', 'As the register says']} />
        <tbody class="govuk-table__body">
          {rows.map(({ field, says, other }) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header rp-plain-header">
                {PROFILE_LABELS[field]}
              </th>
              <td class="govuk-table__cell">{says}</td>
              <td class="govuk-table__cell">{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function sorted(value: ProfileChange['to']): ProfileChange['to'] {
  return Array.isArray(value) ? value.toSorted() : value;
}
