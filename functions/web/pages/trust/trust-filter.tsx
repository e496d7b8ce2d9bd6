import { PHASES } from '../../../../lib/kernel/index.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import type { TrustQuery } from './trust-query.ts';

interface FilterProps {
  readonly action: string;
  readonly query: TrustQuery;
  readonly settings: readonly { readonly key: string; readonly name: string }[];
}

const SORT_WORDS = { name: 'Name', oldest: 'Oldest figures first', newest: 'Newest figures first' };

/** Which provisions are shown; the filter is in the address. */
export function TrustFilterForm({ action, query, settings }: FilterProps) {
  return (
    <form method="get" action={action} class="rp-trust-filter" novalidate>
      <Govuk
        c="select"
        params={{
          id: 'setting',
          name: 'setting',
          label: { text: 'Setting' },
          items: [
            { value: '', text: 'All settings' },
            ...settings.map(({ key, name }) => ({
              value: key,
              text: name,
              selected: key === query.setting,
            })),
          ],
        }}
      />
      <Govuk
        c="select"
        params={{
          id: 'phase',
          name: 'phase',
          label: { text: 'Phase' },
          items: [
            { value: '', text: 'All phases' },
            ...PHASES.map((phase) => ({
              value: phase,
              text: phase.charAt(0).toUpperCase() + phase.slice(1).replace('-y', ' y'),
              selected: phase === query.phase,
            })),
          ],
        }}
      />
      <Govuk
        c="select"
        params={{
          id: 'sort',
          name: 'sort',
          label: { text: 'Sort by' },
          items: Object.entries(SORT_WORDS).map(([value, text]) => ({
            value,
            text,
            selected: value === query.sort,
          })),
        }}
      />
      <Govuk
        c="checkboxes"
        params={{
          name: 'notFresh',
          idPrefix: 'notFresh',
          classes: 'govuk-checkboxes--small',
          items: [{ value: 'yes', text: 'Not fresh only', checked: query.notFresh === 'yes' }],
        }}
      />
      <Govuk c="button" params={{ text: 'Show', classes: 'govuk-button--secondary' }} />
    </form>
  );
}
