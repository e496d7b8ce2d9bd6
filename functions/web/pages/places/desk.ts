import * as z from 'zod';
import type { Owner, Principal } from '../../../../lib/access/index.ts';
import { $ProvisionId } from '../../../../lib/capacity/index.ts';
import { $SettingKey, ok, type Result } from '../../../../lib/kernel/index.ts';
import type { Provision, Setting } from '../../../../lib/register/index.ts';
import { knownProvision } from '../../../shared/known-provision.ts';
import type { Publishing } from '../../../use-cases/publish-return.ts';
import { $AuthorityParams } from '../../page-contract.ts';
import type { WebDeps } from '../../web-deps.ts';
import { provisionTitle } from '../../words/provision-words.ts';

export const OWN_PATH = '/provider/:setting/provisions/:provisionId';
export const BEHALF_PATH = '/authority/:authority/settings/:settingKey/provisions/:provisionId';
export const $OwnParams = z.object({ setting: $SettingKey, provisionId: $ProvisionId });
export const $BehalfParams = $AuthorityParams.extend({
  settingKey: $SettingKey,
  provisionId: $ProvisionId,
});

/** Where somebody publishes figures of one provision: for the provider itself, or as an authority on its behalf. */
export interface Desk {
  readonly publishing: Publishing;
  readonly owner: Owner;
  readonly principal: Principal;
  readonly setting: Setting;
  readonly provision: Provision;
  /** In words. */
  readonly title: string;
  /** Address of the provision's pages here. */
  readonly base: string;
  readonly home: { readonly href: string; readonly text: string };
  readonly section: string;
  readonly isBehalf: boolean;
}

/** As titles say it. */
export function whose({ setting, isBehalf }: Desk): string {
  return isBehalf ? `on behalf of ${setting.name}` : setting.name;
}

interface Visiting {
  readonly owner: Owner;
  readonly principal: Principal;
}

/** Of the provider's own. */
export function ownDesk(
  deps: WebDeps,
  visiting: Visiting,
  { setting: settingKey, provisionId }: z.infer<typeof $OwnParams>,
): Promise<Result<Desk>> {
  const home = { href: `/provider/${settingKey}`, text: 'Your places' };
  const base = `${home.href}/provisions/${provisionId}`;
  const publishing: Publishing = { settingKey, provisionId, publishedBy: 'provider' };
  return openDesk(deps, visiting, { publishing, base, home, section: 'places', isBehalf: false });
}

/** Of an authority that publishes on a provider's behalf. */
export function behalfDesk(
  deps: WebDeps,
  visiting: Visiting,
  { authority, settingKey, provisionId }: z.infer<typeof $BehalfParams>,
): Promise<Result<Desk>> {
  const home = { href: `/settings/${settingKey}`, text: 'The setting' };
  const base = `/authority/${authority}/settings/${settingKey}/provisions/${provisionId}`;
  const publishing: Publishing = { settingKey, provisionId, publishedBy: 'authority' };
  return openDesk(deps, visiting, { publishing, base, home, section: 'work-list', isBehalf: true });
}

async function openDesk(
  deps: WebDeps,
  { owner, principal }: Visiting,
  place: Pick<Desk, 'publishing' | 'base' | 'home' | 'section' | 'isBehalf'>,
): Promise<Result<Desk>> {
  const { settingKey, provisionId } = place.publishing;
  const provision = await knownProvision(deps, settingKey, provisionId);
  if (!provision.ok) return provision;
  const setting = (await deps.currentIndex())?.setting(settingKey);
  if (!setting) throw new Error(`Setting ${settingKey} left the register between two looks at it.`);
  const title = provisionTitle(provision.value);
  return ok({ ...place, owner, principal, setting, provision: provision.value, title });
}
