import * as z from 'zod';
import { $ProvisionId, $ReturnWatch } from '../../../lib/capacity/index.ts';
import { $CalendarDate, $SettingKey } from '../../../lib/kernel/index.ts';
import { $CoverageCounts } from '../../use-cases/coverage/count-coverage.ts';
import { $CoverageFilter } from '../../use-cases/coverage/coverage-query.ts';
import { $AskableRow } from '../../use-cases/coverage/who-to-ask.ts';
import { $AuthorityParams, defineRoute, NO_BODY } from './route-contract.ts';

const COVERAGE = '/v1/authorities/:authority/coverage';

export const getCoverage = defineRoute({
  method: 'get',
  path: COVERAGE,
  operationId: 'getCoverage',
  summary: 'Who has published free places and who has not, with whom to ask',
  permission: 'coverage.read',
  params: $AuthorityParams,
  query: $CoverageFilter.extend({ page: z.coerce.number().int().min(1).default(1) }),
  body: NO_BODY,
  status: 200,
  response: z
    .object({
      today: $CalendarDate,
      /** Days in which a return loses half its weight, by the authority’s policy. */
      halfLifeDays: z.number(),
      counts: $CoverageCounts,
      /** Provisions of the filter, on all pages. */
      total: z.int(),
      page: z.int(),
      pages: z.int(),
      items: z.array($AskableRow),
      /** Holds that cannot be read, and so may name further settings. */
      needChecking: z.int(),
    })
    .meta({ id: 'Coverage' }),
});

export const askToPublish = defineRoute({
  method: 'post',
  path: `${COVERAGE}/asks`,
  operationId: 'askToPublish',
  summary: 'Have the editors of a provision written to; once in 14 days, by whichever authority',
  permission: 'capacity.remind',
  params: $AuthorityParams,
  query: z.object({}),
  body: z
    .strictObject({ settingKey: $SettingKey, provisionId: $ProvisionId })
    .meta({ id: 'AskToPublishInput' }),
  status: 202,
  response: $ReturnWatch
    .pick({ settingKey: true, provisionId: true, asked: true })
    .meta({ id: 'AskedToPublish' }),
});
