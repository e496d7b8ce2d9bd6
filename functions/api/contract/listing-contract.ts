import * as z from 'zod';
import { $SettingKey } from '../../../lib/kernel/index.ts';
import { $NamedListing, $Season } from '../../use-cases/listing/read-listing.ts';
import { defineRoute, NO_BODY } from './route-contract.ts';

export const getListing = defineRoute({
  method: 'get',
  path: '/v1/providers/:setting/listing',
  operationId: 'getListing',
  summary: 'Why a setting is not listed, in totals of a season and without any child’s data',
  permission: 'listing.read',
  params: z.object({ setting: $SettingKey }),
  query: z.object({ season: $Season.optional() }),
  body: NO_BODY,
  status: 200,
  response: $NamedListing,
});
