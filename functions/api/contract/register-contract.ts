import * as z from 'zod';
import { $LatitudeLongitude } from '../../../lib/geography/index.ts';
import { $SettingKey } from '../../../lib/kernel/index.ts';
import { $PolicyPack } from '../../../lib/policy/index.ts';
import { $RegisterImport, $RegisterPointer, $Setting } from '../../../lib/register/index.ts';
import { $PageQuery, defineRoute, NO_BODY, NO_QUERY, pageSchema } from './route-contract.ts';

const NO_PARAMS = z.object({});

/** A setting with its place also as latitude and longitude (WGS84), for maps. */
const $SettingWithPlace = $Setting.extend({ latitudeLongitude: $LatitudeLongitude.nullable() });

export const getRegister = defineRoute({
  method: 'get',
  path: '/v1/register',
  operationId: 'getRegister',
  summary: 'Which register is current, and the report of its import',
  permission: 'register.read',
  params: NO_PARAMS,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: z.object({ current: $RegisterPointer, import: $RegisterImport }),
});

export const listRegisterImports = defineRoute({
  method: 'get',
  path: '/v1/register/imports',
  operationId: 'listRegisterImports',
  summary: 'Imports of the register, newest first',
  permission: 'register.read',
  params: NO_PARAMS,
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($RegisterImport),
});

export const getSetting = defineRoute({
  method: 'get',
  path: '/v1/register/settings/:settingKey',
  operationId: 'getSetting',
  summary: 'One setting of the current register, with its provisions',
  permission: 'register.read',
  params: z.object({ settingKey: $SettingKey }),
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $SettingWithPlace,
});

export const getPolicy = defineRoute({
  method: 'get',
  path: '/v1/policy',
  operationId: 'getPolicy',
  summary: 'The policy pack in force: weights, scales, limits',
  permission: 'policy.read',
  params: NO_PARAMS,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $PolicyPack,
});
