import type { HoldImpact, PlaceImpact, ReturnProposal } from '../../../../lib/capacity/index.ts';
import { londonDate, longDate } from '../../../../lib/kernel/index.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { counted } from '../../words/counted.ts';
import { yearLabel } from '../../words/provision-words.ts';

interface ImpactProps {
  readonly proposal: ReturnProposal;
  /** An authority in words. */
  readonly nameOf: (authority: string) => string;
}

/** What a return does to others: kept places, lists, and the limit to be answered. */
export function ImpactSection({ proposal, nameOf }: ImpactProps) {
  const { places, lists, limit } = proposal.impact;
  const concernsNobody = places.length === 0 && lists.length === 0 && limit === null;
  return (
    <section aria-labelledby="impact">
      <h2 class="govuk-heading-m" id="impact">
        What it does to others
      </h2>
      {concernsNobody && (
        <p class="govuk-body">
          No place is kept or taken here, and no current list names the setting: it concerns nobody
          yet.
        </p>
      )}
      {places.length > 0 && (
        <p class="govuk-body">
          Nothing is cancelled: every place that is kept or taken stays so until its authority gives
          it back. What you publish as free comes on top of them.
        </p>
      )}
      {places.map((place) => (
        <PlaceWords place={place} nameOf={nameOf} />
      ))}
      {proposal.needsChecking.length > 0 && (
        <Govuk
          c="warning-text"
          params={{
            iconFallbackText: 'Warning',
            text: `${counted(proposal.needsChecking.length, 'count')} of places cannot be read, so not every kept place may be shown here. Tell those who run the service.`,
          }}
        />
      )}
      <Lists lists={lists} />
      {limit && <LimitWords limit={limit} nameOf={nameOf} />}
    </section>
  );
}

function PlaceWords({ place, nameOf }: { place: PlaceImpact } & Pick<ImpactProps, 'nameOf'>) {
  const { yearGroup, academicYear, holds, free, freeBefore, mayCountTwice } = place;
  const lost = holds.filter(({ notBorne }) => notBorne !== null);
  const told = [...new Set(lost.flatMap((hold) => (hold.isNew ? (hold.authority ?? []) : [])))];
  return (
    <>
      <h3 class="govuk-heading-s">
        {yearLabel(yearGroup)} from September {academicYear}:{' '}
        {counted(holds.length, 'kept or taken place')}
      </h3>
      <ul class="govuk-list govuk-list--bullet">
        {holds.map((hold) => (
          <li>{holdWords(hold, nameOf)}</li>
        ))}
      </ul>
      {lost.length > 0 && (
        <Govuk
          c="warning-text"
          params={{
            iconFallbackText: 'Warning',
            text: `${NOT_BORNE_WORDS[lost[0]?.notBorne ?? 'cannot-offer']} ${told.length > 0 ? `${told.map(nameOf).join(' and ')} will be told, and has to talk with the setting.` : 'Its authority was told of that before.'}`,
          }}
        />
      )}
      {mayCountTwice && (
        <Govuk
          c="warning-text"
          params={{
            iconFallbackText: 'Warning',
            text: `${counted(free ?? 0, 'place')} would be free beside those that are kept; ${freeBefore} ${freeBefore === 1 ? 'was' : 'were'} left until now. If the kept places are among the ${free}, take them off.`,
          }}
        />
      )}
    </>
  );
}

function holdWords({ authority, state, until }: HoldImpact, nameOf: ImpactProps['nameOf']): string {
  const whose = authority === null ? 'An authority' : nameOf(authority);
  if (state === 'placed') return `${whose}: a child is placed`;
  const end = until === null ? '' : ` until ${longDate(londonDate(Date.parse(until)))}`;
  return `${whose}: a place is held${end}`;
}

const NOT_BORNE_WORDS: Readonly<Record<NonNullable<HoldImpact['notBorne']>, string>> = {
  'cannot-offer': 'The new figures say that no place can be offered in this year group.',
  'not-spoken-of': 'The new figures say nothing of these places any more.',
  'no-room':
    'By the new figures no place is free and the roll leaves no room for the child for whom a place is held.',
};

function Lists({ lists }: Pick<ReturnProposal['impact'], 'lists'>) {
  if (lists.length === 0) return null;
  const all = lists.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <h3 class="govuk-heading-s">{counted(all, 'current list')} that name the setting</h3>
      <p class="govuk-body">
        They stay as they are. Lists that are made from now on go by the new figures.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {lists.map(({ startTerm, yearGroup, count }) => (
          <li>
            {yearLabel(yearGroup)}, {startTerm}: {counted(count, 'list')}
          </li>
        ))}
      </ul>
    </>
  );
}

function LimitWords({
  limit: { to, authority },
  nameOf,
}: {
  limit: NonNullable<ReturnProposal['impact']['limit']>;
} & Pick<ImpactProps, 'nameOf'>) {
  const who =
    authority === null ? 'Nobody need answer it, since the register names no authority.' : null;
  return (
    <>
      <h3 class="govuk-heading-s">What limits whom it can admit</h3>
      <p class="govuk-body">
        {who ??
          (to === null
            ? `The limit is taken back; ${nameOf(authority ?? '')} is told.`
            : `${nameOf(authority ?? '')} is told of the limit and must answer it.`)}
      </p>
    </>
  );
}
