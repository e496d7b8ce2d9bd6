import { ok } from '../../../lib/kernel/index.ts';
import {
  type Publishing,
  providerOf,
  publishReturn,
  returnPublishedBefore,
} from '../../use-cases/publish-return.ts';
import { readCapacity, unsigned } from '../../use-cases/read-capacity.ts';
import * as contract from '../contract/capacity-contract.ts';
import { type BoundRoute, implement } from '../implement.ts';
import { once } from '../once.ts';
import { pageReply, pageRequest } from '../page-reply.ts';

export const CAPACITY_ROUTES: readonly BoundRoute[] = [
  implement(contract.publishReturn, async (deps, { owner, principal, params, body, claim }) => {
    const { setting: settingKey, provisionId } = params;
    const publishing: Publishing = { settingKey, provisionId, publishedBy: 'provider' };
    const made = await once(deps, owner, claim, {
      again: (id) => returnPublishedBefore(deps, publishing, id),
      act: () => publishReturn(deps, principal, publishing, body, claim),
    });
    return made.ok ? ok({ body: made.value.value, headers: made.value.replayed }) : made;
  }),

  implement(contract.listReturns, async (deps, { params, query }) => {
    const { setting, provisionId } = params;
    const page = await deps
      .returns(providerOf(setting))
      .ofProvision(provisionId, pageRequest(query));
    const items = page.items.map((item) => ('needsChecking' in item ? item : unsigned(item)));
    const path = `/v1/providers/${setting}/provisions/${provisionId}/returns`;
    return ok(pageReply({ ...page, items }, path, query.limit));
  }),

  implement(contract.getCapacity, async (deps, { params }) => {
    const found = await readCapacity(deps, params.setting);
    return found.ok ? ok({ body: found.value }) : found;
  }),

  implement(contract.publishReturnFor, async (deps, { principal, params, body, claim }) => {
    const { settingKey, provisionId } = params;
    const publishing: Publishing = { settingKey, provisionId, publishedBy: 'authority' };
    // The claim stands beside the return, with the provider, and so is looked for there.
    const made = await once(deps, providerOf(settingKey), claim, {
      again: (id) => returnPublishedBefore(deps, publishing, id),
      act: () => publishReturn(deps, principal, publishing, body, claim),
    });
    return made.ok ? ok({ body: made.value.value, headers: made.value.replayed }) : made;
  }),
];
