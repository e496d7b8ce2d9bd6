import { NEED_NAMES, NEEDS, PHASES } from '../../../../lib/kernel/index.ts';
import { CASE_STEPS } from '../../../../lib/requests/index.ts';
import { DUE_WITHIN } from '../../../use-cases/read-work-list.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { STEP_WORDS } from '../../words/case-words.ts';
import { PHASE_WORDS } from '../../words/request-words.ts';
import { sentence } from '../../words/sentence.ts';
import { type WorkListQuery, workListSearch } from './work-list-query.ts';
import { DUE_WORDS, filterTags } from './work-list-tags.ts';

/** What the list is narrowed to, each part with the way to take it off; nothing where it is the whole list. */
export function SelectedFilters({ query, path }: { query: WorkListQuery; path: string }) {
  const parts = filterTags(query);
  if (parts.length === 0) return null;
  return (
    <div class="moj-filter__selected rp-selected">
      <div class="moj-filter__selected-heading">
        <div class="moj-filter__heading-title">
          <h2 class="govuk-heading-m">Selected filters</h2>
        </div>
        <div class="moj-filter__heading-action">
          <p class="govuk-body">
            <a class="govuk-link govuk-link--no-visited-state" href={path}>
              Clear filters
            </a>
          </p>
        </div>
      </div>
      {parts.map(({ heading, tags }) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-0">{heading}</h3>
          <ul class="moj-filter-tags">
            {tags.map(({ text, without }) => (
              <li>
                <a class="moj-filter__tag" href={path + workListSearch(without)}>
                  <span class="govuk-visually-hidden">Remove this filter </span>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </div>
  );
}

/** The filter itself: a form whose fields become the address. */
export function FilterForm({ query, path }: { query: WorkListQuery; path: string }) {
  const { filter, sort } = query;
  const apply = <Govuk c="button" params={{ text: 'Apply filters' }} />;
  return (
    <form method="get" action={path} class="moj-filter">
      <div class="moj-filter__header">
        <div class="moj-filter__header-title">
          <h2 class="govuk-heading-m">Filter</h2>
        </div>
      </div>
      <div class="moj-filter__content">
        <div class="moj-filter__options">
          {apply}
          {sort !== 'due' && <input type="hidden" name="sort" value={sort} />}
          <Govuk
            c="input"
            params={{
              id: 'reference',
              name: 'reference',
              label: { text: 'Reference', classes: 'govuk-label--s' },
              hint: { text: 'All of it, or a part' },
              value: filter.reference,
              autocomplete: 'off',
              spellcheck: false,
            }}
          />
          <Radios
            name="officer"
            legend="Officer"
            value={filter.officer === 'anybody' ? '' : filter.officer}
            items={[
              ['', 'Anybody'],
              ['mine', 'Me'],
              ['nobody', 'Nobody yet'],
            ]}
          />
          <Radios
            name="due"
            legend="To be done"
            value={filter.due ?? ''}
            items={[
              ['', 'At any time'],
              ...DUE_WITHIN.map((due) => [due, DUE_WORDS[due]] as const),
            ]}
          />
          <Ticks
            name="step"
            legend="Next step"
            values={filter.steps}
            items={CASE_STEPS.filter((step) => step !== 'closed').map((step) => [
              step,
              STEP_WORDS[step],
            ])}
          />
          <Ticks
            name="phase"
            legend="Phase"
            values={filter.phases}
            items={PHASES.map((phase) => [phase, PHASE_WORDS[phase]])}
          />
          <Ticks
            name="need"
            legend="Primary need"
            values={filter.needs}
            items={NEEDS.map((need) => [need, sentence(NEED_NAMES[need])])}
          />
          <Radios
            name="show"
            legend="Show"
            value={filter.closed ? 'closed' : ''}
            items={[
              ['', 'Open requests'],
              ['closed', 'Closed requests'],
            ]}
          />
          <Govuk c="button" params={{ text: 'Apply filters' }} />
        </div>
      </div>
    </form>
  );
}

interface GroupProps {
  readonly name: string;
  readonly legend: string;
  readonly items: readonly (readonly [string, string])[];
}

function Radios({ name, legend, items, value }: GroupProps & { value: string }) {
  return (
    <Govuk
      c="radios"
      params={{
        name,
        idPrefix: name,
        classes: 'govuk-radios--small',
        fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
        items: items.map(([of, text]) => ({ value: of, text, checked: of === value })),
      }}
    />
  );
}

function Ticks({ name, legend, items, values }: GroupProps & { values: readonly string[] }) {
  return (
    <Govuk
      c="checkboxes"
      params={{
        name,
        idPrefix: name,
        classes: 'govuk-checkboxes--small',
        fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
        items: items.map(([value, text]) => ({ value, text, checked: values.includes(value) })),
      }}
    />
  );
}
