import * as z from 'zod';
import { $AdmissionLimit, $LimitAnswerInput, $ProvisionId } from '../../../lib/capacity/index.ts';
import { $Id, $SettingKey } from '../../../lib/kernel/index.ts';
import { $AuthorityParams, defineRoute, NO_BODY, NO_QUERY } from './route-contract.ts';

const $Shown = $AdmissionLimit.extend({
  answers: z.array($AdmissionLimit.shape.answers.element.omit({ person: true })),
});
const $Limits = z.object({
  items: z.array($Shown),
  /** Ids of those that cannot be read. */
  needChecking: z.array(z.string()),
});

export const listLimits = defineRoute({
  method: 'get',
  path: '/v1/authorities/:authority/limits',
  operationId: 'listLimits',
  summary:
    'Limits of admission that settings in the area have published, with the authority’s answers',
  permission: 'limit.answer',
  params: $AuthorityParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $Limits,
});

export const answerLimit = defineRoute({
  method: 'post',
  path: '/v1/authorities/:authority/limits/:limitId/answers',
  operationId: 'answerLimit',
  summary: 'Answer a limit of admission; the provider is told',
  permission: 'limit.answer',
  params: $AuthorityParams.extend({ limitId: $Id }),
  query: NO_QUERY,
  body: $LimitAnswerInput,
  idempotent: true,
  status: 201,
  response: $Shown,
});

export const listProvisionLimits = defineRoute({
  method: 'get',
  path: '/v1/providers/:setting/provisions/:provisionId/limits',
  operationId: 'listProvisionLimits',
  summary:
    'Limits of admission of a provision, newest first, with what the authority of the area answered',
  permission: 'capacity.read',
  params: z.object({ setting: $SettingKey, provisionId: $ProvisionId }),
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $Limits,
});
