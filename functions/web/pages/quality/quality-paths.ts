import * as z from 'zod';
import { $Id, $SettingKey } from '../../../../lib/kernel/index.ts';
import { $AuthorityParams } from '../../page-contract.ts';

export const $OfSetting = $AuthorityParams.extend({ settingKey: $SettingKey });
export const $VisitParams = $OfSetting.extend({ visitId: $Id });
export const $SuspensionParams = $OfSetting.extend({ suspensionId: $Id });
export const $ProviderParams = z.object({ setting: $SettingKey });

const settingOf = (authority: string, settingKey: string) =>
  `/authority/${authority}/settings/${settingKey}`;

export const visitsPath = (authority: string) => `/authority/${authority}/visits`;
export const recordVisitPath = (authority: string, settingKey: string) =>
  `${settingOf(authority, settingKey)}/visits/new`;
export const visitPath = (authority: string, settingKey: string, visitId: string) =>
  `${settingOf(authority, settingKey)}/visits/${visitId}`;

export const trayPath = (authority: string) => `/authority/${authority}/suspensions`;
export const suspendPath = (authority: string, settingKey: string) =>
  `${settingOf(authority, settingKey)}/suspend`;
export const suspensionPath = (authority: string, settingKey: string, suspensionId: string) =>
  `${settingOf(authority, settingKey)}/suspensions/${suspensionId}`;

export const providerQualityPath = (setting: string) => `/provider/${setting}/quality`;
