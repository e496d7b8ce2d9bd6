import * as z from 'zod';
import { $ShownHold } from '../../../lib/capacity/index.ts';
import { $Id, $SettingKey } from '../../../lib/kernel/index.ts';
import { $HoldChangeInput, $HoldInput } from '../../use-cases/hold-a-place.ts';
import { $OverbookInput } from '../../use-cases/overbook-a-place.ts';
import { $HoldFilter } from '../../use-cases/read-holds.ts';
import { $SettingPlaces } from '../../use-cases/read-places.ts';
import { $RequestParams } from './requests-contract.ts';
import {
  $AuthorityParams,
  $PageQuery,
  defineRoute,
  NO_BODY,
  NO_QUERY,
  pageSchema,
} from './route-contract.ts';

const BASE = '/v1/authorities/:authority/requests/:requestId/holds';
const $HoldParams = $RequestParams.extend({ holdId: $Id });

export const holdPlace = defineRoute({
  method: 'post',
  path: BASE,
  operationId: 'holdPlace',
  summary: 'Keep a place for a request’s child, until it lapses',
  permission: 'hold.change',
  params: $RequestParams,
  query: NO_QUERY,
  body: $HoldInput,
  idempotent: true,
  status: 201,
  response: $ShownHold,
});

export const overbookPlace = defineRoute({
  method: 'post',
  path: `${BASE}/overbooked`,
  operationId: 'overbookPlace',
  summary:
    'Keep a place above the published ones, by a reasoned decision; where one is free, that one',
  permission: 'hold.overbook',
  params: $RequestParams,
  query: NO_QUERY,
  body: $OverbookInput,
  idempotent: true,
  status: 201,
  response: $ShownHold,
});

export const listHolds = defineRoute({
  method: 'get',
  path: BASE,
  operationId: 'listHolds',
  summary: 'Every hold of a request, newest first',
  permission: 'hold.read',
  params: $RequestParams,
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($ShownHold),
});

export const listAuthorityHolds = defineRoute({
  method: 'get',
  path: '/v1/authorities/:authority/holds',
  operationId: 'listAuthorityHolds',
  summary: 'Holds of all requests, what lapses soonest first',
  permission: 'hold.read',
  params: $AuthorityParams,
  query: $PageQuery.extend($HoldFilter.shape),
  body: NO_BODY,
  status: 200,
  response: pageSchema($ShownHold),
});

export const getSettingPlaces = defineRoute({
  method: 'get',
  path: '/v1/providers/:setting/holds',
  operationId: 'getSettingPlaces',
  summary: 'Places that authorities keep at a setting, for the setting itself; no child is named',
  permission: 'place.read',
  params: z.object({ setting: $SettingKey }),
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $SettingPlaces,
});

export const getHold = defineRoute({
  method: 'get',
  path: `${BASE}/:holdId`,
  operationId: 'getHold',
  summary: 'One hold as it stands now',
  permission: 'hold.read',
  params: $HoldParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $ShownHold,
});

function changing<N extends string>(operationId: N, verb: string, summary: string) {
  return defineRoute({
    method: 'post',
    path: `${BASE}/:holdId/${verb}`,
    operationId,
    summary,
    permission: 'hold.change',
    params: $HoldParams,
    query: NO_QUERY,
    body: $HoldChangeInput,
    status: 200,
    response: $ShownHold,
  });
}

export const extendHold = changing('extendHold', 'extend', 'Let a hold last so many days from now');
export const releaseHold = changing('releaseHold', 'release', 'Give a held place back');
export const placeHold = changing(
  'placeHold',
  'place',
  'The child is placed: the place stays taken, counted once',
);
export const endHold = changing(
  'endHold',
  'end',
  'The placement has ended: its place is free again',
);
