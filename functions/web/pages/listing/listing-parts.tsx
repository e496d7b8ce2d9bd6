import { listsWords, seasonWords, shownInCell } from '../../../use-cases/listing/listing-words.ts';
import type { NamedListing } from '../../../use-cases/listing/read-listing.ts';
import { Scroll } from '../../components/scroll.tsx';
import { Govuk, Moj } from '../../govuk/govuk.tsx';

/** Chooses among the seasons; none to choose is no choice. */
export function SeasonChooser({
  seasons,
  season,
  path,
}: {
  seasons: readonly number[];
  season: number;
  path: string;
}) {
  if (seasons.length < 2) return null;
  return (
    <Moj
      c="sub-navigation"
      params={{
        label: 'Season',
        items: seasons.map((one) => ({
          text: `Lists for ${seasonWords(one)}`,
          href: `${path}?season=${one}`,
          active: one === season,
        })),
      }}
    />
  );
}

/** "In lists for September 2027 you were recommended on at least 40, …" */
export function Headline({ listing }: { listing: NamedListing }) {
  const { season, recommended, notListed, requested } = listing;
  const considered =
    recommended.as === 'at-least' && notListed.as === 'at-least'
      ? recommended.count + notListed.count
      : null;
  return (
    <>
      <p class="govuk-body-l">
        In lists for children who start in the academic year from {seasonWords(season)} you were
        recommended on {listsWords(recommended)}, and considered and not listed on{' '}
        {listsWords(notListed)}
        {considered === null
          ? '.'
          : `: at least ${considered.toLocaleString('en-GB')} lists in all.`}
      </p>
      <p class="govuk-body">Families asked for you by name on {listsWords(requested)}.</p>
      <p class="govuk-body rp-muted">
        Counts are rounded down to a multiple of 5, and none below 5 is shown, so that nobody can
        work out anything about one child.
      </p>
    </>
  );
}

/** Nobody, or too few to be shown: which of the two is not said, since that would be a small count too. */
export function NothingShown({
  listing: { season, settingKey, provisions },
}: {
  listing: NamedListing;
}) {
  const [first] = provisions.filter(({ kind }) => kind !== null);
  return (
    <>
      <p class="govuk-body-l">
        There is nothing to show for {seasonWords(season)}: fewer than 5 lists have named or
        considered you, or none.
      </p>
      <h2 class="govuk-heading-m">Why that may be</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          No authority has made many lists for this season yet. Most are made in the autumn before.
        </li>
        <li>
          A list keeps the 30 settings that came nearest to being recommended. You may be further
          down on every list: far from the children, or for other ages or needs.
        </li>
        <li>
          {first === undefined ? (
            'The register knows no provision of yours for children with plans, so no list can consider you.'
          ) : (
            <>
              What you take may not be known.{' '}
              <a
                class="govuk-link"
                href={`/provider/${settingKey}/provisions/${first.provisionId}/publish`}
              >
                Look at what you publish
              </a>
            </>
          )}
        </li>
      </ul>
    </>
  );
}

/** The authorities of which enough is counted. */
export function Authorities({ listing }: { listing: NamedListing }) {
  const { authorities, settingKey, season } = listing;
  if (authorities.length === 0) return null;
  const from = encodeURIComponent(`/provider/${settingKey}/listing?season=${season}`);
  return (
    <section class="rp-section">
      <h2 class="govuk-heading-m">By authority</h2>
      <p class="govuk-body">
        Authorities with fewer than 5 lists of either kind are left out, so these need not add up.
      </p>
      <Scroll label="Lists by authority">
        <Govuk
          c="table"
          params={{
            caption: 'Lists by authority',
            captionClasses: 'govuk-visually-hidden',
            classes: 'rp-stack',
            firstCellIsHeader: true,
            head: [
              { text: 'Authority' },
              { text: 'Recommended', format: 'numeric' },
              { text: 'Not listed', format: 'numeric' },
              { text: 'How it orders settings' },
            ],
            rows: authorities.map(({ authority, authorityName, recommended, notListed }) => [
              { text: authorityName },
              {
                text: shownInCell(recommended),
                format: 'numeric',
                attributes: { 'data-head': 'Recommended' },
              },
              {
                text: shownInCell(notListed),
                format: 'numeric',
                attributes: { 'data-head': 'Not listed' },
              },
              {
                html: (
                  <a class="govuk-link" href={`/authority/${authority}/policy?from=${from}`}>
                    Policy of {authorityName}
                  </a>
                ),
              },
            ]),
          }}
        />
      </Scroll>
    </section>
  );
}

export function NotInYourHands() {
  return (
    <section class="rp-section">
      <h2 class="govuk-heading-m">What is not in your hands</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>How far you are from where the children live.</li>
        <li>
          How much each criterion counts. Each authority publishes its weights and scales in its
          policy; you can ask it to change them.
        </li>
        <li>
          Figures that are published nationally: suspensions, absence, inspection, and the share of
          pupils with a plan.
        </li>
        <li>
          What only{' '}
          <a class="govuk-link" href="https://get-information-schools.service.gov.uk/">
            Get Information About Schools
          </a>{' '}
          can change: whether you are open, the sex that you admit, your type and your address. Sign
          in there with DfE Sign-in, or ask your authority or trust to correct it. Lists follow with
          the next import of the register.
        </li>
      </ul>
    </section>
  );
}

/** What is counted, and what is not. */
export function WhatIsCounted() {
  return (
    <Govuk
      c="details"
      params={{
        summaryText: 'What is counted, and what is not',
        html: (
          <>
            <p class="govuk-body">
              Counted are the newest list of each child’s request, on which you were recommended, or
              were named by the family, or were among the 30 that came nearest to being recommended.
              A list that was made again is counted once. Lists of requests that were made in error
              are taken off.
            </p>
            <p class="govuk-body">
              Not counted are lists on which you were further down than those 30, or not suitable
              and farther away. Nobody keeps those. Your best provision stands for you on each list,
              so a list counts for one provision only.
            </p>
            <p class="govuk-body">
              A list is advice. Families may ask for you whatever a list says, and authorities may
              consult you. Being left off a list is no decision.
            </p>
            <p class="govuk-body">
              To protect children, a count below 5 is never shown, and others are rounded down to a
              multiple of 5. Where rows and totals together would give a small count away, more is
              left out. So figures need not add up, and they move only now and then.
            </p>
          </>
        ),
      }}
    />
  );
}
