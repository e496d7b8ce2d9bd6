import * as z from 'zod';
import { $SettingKey, ok } from '../../../../lib/kernel/index.ts';
import { listingCsv } from '../../../use-cases/listing/listing-csv.ts';
import { seasonWords } from '../../../use-cases/listing/listing-words.ts';
import {
  $Season,
  type NamedListing,
  readListing,
} from '../../../use-cases/listing/read-listing.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { backTo } from '../../query-values.ts';
import {
  Authorities,
  Headline,
  NothingShown,
  NotInYourHands,
  SeasonChooser,
  WhatIsCounted,
} from './listing-parts.tsx';
import { ProvisionPart } from './provision-part.tsx';
import { TRUST_LISTING_PAGES } from './trust-listing-page.tsx';

const $SettingParams = z.object({ setting: $SettingKey });
const $Query = NO_QUERY.extend({ season: $Season.optional(), from: z.string().optional() });
const ACCESS = { action: 'listing.read' as const };
const TITLE = 'Why you are not listed';

const listingPage = definePage(
  {
    method: 'get',
    path: '/provider/:setting/listing',
    access: ACCESS,
    params: $SettingParams,
    query: $Query,
  },
  async (deps, { owner, query, href }) => {
    const listing = await readListing(deps, owner.code, query.season ?? null);
    if (!listing.ok) return listing;
    const { settingName, season } = listing.value;
    return ok(
      page(
        `${TITLE}: ${settingName}, ${seasonWords(season)}`,
        <ListingBody listing={listing.value} />,
        { section: 'listing', wide: true, back: backTo(href) },
      ),
    );
  },
);

function ListingBody({ listing }: { listing: NamedListing }) {
  const { settingName, settingKey, season, seasons, recommended, notListed } = listing;
  const isShown = [recommended, notListed].some(({ as }) => as === 'at-least');
  const path = `/provider/${settingKey}/listing`;
  return (
    <div class="rp-listing">
      <span class="govuk-caption-l">{settingName}</span>
      <h1 class="govuk-heading-l">{TITLE}</h1>
      <SeasonChooser seasons={seasons} season={season} path={path} />
      {listing.needChecking > 0 && (
        <p class="govuk-body">
          Some figures cannot be read and need checking, so these are too low. Tell those who run
          the service.
        </p>
      )}
      {isShown ? <Figures listing={listing} /> : <NothingShown listing={listing} />}
      {listing.withoutProvision !== null && (
        <p class="govuk-body">
          On {listing.withoutProvision} lists or more a family asked for you and nothing could be
          said of you: the register knows no provision of yours for children with plans.
        </p>
      )}
      <NotInYourHands />
      <WhatIsCounted />
      {isShown && (
        <p class="govuk-body rp-no-print">
          <a class="govuk-link" href={`${path}.csv?season=${season}`}>
            Download as CSV
          </a>
        </p>
      )}
    </div>
  );
}

function Figures({ listing }: { listing: NamedListing }) {
  return (
    <>
      <Headline listing={listing} />
      {listing.provisions.map((provision) => (
        <ProvisionPart
          provision={provision}
          settingKey={listing.settingKey}
          season={seasonWords(listing.season)}
        />
      ))}
      <Authorities listing={listing} />
    </>
  );
}

const csv = definePage(
  {
    method: 'get',
    path: '/provider/:setting/listing.csv',
    access: ACCESS,
    params: $SettingParams,
    query: $Query,
  },
  async (deps, { owner, query }) => {
    const listing = await readListing(deps, owner.code, query.season ?? null);
    if (!listing.ok) return listing;
    return ok({
      kind: 'file',
      body: listingCsv(listing.value),
      type: 'text/csv; charset=utf-8',
      name: `listing-${owner.code}-${listing.value.season}.csv`,
    });
  },
);

export const LISTING_PAGES: readonly BoundPage[] = [listingPage, csv, ...TRUST_LISTING_PAGES];
