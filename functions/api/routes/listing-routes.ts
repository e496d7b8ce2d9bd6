import { ok } from '../../../lib/kernel/index.ts';
import { readListing } from '../../use-cases/listing/read-listing.ts';
import * as contract from '../contract/listing-contract.ts';
import { type BoundRoute, implement } from '../implement.ts';

export const LISTING_ROUTES: readonly BoundRoute[] = [
  implement(contract.getListing, async (deps, { params, query }) => {
    const listing = await readListing(deps, params.setting, query.season ?? null);
    return listing.ok ? ok({ body: listing.value }) : listing;
  }),
];
