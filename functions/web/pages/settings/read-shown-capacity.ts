import { authorise, type Principal } from '../../../../lib/access/index.ts';
import { standingLimits } from '../../../../lib/capacity/index.ts';
import { londonDate } from '../../../../lib/kernel/index.ts';
import type { Setting } from '../../../../lib/register/index.ts';
import { providerOf } from '../../../shared/provider-of.ts';
import { readCapacity } from '../../../use-cases/read-capacity.ts';
import type { WebDeps } from '../../web-deps.ts';
import { policyOfArea } from '../places/policy-of-area.ts';
import type { ShownCapacity } from './capacity-section.tsx';

/** What a reader sees of a setting’s capacity: by their own authority’s rule, else by the one of its area. */
export async function readShownCapacity(
  deps: WebDeps,
  principal: Principal,
  setting: Setting,
): Promise<ShownCapacity | null> {
  const capacity = await readCapacity(deps, setting.key);
  if (!capacity.ok) return null;
  const today = londonDate(deps.now());
  const { organisation } = principal;
  const isAuthority = organisation.kind === 'authority';
  const policy = isAuthority
    ? await deps.policyOf(organisation, today)
    : (await policyOfArea(deps, setting, today)).policy;
  const store = deps.limits(providerOf(setting.key));
  const found = await Promise.all(setting.provisions.map(({ id }) => store.ofProvision(id)));
  const mayPublish = isAuthority && authorise(principal, 'capacity.publish-for', organisation).ok;
  const base = `/authority/${organisation.code}/settings/${setting.key}/provisions`;
  return {
    ...capacity.value,
    setting,
    today,
    policy,
    limits: standingLimits(found.flatMap(({ items }) => items)),
    behalf: mayPublish ? (provisionId) => `${base}/${provisionId}` : null,
  };
}
