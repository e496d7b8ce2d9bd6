import * as z from 'zod';
import { ok } from '../../../../lib/kernel/index.ts';
import { seasonWords, shownInCell } from '../../../use-cases/listing/listing-words.ts';
import { $Season } from '../../../use-cases/listing/read-listing.ts';
import {
  readTrustListing,
  type TrustListing,
} from '../../../use-cases/listing/read-trust-listing.ts';
import { Scroll } from '../../components/scroll.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { SeasonChooser, WhatIsCounted } from './listing-parts.tsx';

const TITLE = 'Why your settings are not listed';

const trustListingPage = definePage(
  {
    method: 'get',
    path: '/trust/:trust/listing',
    access: { action: 'listing.read' },
    params: z.object({ trust: z.string().min(1).max(40) }),
    query: NO_QUERY.extend({ season: $Season.optional() }),
  },
  async (deps, { owner, query }) => {
    const listing = await readTrustListing(deps, owner.code, query.season ?? null);
    if (!listing.ok) return listing;
    const { name, season } = listing.value;
    return ok(
      page(
        `${TITLE}: ${name}, ${seasonWords(season)}`,
        <TrustBody trust={owner.code} listing={listing.value} />,
        { section: 'listing', wide: true },
      ),
    );
  },
);

function TrustBody({ trust, listing }: { trust: string; listing: TrustListing }) {
  const { name, season, seasons, settings } = listing;
  const path = `/trust/${trust}/listing`;
  const from = encodeURIComponent(`${path}?season=${season}`);
  return (
    <div class="rp-listing">
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">{TITLE}</h1>
      <SeasonChooser seasons={seasons} season={season} path={path} />
      <p class="govuk-body-l">
        How the lists for {seasonWords(season)} stand to each of your settings. Open one to see why
        it was not listed, and to correct what is wrong.
      </p>
      <Scroll label="Settings of the trust">
        <Govuk
          c="table"
          params={{
            caption: `Lists for ${seasonWords(season)} by setting`,
            captionClasses: 'govuk-visually-hidden',
            head: [
              { text: 'Setting' },
              { text: 'Recommended', format: 'numeric' },
              { text: 'Not listed', format: 'numeric' },
              { text: 'Asked for by name', format: 'numeric' },
            ],
            rows: settings.map(({ settingKey, settingName, recommended, notListed, requested }) => [
              {
                html: (
                  <a
                    class="govuk-link"
                    href={`/provider/${settingKey}/listing?season=${season}&from=${from}`}
                  >
                    {settingName}
                  </a>
                ),
              },
              { text: shownInCell(recommended), format: 'numeric' },
              { text: shownInCell(notListed), format: 'numeric' },
              { text: shownInCell(requested), format: 'numeric' },
            ]),
          }}
        />
      </Scroll>
      <WhatIsCounted />
    </div>
  );
}

export const TRUST_LISTING_PAGES: readonly BoundPage[] = [trustListingPage];
