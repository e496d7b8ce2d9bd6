import type { AdmissionLimit } from '../../../../lib/capacity/index.ts';
import { type CalendarDate, longDate } from '../../../../lib/kernel/index.ts';
import type { PolicyPack } from '../../../../lib/policy/index.ts';
import type { Provision, Setting } from '../../../../lib/register/index.ts';
import type { SettingCapacity } from '../../../use-cases/read-capacity.ts';
import { agoInWords } from '../../words/due-words.ts';
import { provisionTitle } from '../../words/provision-words.ts';
import { Freshness } from '../places/freshness.tsx';
import { LimitView } from '../places/limit-view.tsx';
import { PlacesTable } from '../places/places-table.tsx';
import { ProfileSection } from './profile-section.tsx';

/** What a setting has published, and by whose rule it grows old for whoever looks. */
export interface ShownCapacity extends SettingCapacity {
  readonly setting: Setting;
  readonly today: CalendarDate;
  readonly policy: PolicyPack;
  /** The limit in force of each provision that has one. */
  readonly limits: readonly AdmissionLimit[];
  /** Where the reader’s authority can publish on the provider’s behalf, by provision; null for others. */
  readonly behalf: ((provisionId: string) => string) | null;
}

type Published = SettingCapacity['provisions'][number];

/** Free places as published, what is left of them now, and what the provider says of itself. */
export function CapacitySection({ capacity }: { capacity: ShownCapacity }) {
  const { provisions, setting } = capacity;
  const shown = provisions.flatMap((published) => {
    const provision = setting.provisions.find(({ id }) => id === published.provisionId);
    return provision === undefined ? [] : [{ published, provision }];
  });
  return (
    <section aria-labelledby="capacity">
      <h2 class="govuk-heading-m" id="capacity">
        Published capacity
      </h2>
      {shown.map(({ published, provision }) => (
        <ProvisionCapacity published={published} provision={provision} capacity={capacity} />
      ))}
      {shown.length === 0 && <p class="govuk-body">Nothing can be published here.</p>}
    </section>
  );
}

/** Whose word it is. */
export const PUBLISHED_BY_WORDS: Readonly<
  Record<NonNullable<Published['newest']>['publishedBy'], string>
> = {
  provider: 'by the provider',
  authority: 'by an authority on the provider’s behalf: it is the authority’s word',
  simulated: 'simulated',
};

function ProvisionCapacity({
  published,
  provision,
  capacity,
}: {
  published: Published;
  provision: Provision;
  capacity: ShownCapacity;
}) {
  const { newest, needsChecking } = published;
  const { today, policy, limits, setting, behalf } = capacity;
  const title = provisionTitle(provision);
  const limit = limits.find(({ provisionId }) => provisionId === provision.id);
  const unread = 'Its return cannot be read and needs checking.';
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      {newest === null ? (
        <p class="govuk-body">{needsChecking.length > 0 ? unread : 'No return yet.'}</p>
      ) : (
        <>
          <p class="govuk-body">
            Figures of {longDate(newest.asOf)}, {agoInWords(newest.asOf, today)},{' '}
            {PUBLISHED_BY_WORDS[newest.publishedBy]}.
          </p>
          <p class="govuk-body">
            <Freshness asOf={newest.asOf} today={today} policy={policy} />
          </p>
          <PlacesTable title={title} provision={published} newest={newest} />
          {newest.profile && <ProfileSection provision={provision} profile={newest.profile} />}
        </>
      )}
      {limit && (
        <LimitView
          limit={limit}
          authorityName={setting.authorityName ?? 'The authority'}
          today={today}
        />
      )}
      {behalf && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${behalf(provision.id)}/publish`}>
            Publish figures on the provider’s behalf
            <span class="govuk-visually-hidden">: {title}</span>
          </a>
        </p>
      )}
    </>
  );
}
