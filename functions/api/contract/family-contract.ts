import * as z from 'zod';
import { $CalendarDate, $Id, $SettingKey } from '../../../lib/kernel/index.ts';
import {
  $FamilyAnswer,
  $FamilyLinkInput,
  $FamilyPart,
  $FamilySettings,
  $FamilySettingsInput,
  $ListNotice,
  $ListSharing,
  $ShownFamilyLink,
} from '../../../lib/tailored-lists/index.ts';
import { $RequestParams } from './requests-contract.ts';
import {
  $AuthorityParams,
  $PageQuery,
  defineRoute,
  NO_BODY,
  NO_QUERY,
  pageSchema,
} from './route-contract.ts';

const REQUEST = '/v1/authorities/:authority/requests/:requestId';
const LIST = `${REQUEST}/lists/:version`;
const $ListParams = $RequestParams.extend({ version: z.coerce.number().int().min(1) });
const $Named = z.object({ settingKey: $SettingKey, settingName: z.string() });

const $SharingState = z
  .object({
    listVersion: z.int(),
    /** Every setting that the list names to the family. */
    named: z.array($Named),
    /** Those of them that have not been told. */
    untold: z.array($Named),
    sharing: $ListSharing.nullable(),
    /** Why nothing can be told or shared now; null where something can. */
    notNow: z.string().nullable(),
    /** Why the list cannot be shared without telling settings in the same act; null where it can. */
    notAlone: z.string().nullable(),
    /** The last day for the family's answer if the list were shared today. */
    answersByIfToday: $CalendarDate,
  })
  .meta({ id: 'SharingState' });

export const getSharing = defineRoute({
  method: 'get',
  path: `${LIST}/sharing`,
  operationId: 'getSharing',
  summary: 'Which settings were told of a list, and whether the family was given it',
  permission: 'list.read',
  params: $ListParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $SharingState,
});

export const tellSettings = defineRoute({
  method: 'post',
  path: `${LIST}/tell-settings`,
  operationId: 'tellSettings',
  summary: 'Tell each setting that a list names, before the family is given it',
  permission: 'list.share',
  params: $ListParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $ListSharing,
});

export const shareListRoute = defineRoute({
  method: 'post',
  path: `${LIST}/share`,
  operationId: 'shareList',
  summary: 'Give a list to the family; settings that were not told are told at the same moment',
  permission: 'list.share',
  params: $ListParams,
  query: NO_QUERY,
  body: z
    .strictObject({
      /** False refuses where a setting has not been told. */
      tellSettings: z.boolean(),
    })
    .meta({ id: 'ShareListInput' }),
  status: 200,
  response: $ListSharing,
});

export const issueFamilyLinkRoute = defineRoute({
  method: 'post',
  path: `${REQUEST}/family-links`,
  operationId: 'issueFamilyLink',
  summary: 'A one-time link to the shared list; its address is given once and cannot be looked up',
  permission: 'family-link.issue',
  params: $RequestParams,
  query: NO_QUERY,
  body: $FamilyLinkInput,
  status: 201,
  response: z.object({ link: $ShownFamilyLink, path: z.string() }).meta({ id: 'IssuedFamilyLink' }),
});

export const listFamilyLinks = defineRoute({
  method: 'get',
  path: `${REQUEST}/family-links`,
  operationId: 'listFamilyLinks',
  summary: 'Every link of a request, newest first, with how it stands',
  permission: 'family-link.read',
  params: $RequestParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: z.object({
    items: z.array(z.union([$ShownFamilyLink, z.object({ needsChecking: z.string() })])),
  }),
});

export const revokeFamilyLinkRoute = defineRoute({
  method: 'post',
  path: `${REQUEST}/family-links/:linkId/revoke`,
  operationId: 'revokeFamilyLink',
  summary: 'Take a link back; whoever opened it is out at once',
  permission: 'family-link.revoke',
  params: $RequestParams.extend({ linkId: $Id }),
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $ShownFamilyLink,
});

export const listFamilyAnswers = defineRoute({
  method: 'get',
  path: `${REQUEST}/family-answers`,
  operationId: 'listFamilyAnswers',
  summary: 'What each person in the family sent last',
  permission: 'family-link.read',
  params: $RequestParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: z.object({
    items: z.array(
      z
        .object({
          answersAs: $Id,
          part: $FamilyPart,
          sent: $FamilyAnswer.nullable(),
          isUnread: z.boolean(),
        })
        .meta({ id: 'FamilyVoice' }),
    ),
  }),
});

export const getFamilySettings = defineRoute({
  method: 'get',
  path: '/v1/authorities/:authority/family-settings',
  operationId: 'getFamilySettings',
  summary: 'What the authority lets its families see',
  permission: 'family-link.read',
  params: $AuthorityParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $FamilySettings,
});

export const putFamilySettings = defineRoute({
  method: 'put',
  path: '/v1/authorities/:authority/family-settings',
  operationId: 'putFamilySettings',
  summary: 'Change what the authority lets its families see',
  permission: 'policy.publish',
  params: $AuthorityParams,
  query: NO_QUERY,
  body: $FamilySettingsInput,
  ifMatch: true,
  status: 200,
  response: $FamilySettings,
});

export const listNoticesRoute = defineRoute({
  method: 'get',
  path: '/v1/providers/:setting/notices',
  operationId: 'listNotices',
  summary:
    'Lists that name this setting, newest first: redacted, nothing of a child but year, need and area',
  permission: 'notice.read',
  params: z.object({ setting: $SettingKey }),
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($ListNotice),
});
