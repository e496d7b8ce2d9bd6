import { PHASES } from '../../../../lib/kernel/index.ts';
import { FilterChoice } from '../../components/filter-choice.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { sentence } from '../../words/sentence.ts';
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
      <FilterChoice
        name="setting"
        label="Setting"
        all="All settings"
        value={query.setting}
        items={settings.map(({ key, name }) => [key, name])}
      />
      <FilterChoice
        name="phase"
        label="Phase"
        all="All phases"
        value={query.phase}
        items={PHASES.map((phase) => [phase, sentence(phase.replace('-y', ' y'))])}
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
