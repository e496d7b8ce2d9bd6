import * as z from 'zod';
import { $BandingFramework, $Fee, $FrameworkInput } from '../../../lib/banding/index.ts';
import { $SettingKey } from '../../../lib/kernel/index.ts';
import { $FeesInput } from '../../use-cases/publish-fees.ts';
import { $SettingFees } from '../../use-cases/read-fees.ts';
import { $CostInput, $RequestCost } from '../../use-cases/reckon-cost.ts';
import { $OnQuery } from './policy-contract.ts';
import { $RequestParams } from './requests-contract.ts';
import {
  $AuthorityParams,
  $PageQuery,
  definePublicRoute,
  defineRoute,
  NO_BODY,
  NO_QUERY,
  pageSchema,
} from './route-contract.ts';

const FRAMEWORKS = '/v1/authorities/:authority/banding-frameworks';
const FEES = '/v1/providers/:setting/provisions/:provisionId/fees';

const $ProvisionParams = z.object({
  setting: $SettingKey,
  provisionId: $Fee.shape.provisionId,
});

/** The public reads what is in force and why, not who at the authority sent it in. */
export const $PublicFramework = $BandingFramework.omit({ publishedBy: true });

/** Whoever compares prices needs the fee and whose word it is, not the name of the person who sent it in. */
export const $ShownFee = $Fee.omit({ person: true });

export const publishFramework = defineRoute({
  method: 'post',
  path: FRAMEWORKS,
  operationId: 'publishFramework',
  summary: 'Publish the next version of the authority’s banding framework',
  permission: 'banding.publish',
  params: $AuthorityParams,
  query: NO_QUERY,
  body: $FrameworkInput,
  idempotent: true,
  status: 201,
  response: $BandingFramework,
});

export const listFrameworks = defineRoute({
  method: 'get',
  path: FRAMEWORKS,
  operationId: 'listFrameworks',
  summary: 'Every version of the authority’s banding framework, newest first',
  permission: 'banding.read',
  params: $AuthorityParams,
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($BandingFramework.partial({ publishedBy: true })),
});

export const getFrameworkInForce = definePublicRoute({
  method: 'get',
  path: `${FRAMEWORKS}/in-force`,
  operationId: 'getFrameworkInForce',
  summary: 'The bands and tariffs in force today, or on another day; open to everybody',
  permission: 'banding.read',
  params: $AuthorityParams,
  query: $OnQuery,
  body: NO_BODY,
  public: true,
  status: 200,
  response: $PublicFramework,
});

export const publishFees = defineRoute({
  method: 'post',
  path: FEES,
  operationId: 'publishFees',
  summary: 'Publish what a provision charges; never shown to another provider',
  permission: 'fee.publish',
  params: $ProvisionParams,
  query: NO_QUERY,
  body: $FeesInput,
  idempotent: true,
  status: 201,
  response: z.object({ fees: z.array($Fee) }),
});

export const listFees = defineRoute({
  method: 'get',
  path: FEES,
  operationId: 'listFees',
  summary: 'Every fee that a provision has published, last published first',
  permission: 'fee.read',
  params: $ProvisionParams,
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($ShownFee),
});

export const getSettingFees = defineRoute({
  method: 'get',
  path: '/v1/providers/:setting/fees',
  operationId: 'getSettingFees',
  summary:
    'Fees of a setting by provision and basis: in force, later, and every uplift; never for another provider',
  permission: 'fee.read',
  params: z.object({ setting: $SettingKey }),
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $SettingFees,
});

export const reckonCost = defineRoute({
  method: 'post',
  path: '/v1/authorities/:authority/requests/:requestId/cost',
  operationId: 'reckonCost',
  summary: 'What a place would cost for the child, line by line; stores nothing',
  permission: 'match.try',
  params: $RequestParams,
  query: NO_QUERY,
  body: $CostInput,
  status: 200,
  response: $RequestCost,
});
