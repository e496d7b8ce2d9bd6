import { londonDate, ok } from '../../../lib/kernel/index.ts';
import type { PolicyVersion } from '../../../lib/policy/index.ts';
import { publishNextPolicy } from '../../use-cases/publish-policy.ts';
import { tryWhatIf } from '../../use-cases/what-if.ts';
import * as contract from '../contract/policy-contract.ts';
import { type BoundRoute, implement, implementPublic } from '../implement.ts';
import { namedFor } from '../named-for.ts';
import { once } from '../once.ts';
import { pageReply, pageRequest } from '../page-reply.ts';
import { publishedReply } from '../published-reply.ts';

function versionsPath(authority: string): string {
  return `/v1/authorities/${authority}/policy-versions`;
}

export const POLICY_ROUTES: readonly BoundRoute[] = [
  implement(contract.publishPolicy, async (deps, { owner, principal, body, claim }) => {
    const made = await once<PolicyVersion>(deps, owner, claim, {
      again: (version) => deps.policies(owner).get(Number(version)),
      act: () => publishNextPolicy(deps, owner, principal, body, claim),
    });
    if (!made.ok) return made;
    const { value, replayed } = made.value;
    const location = `${versionsPath(owner.code)}/${value.version}`;
    return ok({ body: value, headers: { location, ...replayed } });
  }),

  implement(contract.listPolicyVersions, async (deps, { owner, principal, query }) => {
    const page = await deps.policies(owner).history(pageRequest(query));
    const items = page.items.map((item) =>
      'needsChecking' in item ? item : namedFor(principal, owner, item),
    );
    return ok(pageReply({ ...page, items }, versionsPath(owner.code), query.limit));
  }),

  implement(contract.getPolicyVersion, async (deps, { owner, principal, params }) => {
    const version = await deps.policies(owner).get(params.version);
    return version.ok ? ok({ body: namedFor(principal, owner, version.value) }) : version;
  }),

  implementPublic(contract.getAuthorityPolicy, async (deps, { owner, query, header }) => {
    const pack = await deps.policyOf(owner, query.on ?? londonDate(deps.now()));
    return ok(publishedReply(pack, header('if-none-match')));
  }),

  implement(contract.tryWhatIf, async (deps, { owner, params, body }) => {
    const tried = await tryWhatIf(deps, owner, params.requestId, body);
    return tried.ok ? ok({ body: tried.value }) : tried;
  }),
];
