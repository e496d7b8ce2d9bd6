import * as z from 'zod';
import { $Id, $SettingKey } from '../../../lib/kernel/index.ts';
import {
  $SuspensionDecision,
  $SuspensionEnding,
  $SuspensionExtension,
  $SuspensionInput,
  $SuspensionReply,
  $Visit,
  $VisitCorrection,
  $VisitInput,
} from '../../../lib/quality/index.ts';
import { $ShownSuspension, $Tray } from '../../use-cases/quality/read-suspensions.ts';
import { $ShownVisit, $VisitQuery, $Visits } from '../../use-cases/quality/read-visits.ts';
import { $TouchedBySuspension } from '../../use-cases/quality/touched-by-suspension.ts';
import {
  $AuthorityParams,
  $PageQuery,
  defineRoute,
  NO_BODY,
  NO_QUERY,
  pageSchema,
} from './route-contract.ts';

const AUTHORITY = '/v1/authorities/:authority';
const OF_SETTING = `${AUTHORITY}/settings/:settingKey`;
const PROVIDER = '/v1/providers/:setting';

const $OfSetting = $AuthorityParams.extend({ settingKey: $SettingKey });
const $VisitOf = $OfSetting.extend({ visitId: $Id });
const $SuspensionOf = $OfSetting.extend({ suspensionId: $Id });
const $Provider = z.object({ setting: $SettingKey });

export const listVisits = defineRoute({
  method: 'get',
  path: `${AUTHORITY}/visits`,
  operationId: 'listVisits',
  summary: 'Quality-assurance visits that authorities share, newest first; as CSV with ?format=csv',
  permission: 'visit.read',
  params: $AuthorityParams,
  query: $VisitQuery.extend({ format: z.enum(['json', 'csv']).default('json') }),
  body: NO_BODY,
  status: 200,
  response: $Visits,
  alsoAs: ['text/csv'],
});

export const recordVisit = defineRoute({
  method: 'post',
  path: `${OF_SETTING}/visits`,
  operationId: 'recordVisit',
  summary: 'Record a visit to a setting, for every authority to read',
  permission: 'visit.record',
  params: $OfSetting,
  query: NO_QUERY,
  body: $VisitInput,
  idempotent: true,
  status: 201,
  response: $ShownVisit,
});

export const correctVisit = defineRoute({
  method: 'post',
  path: `${OF_SETTING}/visits/:visitId/corrections`,
  operationId: 'correctVisit',
  summary: 'Another revision of a visit that the authority recorded; the earlier ones are kept',
  permission: 'visit.record',
  params: $VisitOf,
  query: NO_QUERY,
  body: $VisitCorrection,
  status: 200,
  response: $ShownVisit,
});

export const listVisitsTo = defineRoute({
  method: 'get',
  path: `${PROVIDER}/visits`,
  operationId: 'listVisitsTo',
  summary: 'Quality-assurance visits to one setting, newest first',
  permission: 'visit.read',
  params: $Provider,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $Visits,
});

export const listVisitRevisions = defineRoute({
  method: 'get',
  path: `${PROVIDER}/visits/:visitId/revisions`,
  operationId: 'listVisitRevisions',
  summary: 'Every revision of a visit, newest first',
  permission: 'visit.read',
  params: $Provider.extend({ visitId: $Id }),
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($Visit),
});

export const commentOnVisit = defineRoute({
  method: 'post',
  path: `${PROVIDER}/visits/:visitId/comments`,
  operationId: 'commentOnVisit',
  summary: 'What the provider says of a visit, for every authority to read beside it',
  permission: 'visit.comment',
  params: $Provider.extend({ visitId: $Id }),
  query: NO_QUERY,
  body: $SuspensionReply,
  status: 200,
  response: $ShownVisit,
});

export const listSuspensions = defineRoute({
  method: 'get',
  path: `${AUTHORITY}/suspensions`,
  operationId: 'listSuspensions',
  summary: 'Suspensions of placing: the authority’s own, others’ and what it decided on them',
  permission: 'suspension.read',
  params: $AuthorityParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $Tray,
});

export const readSuspensionEffect = defineRoute({
  method: 'get',
  path: `${OF_SETTING}/suspension-effect`,
  operationId: 'readSuspensionEffect',
  summary: 'What the authority has under way with a setting, before it suspends placing there',
  permission: 'suspension.change',
  params: $OfSetting,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $TouchedBySuspension,
});

export const suspendPlacing = defineRoute({
  method: 'post',
  path: `${OF_SETTING}/suspensions`,
  operationId: 'suspendPlacing',
  summary: 'Place no more children in a setting for a while, for a reason that everybody reads',
  permission: 'suspension.change',
  params: $OfSetting,
  query: NO_QUERY,
  body: $SuspensionInput,
  idempotent: true,
  status: 201,
  response: $ShownSuspension,
});

function changing<B extends z.ZodType>(
  operationId: string,
  verb: string,
  summary: string,
  body: B,
) {
  return defineRoute({
    method: 'post',
    path: `${OF_SETTING}/suspensions/:suspensionId/${verb}`,
    operationId,
    summary,
    permission: 'suspension.change',
    params: $SuspensionOf,
    query: NO_QUERY,
    body,
    status: 200,
    response: $ShownSuspension,
  });
}

export const extendSuspension = changing(
  'extendSuspension',
  'extend',
  'Let the authority’s own suspension last longer',
  $SuspensionExtension,
);
export const endSuspension = changing(
  'endSuspension',
  'end',
  'End the authority’s own suspension before its last day',
  $SuspensionEnding,
);
export const decideOnSuspension = changing(
  'decideOnSuspension',
  'decision',
  'Adopt another authority’s suspension, or not; a later decision takes the place of this one',
  $SuspensionDecision,
);

export const listSuspensionsOf = defineRoute({
  method: 'get',
  path: `${PROVIDER}/suspensions`,
  operationId: 'listSuspensionsOf',
  summary: 'Suspensions of placing in one setting, with who adopted them, newest first',
  permission: 'suspension.read',
  params: $Provider,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: z.object({ items: z.array($ShownSuspension), needsChecking: z.array(z.string()) }),
});

export const replyToSuspension = defineRoute({
  method: 'post',
  path: `${PROVIDER}/suspensions/:suspensionId/replies`,
  operationId: 'replyToSuspension',
  summary: 'The provider’s reply, shown wherever the suspension is',
  permission: 'suspension.reply',
  params: $Provider.extend({ suspensionId: $Id }),
  query: NO_QUERY,
  body: $SuspensionReply,
  status: 200,
  response: $ShownSuspension,
});
