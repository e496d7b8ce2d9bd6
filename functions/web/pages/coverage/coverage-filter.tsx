import type { CoverageFilter } from '../../../use-cases/coverage/coverage-query.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { coverageSearch } from './coverage-search.ts';
import { FILTER_FIELDS } from './coverage-words.ts';

interface FilterProps {
  readonly filter: CoverageFilter;
  readonly path: string;
}

/** The filter: a form whose fields become the address. */
export function CoverageFilterForm({ filter, path }: FilterProps) {
  return (
    <form method="get" action={path} class="moj-filter">
      <div class="moj-filter__header">
        <div class="moj-filter__header-title">
          <h2 class="govuk-heading-m">Filter</h2>
        </div>
      </div>
      <div class="moj-filter__content">
        <div class="moj-filter__options">
          {filter.scope !== 'area' && <input type="hidden" name="scope" value={filter.scope} />}
          {FILTER_FIELDS.map(({ name, label, options }) => (
            <Govuk
              c="select"
              params={{
                id: name,
                name,
                label: { text: label, classes: 'govuk-label--s' },
                items: [
                  { value: '', text: 'All', selected: filter[name] === undefined },
                  ...options.map(([value, text]) => ({
                    value,
                    text,
                    selected: filter[name] === value,
                  })),
                ],
              }}
            />
          ))}
          <Govuk c="button" params={{ text: 'Apply filters' }} />
        </div>
      </div>
    </form>
  );
}

/** What the list is narrowed to, each part with the way to take it off. */
export function CoverageTags({ filter, path }: FilterProps) {
  const tags = FILTER_FIELDS.flatMap(({ name, label, options }) => {
    const value = filter[name];
    const [, text] = options.find(([each]) => each === value) ?? [];
    if (text === undefined) return [];
    const without = { ...filter };
    delete without[name];
    return [{ label, text, href: path + coverageSearch(without) }];
  });
  if (tags.length === 0) return null;
  return (
    <div class="moj-filter__selected rp-selected">
      <div class="moj-filter__selected-heading">
        <div class="moj-filter__heading-title">
          <h2 class="govuk-heading-m">Selected filters</h2>
        </div>
        <div class="moj-filter__heading-action">
          <p class="govuk-body">
            <a
              class="govuk-link govuk-link--no-visited-state"
              href={path + coverageSearch({ scope: filter.scope })}
            >
              Clear filters
            </a>
          </p>
        </div>
      </div>
      {tags.map(({ label, text, href }) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-0">{label}</h3>
          <ul class="moj-filter-tags">
            <li>
              <a class="moj-filter__tag" href={href}>
                <span class="govuk-visually-hidden">Remove this filter </span>
                {text}
              </a>
            </li>
          </ul>
        </>
      ))}
    </div>
  );
}
