import type { PublishedReturn } from '../../../lib/capacity/index.ts';
import { ok } from '../../../lib/kernel/index.ts';
import { providerOf } from '../../shared/provider-of.ts';
import { confirmReturn } from '../../use-cases/confirm-return.ts';
import { proposeReturn } from '../../use-cases/propose-return.ts';
import {
  type Publishing,
  publishReturn,
  returnPublishedBefore,
} from '../../use-cases/publish-return.ts';
import { readCapacity, unsigned } from '../../use-cases/read-capacity.ts';
import * as contract from '../contract/capacity-contract.ts';
import { type BoundRoute, implement, type Reply } from '../implement.ts';
import { type Made, once } from '../once.ts';
import { pageReply, pageRequest } from '../page-reply.ts';

function returnsPath(settingKey: string, provisionId: string): string {
  return `/v1/providers/${settingKey}/provisions/${provisionId}/returns`;
}

function made({ value, replayed }: Made<PublishedReturn>): Reply {
  const { settingKey, provisionId, id } = value.published;
  const location = `${returnsPath(settingKey, provisionId)}/${id}`;
  return { body: value, headers: { location, ...replayed } };
}

export const CAPACITY_ROUTES: readonly BoundRoute[] = [
  implement(contract.publishReturn, async (deps, { owner, principal, params, body, claim }) => {
    const { setting: settingKey, provisionId } = params;
    const publishing: Publishing = { settingKey, provisionId, publishedBy: 'provider' };
    const published = await once(deps, owner, claim, {
      again: (id) => returnPublishedBefore(deps, publishing, id),
      act: () => publishReturn(deps, principal, publishing, body, claim),
    });
    return published.ok ? ok(made(published.value)) : published;
  }),

  implement(contract.listReturns, async (deps, { params, query }) => {
    const { setting, provisionId } = params;
    const page = await deps
      .returns(providerOf(setting))
      .ofProvision(provisionId, pageRequest(query));
    const items = page.items.map((item) => ('needsChecking' in item ? item : unsigned(item)));
    return ok(pageReply({ ...page, items }, returnsPath(setting, provisionId), query.limit));
  }),

  implement(contract.getReturn, async (deps, { params }) => {
    const { setting, provisionId, returnId } = params;
    const found = await deps.returns(providerOf(setting)).get(provisionId, returnId);
    return found.ok ? ok({ body: unsigned(found.value.published) }) : found;
  }),

  implement(contract.getCapacity, async (deps, { params }) => {
    const found = await readCapacity(deps, params.setting);
    return found.ok ? ok({ body: found.value }) : found;
  }),

  implement(contract.publishReturnFor, async (deps, { owner, principal, params, body, claim }) => {
    const { settingKey, provisionId } = params;
    const publishing: Publishing = { settingKey, provisionId, publishedBy: 'authority' };
    const published = await once(deps, owner, claim, {
      again: (id) => returnPublishedBefore(deps, publishing, id),
      act: () => publishReturn(deps, principal, publishing, body, claim),
    });
    return published.ok ? ok(made(published.value)) : published;
  }),

  implement(contract.proposeReturn, async (deps, { principal, params, body }) => {
    const { setting: settingKey, provisionId } = params;
    const publishing: Publishing = { settingKey, provisionId, publishedBy: 'provider' };
    const proposal = await proposeReturn(deps, principal, publishing, body);
    return proposal.ok ? ok({ body: proposal.value }) : proposal;
  }),

  implement(contract.proposeReturnFor, async (deps, { principal, params, body }) => {
    const { settingKey, provisionId } = params;
    const publishing: Publishing = { settingKey, provisionId, publishedBy: 'authority' };
    const proposal = await proposeReturn(deps, principal, publishing, body);
    return proposal.ok ? ok({ body: proposal.value }) : proposal;
  }),

  implement(contract.confirmReturn, async (deps, { owner, principal, params, claim }) => {
    const { setting: settingKey, provisionId } = params;
    const publishing: Publishing = { settingKey, provisionId, publishedBy: 'provider' };
    const published = await once(deps, owner, claim, {
      again: (id) => returnPublishedBefore(deps, publishing, id),
      act: () => confirmReturn(deps, principal, publishing, claim),
    });
    return published.ok ? ok(made(published.value)) : published;
  }),
];
