import * as z from 'zod';
import { $Disagreement, $PublishedBy, $Settlement } from '../../../lib/capacity/index.ts';
import { $SettingKey } from '../../../lib/kernel/index.ts';
import { $ProvisionKind } from '../../../lib/register/index.ts';
import { $SettlementInput } from '../../use-cases/figures/settle-figures.ts';
import { $AuthorityParams, defineRoute, NO_BODY, NO_QUERY } from './route-contract.ts';

const $Figures = z
  .object({
    /** The largest first. */
    items: z.array(
      z.object({
        disagreement: $Disagreement,
        /** What was said of these very figures; null while nobody has, and once one of them changed. */
        settlement: $Settlement.nullable(),
        settingName: z.string(),
        kind: $ProvisionKind,
        publishedBy: $PublishedBy,
      }),
    ),
    needChecking: z.int(),
  })
  .meta({ id: 'Figures' });

export const getFigures = defineRoute({
  method: 'get',
  path: '/v1/authorities/:authority/figures',
  operationId: 'getFigures',
  summary: 'Where figures of the settings in the area disagree, with both and who to ask',
  permission: 'figures.read',
  params: $AuthorityParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $Figures,
});

export const settleFigures = defineRoute({
  method: 'post',
  path: '/v1/authorities/:authority/figures/settlements',
  operationId: 'settleFigures',
  summary: 'Say what is found about two figures that disagree, until one of them changes',
  permission: 'figures.settle',
  params: $AuthorityParams,
  query: NO_QUERY,
  body: $SettlementInput,
  status: 201,
  response: $Settlement,
});

export const getOwnFigures = defineRoute({
  method: 'get',
  path: '/v1/providers/:setting/figures',
  operationId: 'getOwnFigures',
  summary: 'Where a setting’s published figures disagree with the register or with each other',
  permission: 'figures.read',
  params: z.object({ setting: $SettingKey }),
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $Figures,
});
