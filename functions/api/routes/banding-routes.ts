import type { BandingFramework, Fee } from '../../../lib/banding/index.ts';
import { londonDate, ok } from '../../../lib/kernel/index.ts';
import { feesPublishedBefore, publishFees } from '../../use-cases/publish-fees.ts';
import {
  frameworkPublishedBefore,
  publishNextFramework,
} from '../../use-cases/publish-framework.ts';
import { readFees } from '../../use-cases/read-fees.ts';
import { reckonCost } from '../../use-cases/reckon-cost.ts';
import * as contract from '../contract/banding-contract.ts';
import { type BoundRoute, implement, implementPublic } from '../implement.ts';
import { namedFor } from '../named-for.ts';
import { once } from '../once.ts';
import { pageReply, pageRequest } from '../page-reply.ts';
import { publishedReply } from '../published-reply.ts';

function frameworksPath(authority: string): string {
  return `/v1/authorities/${authority}/banding-frameworks`;
}

function feesPath(settingKey: string, provisionId: string): string {
  return `/v1/providers/${settingKey}/provisions/${provisionId}/fees`;
}

function withoutPerson({ person: _person, ...shown }: Fee) {
  return shown;
}

export const BANDING_ROUTES: readonly BoundRoute[] = [
  implement(contract.publishFramework, async (deps, { owner, principal, body, claim }) => {
    const made = await once<BandingFramework>(deps, owner, claim, {
      again: (version) => frameworkPublishedBefore(deps, owner, Number(version)),
      act: () => publishNextFramework(deps, owner, principal, body, claim),
    });
    if (!made.ok) return made;
    const { value, replayed } = made.value;
    const location = frameworksPath(owner.code);
    return ok({ body: value, headers: { location, ...replayed } });
  }),

  implement(contract.listFrameworks, async (deps, { owner, principal, query }) => {
    const page = await deps.frameworks(owner).list(pageRequest(query));
    const items = page.items.map((item) =>
      'needsChecking' in item ? item : namedFor(principal, owner, item),
    );
    return ok(pageReply({ ...page, items }, frameworksPath(owner.code), query.limit));
  }),

  implementPublic(contract.getFrameworkInForce, async (deps, { owner, query, header }) => {
    const framework = await deps.frameworkOf(owner, query.on ?? londonDate(deps.now()));
    const { publishedBy: _person, ...shown } = framework;
    return ok(publishedReply(shown, header('if-none-match')));
  }),

  implement(contract.publishFees, async (deps, { owner, principal, params, body, claim }) => {
    const { provisionId } = params;
    const made = await once<readonly Fee[]>(deps, owner, claim, {
      again: (ids) => feesPublishedBefore(deps, owner, provisionId, ids),
      act: () => publishFees(deps, owner, principal, provisionId, body, claim),
    });
    if (!made.ok) return made;
    const { value, replayed } = made.value;
    const location = feesPath(owner.code, provisionId);
    return ok({ body: { fees: value }, headers: { location, ...replayed } });
  }),

  implement(contract.listFees, async (deps, { owner, params, query }) => {
    const page = await deps.fees(owner).ofProvision(params.provisionId, pageRequest(query));
    const path = feesPath(owner.code, params.provisionId);
    const items = page.items.map((fee) => ('needsChecking' in fee ? fee : withoutPerson(fee)));
    return ok(pageReply({ ...page, items }, path, query.limit));
  }),

  implement(contract.getSettingFees, async (deps, { params }) =>
    ok({ body: await readFees(deps, params.setting) }),
  ),

  implement(contract.reckonCost, async (deps, { owner, params, body }) => {
    const reckoned = await reckonCost(deps, owner, params.requestId, body);
    return reckoned.ok ? ok({ body: reckoned.value }) : reckoned;
  }),
];
