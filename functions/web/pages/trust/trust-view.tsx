import { longDate } from '../../../../lib/kernel/index.ts';
import { isFresh, type LiveFree, type TrustRow } from '../../../use-cases/uploads/trust-places.ts';
import { grouped } from '../../components/following.tsx';
import { PageNumbers } from '../../components/page-numbers.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { ErrorSummary, formErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { counted } from '../../words/counted.ts';
import { TrustFilterForm } from './trust-filter.tsx';
import { type TrustQuery, trustSearch } from './trust-query.ts';

interface TrustViewProps {
  readonly base: string;
  readonly trust: string;
  readonly settings: readonly { readonly key: string; readonly name: string }[];
  readonly query: TrustQuery;
  readonly total: number;
  readonly rows: readonly TrustRow[];
  readonly free: ReadonlyMap<string, LiveFree>;
  readonly current: number;
  readonly pages: number;
  /** What was not published, and why. */
  readonly refused: readonly string[];
}

/** Every provision of a trust's settings: what is published, how fresh it is, and what is free at this moment. */
export function TrustView(props: TrustViewProps) {
  const { base, trust, query, total, current, pages, refused } = props;
  const search = trustSearch(query);
  return (
    <>
      <ErrorSummary errors={formErrors(...refused.map((text) => ({ field: '', text })))} />
      <span class="govuk-caption-l">{trust}</span>
      <h1 class="govuk-heading-l">Your settings</h1>
      <TrustFilterForm action={base} query={query} settings={props.settings} />
      <p class="govuk-body">
        {`${counted(total, 'provision')}. `}
        <a class="govuk-link" href={`${base}/edit${search}`}>
          Edit these in a table
        </a>
        {' · '}
        <a class="govuk-link" href={`${base}/uploads`}>
          Upload a file
        </a>
        {' · '}
        <a class="govuk-link" href={`${base}/places.csv${search}`}>
          Download these (CSV)
        </a>
      </p>
      {total > 0 && <Provisions {...props} />}
      <PageNumbers
        current={current}
        pages={pages}
        hrefOf={(n) => `${base}${trustSearch(query, n)}`}
        label="Pages of provisions"
      />
    </>
  );
}

function Provisions({ base, query, rows, free, current }: TrustViewProps) {
  return (
    <form method="post" action={`${base}/unchanged${trustSearch(query, current)}`} novalidate>
      <Scroll label="Your provisions">
        <table class="govuk-table rp-bulk-table">
          <caption class="govuk-table__caption govuk-visually-hidden">Your provisions</caption>
          <TableHead
            heads={[
              'Setting',
              'Provision',
              'Published',
              'Freshness',
              { numeric: 'Free now' },
              { numeric: 'Free next September' },
              'Nothing has changed',
            ]}
          />
          <tbody class="govuk-table__body">
            {rows.map((row) => (
              <Row row={row} free={free.get(row.provision.id)} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <Govuk
        c="button"
        params={{
          text: 'Nothing has changed in those that are ticked',
          classes: 'govuk-button--secondary',
          preventDoubleClick: true,
        }}
      />
    </form>
  );
}

function Row({ row, free }: { row: TrustRow; free: LiveFree | undefined }) {
  const { setting, provision, newest } = row;
  const id = `unchanged-${provision.id}`;
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        <a class="govuk-link" href={`/provider/${setting.key}`}>
          {setting.name}
        </a>
      </th>
      <td class="govuk-table__cell rp-nowrap">{provision.id}</td>
      <td class="govuk-table__cell rp-nowrap">{newest ? longDate(newest.asOf) : 'Nothing yet'}</td>
      <td class="govuk-table__cell">
        <Govuk
          c="tag"
          params={{
            text: freshWords(row),
            classes: `rp-nowrap ${isFresh(row) ? 'govuk-tag--green' : 'govuk-tag--yellow'}`,
          }}
        />
      </td>
      <td class="govuk-table__cell govuk-table__cell--numeric">{figure(free?.now)}</td>
      <td class="govuk-table__cell govuk-table__cell--numeric">{figure(free?.nextSeptember)}</td>
      <td class="govuk-table__cell">
        {newest && (
          <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={id}
                name="unchanged"
                value={`${provision.id} ${newest.id}`}
              />
              <label class="govuk-label govuk-checkboxes__label" for={id}>
                <span class="govuk-visually-hidden">
                  {`Nothing has changed at ${setting.name}, ${provision.id}`}
                </span>
              </label>
            </div>
          </div>
        )}
      </td>
    </tr>
  );
}

export function freshWords({ newest, freshness, needsChecking }: TrustRow): string {
  if (needsChecking) return 'Needs checking';
  if (newest === null || freshness === null) return 'Not published';
  return `Counts for ${Math.round(freshness * 100)}%`;
}

function figure(places: number | null | undefined): string {
  return places === null || places === undefined ? '–' : grouped(places);
}
