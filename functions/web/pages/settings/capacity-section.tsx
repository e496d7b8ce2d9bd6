import { type CalendarDate, yearGroupName } from '../../../../lib/kernel/index.ts';
import { INTENT_WORDS } from '../../../../lib/matching/index.ts';
import type { SettingCapacity } from '../../../use-cases/read-capacity.ts';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { agoInWords } from '../../words/due-words.ts';
import { sentence } from '../../words/sentence.ts';

export interface ShownCapacity extends SettingCapacity {
  readonly today: CalendarDate;
}

type Provision = SettingCapacity['provisions'][number];

/** Free places as published, and what is left of them now. */
export function CapacitySection({ capacity }: { capacity: ShownCapacity }) {
  const { provisions, today } = capacity;
  return (
    <section aria-labelledby="capacity">
      <h2 class="govuk-heading-m" id="capacity">
        Published capacity
      </h2>
      {provisions.map((provision) => (
        <ProvisionCapacity provision={provision} today={today} />
      ))}
      {provisions.length === 0 && <p class="govuk-body">Nothing can be published here.</p>}
    </section>
  );
}

function ProvisionCapacity({ provision, today }: { provision: Provision; today: CalendarDate }) {
  const { newest, needsChecking, provisionId } = provision;
  if (newest === null) {
    const words =
      needsChecking.length > 0 ? 'Its return cannot be read and needs checking.' : 'No return yet.';
    return (
      <p class="govuk-body">
        {provisionId}: {words}
      </p>
    );
  }
  const by = newest.publishedBy === 'simulated' ? 'simulated' : `by the ${newest.publishedBy}`;
  return (
    <>
      <h3 class="govuk-heading-s">
        {provisionId}: published {agoInWords(newest.asOf, today)}, {by}
      </h3>
      <Scroll label={`Places of ${provisionId}`}>
        <table class="govuk-table rp-table-small">
          <TableHead
            heads={['Year', 'The provider says', 'On roll', 'Places', 'Taken since', 'Free']}
          />
          <tbody class="govuk-table__body">
            {newest.years.flatMap((year) => yearRows(provision, year))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

type Year = NonNullable<Provision['newest']>['years'][number];

/** A row for each academic year for which places are published; one without figures where none are. */
function yearRows({ places }: Provision, { yearGroup, intent, reason, onRoll }: Year) {
  const ofYear = places.filter((place) => place.yearGroup === yearGroup);
  const word = `${sentence(INTENT_WORDS[intent])}${reason === null ? '' : `: ${reason}`}`;
  const rows = ofYear.length === 0 ? [null] : ofYear;
  return rows.map((place) => (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header rp-plain-header">
        {yearGroupName(yearGroup)}
        {place && <span class="rp-under">from September {place.academicYear}</span>}
      </th>
      <td class="govuk-table__cell">{word}</td>
      <td class="govuk-table__cell">{onRoll ?? 'not given'}</td>
      <td class="govuk-table__cell">{place?.published ?? 'not given'}</td>
      <td class="govuk-table__cell">{place?.taken ?? ''}</td>
      <td class="govuk-table__cell">
        {place?.free ?? ''}
        {place && place.over > 0 && (
          <strong class="rp-under">{place.over} over the published places</strong>
        )}
      </td>
    </tr>
  ));
}
