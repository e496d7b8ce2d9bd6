import { yearGroupName } from '../../../../lib/kernel/index.ts';
import type { CongestedPlaces } from '../../../use-cases/read-congested-places.ts';
import { grouped } from '../../components/following.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { Govuk } from '../../govuk/govuk.tsx';

interface CongestionProps {
  readonly href: string;
  readonly requests: string;
  readonly congested: readonly CongestedPlaces[];
  readonly made: number;
}

const MOST_CHILDREN = 12;

/** Places for which more children are listed than are free, the worst first, with whose lists they are. */
export function CongestionPart({ href, requests, congested, made }: CongestionProps) {
  return (
    <section aria-labelledby="congestion">
      <h2 class="govuk-heading-m" id="congestion">
        Where more children are listed than places are free
      </h2>
      {congested.length === 0 ? (
        <p class="govuk-body">
          {made === 0
            ? 'No list was made, so nothing can be said of places.'
            : 'Nowhere, among settings that have published their free places.'}
        </p>
      ) : (
        <>
          <p class="govuk-body">
            A place can go to one child alone. Decide who is consulted where before families are
            told, or look for other settings for the children who have a good second choice.
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={`${href}/congestion.csv`}>
              Download this table (CSV)
            </a>
          </p>
          <Scroll label="Where more children are listed than places are free">
            <Govuk
              c="table"
              params={{
                caption: 'Settings and year groups, the most sought after first',

                captionClasses: 'govuk-visually-hidden',
                classes: 'rp-bulk-table',
                head: [
                  { text: 'Setting' },
                  { text: 'Year group' },
                  { text: 'Listed', format: 'numeric' },
                  { text: 'Of them first', format: 'numeric' },
                  { text: 'Free', format: 'numeric' },
                  { text: 'In words' },
                  { text: 'Whose lists' },
                ],
                rows: congested.map((places) => [
                  { text: places.settingName, classes: 'govuk-!-font-weight-bold' },
                  {
                    text: `${yearGroupName(places.yearGroup)} from ${places.academicYear}`,
                  },
                  { text: grouped(places.listed), format: 'numeric' },
                  { text: grouped(places.first), format: 'numeric' },
                  { text: String(places.free ?? ''), format: 'numeric' },
                  { text: places.sentence },
                  { html: <Children requests={requests} places={places} /> },
                ]),
              }}
            />
          </Scroll>
        </>
      )}
    </section>
  );
}

function Children({ requests, places }: { requests: string; places: CongestedPlaces }) {
  const { children } = places;
  const more = children.length - MOST_CHILDREN;
  return (
    <details class="govuk-details govuk-!-margin-bottom-0">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {`${grouped(children.length)} ${children.length === 1 ? 'child' : 'children'}`}
          <span class="govuk-visually-hidden">
            {` listed at ${places.settingName}, ${yearGroupName(places.yearGroup)}`}
          </span>
        </span>
      </summary>
      <div class="govuk-details__text">
        <ul class="rp-changes">
          {children.slice(0, MOST_CHILDREN).map(({ requestId, reference, version, rank }) => (
            <li>
              <a class="govuk-link" href={`${requests}/${requestId}/lists/${version}`}>
                {reference}
              </a>{' '}
              {rank === 1 ? '(first)' : `(place ${rank})`}
            </li>
          ))}
        </ul>
        {more > 0 && <p class="govuk-body-s">{`and ${grouped(more)} more in the CSV`}</p>}
      </div>
    </details>
  );
}
