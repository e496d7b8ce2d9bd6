import { type GridPoint, METRES_PER_MILE } from '../../../../lib/geography/index.ts';
import type { ProvisionIndex, TailoredListProposal } from '../../../../lib/matching/index.ts';
import { milesInWords } from '../../../../lib/matching/index.ts';
import { TableHead } from '../../components/table-head.tsx';
import { directionOf, homeCell } from '../../map/map-frame.ts';
import { MapPicture, type MapPlace } from '../../map/map-picture.tsx';
import type { WebDeps } from '../../web-deps.ts';
import { cardId } from './list-paths.ts';
import type { LoadedList } from './load-list.ts';
import type { ShownList } from './shown-list.ts';

export interface ListMap {
  readonly places: readonly MapPlace[];
  readonly boundaries: Awaited<ReturnType<WebDeps['boundaries']>>;
  readonly ownAuthority: readonly string[];
}

/** Where the settings of a list are, by the index that the list was made from; null where that is gone. */
export async function mapOf(
  deps: WebDeps,
  { list, owner }: Pick<LoadedList, 'list' | 'owner'>,
  shown: Pick<ShownList, 'recommended' | 'requested'>,
): Promise<ListMap | null> {
  const { inputs, proposal } = list.body;
  const [index, boundaries] = await Promise.all([
    deps.indexById(inputs.indexId),
    deps.boundaries(),
  ]);
  if (!index.ok) return null;
  const name = index.value.authorityName(owner.code);
  return {
    places: placesOf(index.value, proposal, shown),
    boundaries,
    ownAuthority: [owner.code, ...(name === null ? [] : [name])],
  };
}

function placesOf(
  index: Pick<ProvisionIndex, 'positionOf'>,
  { notListed }: Pick<TailoredListProposal, 'notListed'>,
  { recommended, requested }: Pick<ShownList, 'recommended' | 'requested'>,
): MapPlace[] {
  const place = (
    key: string,
    name: string,
    label: string | null,
    as: MapPlace['as'],
  ): MapPlace[] => {
    const point = index.positionOf(key);
    return point ? [{ name, point, label, as, href: `#${cardId(key)}` }] : [];
  };
  return [
    ...recommended.flatMap(({ evaluation: e, label }) =>
      place(e.settingKey, e.settingName, label, 'recommended'),
    ),
    ...requested.flatMap(({ evaluation: e, label }) =>
      place(e.settingKey, e.settingName, label, 'requested'),
    ),
    ...notListed.flatMap(({ evaluation: e }) => place(e.settingKey, e.settingName, null, 'other')),
  ];
}

/** The map with its key and the table that says the same. */
export function MapPanel({ map, home }: { map: ListMap; home: GridPoint }) {
  const { places, boundaries } = map;
  const labelled = places.filter(({ label }) => label !== null);
  const hasRequested = places.some(({ as }) => as === 'requested');
  return (
    <aside class="rp-map-panel" aria-labelledby="map-heading">
      <h2 class="govuk-heading-m" id="map-heading">
        Map
      </h2>
      <MapPicture
        title="Map of the home area and the settings of this list"
        description={`${labelled.length} numbered settings around the square kilometre of the home, with rings at whole miles. The table under the map says the same.`}
        home={home}
        places={places}
        boundaries={boundaries}
        ownAuthority={map.ownAuthority}
      />
      <ul class="rp-map-key" aria-label="Key of the map">
        <li>
          <span class="rp-map-key__mark rp-map-key__mark--recommended" />
          Recommended, by rank
        </li>
        {hasRequested && (
          <li>
            <span class="rp-map-key__mark rp-map-key__mark--requested" />
            Requested by the family
          </li>
        )}
        <li>
          <span class="rp-map-key__mark rp-map-key__mark--other" />
          Considered, not listed
        </li>
        <li>
          <span class="rp-map-key__mark rp-map-key__mark--home" />
          Home: its square kilometre
        </li>
      </ul>
      <PlacesTable places={labelled} home={home} />
      {boundaries?.attribution && <p class="govuk-body-s rp-muted">{boundaries.attribution}</p>}
    </aside>
  );
}

function PlacesTable({ places, home }: { places: readonly MapPlace[]; home: GridPoint }) {
  const from = homeCell(home);
  return (
    <details class="govuk-details rp-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">The map as a table</span>
      </summary>
      <div class="govuk-details__text">
        <table class="govuk-table rp-table-small">
          <caption class="govuk-table__caption govuk-visually-hidden">
            Settings by straight line from the home area
          </caption>
          <TableHead heads={['Setting', 'Straight line']} />
          <tbody class="govuk-table__body">
            {places.map(({ name, label, point, href }) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header rp-plain-header">
                  {label}{' '}
                  <a class="govuk-link" href={href}>
                    {name}
                  </a>
                </th>
                <td class="govuk-table__cell">{straightWords(from, point)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** "3.2 miles, south-west". */
export function straightWords(from: GridPoint, to: GridPoint): string {
  const metres = Math.hypot(to.easting - from.easting, to.northing - from.northing);
  return `${milesInWords(metres / METRES_PER_MILE)}, ${directionOf(from, to)}`;
}
