import type * as z from 'zod';
import { londonDate, ok, type Result } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { answerWhyNot } from '../../use-cases/answer-why-not.ts';
import { createList, type StoredList } from '../../use-cases/create-list.ts';
import { listCsv } from '../../use-cases/list-csv.ts';
import { listJson } from '../../use-cases/list-json.ts';
import { rankRequest } from '../../use-cases/rank-request.ts';
import { readList } from '../../use-cases/read-list.ts';
import { replayList } from '../../use-cases/replay-list.ts';
import { stateInput } from '../../use-cases/state-a-request.ts';
import { createVariedList } from '../../use-cases/vary-list.ts';
import * as contract from '../contract/lists-contract.ts';
import { type BoundRoute, type Call, implement, type Reply } from '../implement.ts';
import { once } from '../once.ts';
import { pageReply, pageRequest } from '../page-reply.ts';

function listsPath(authority: string, requestId: string): string {
  return `/v1/authorities/${authority}/requests/${requestId}/lists`;
}

/** A list never changes, so its validator is the content id of its body, which is sent as it is stored. */
function shown(list: StoredList): Reply {
  return {
    body: listJson(list),
    headers: { 'content-type': 'application/json', etag: `"${list.entry.bodyId}"` },
  };
}

type ListCall = Call<z.infer<typeof contract.createList.params>, unknown, unknown>;

/** Makes a list once for its idempotency key. */
async function made(
  deps: Deps,
  { owner, params, claim }: Pick<ListCall, 'owner' | 'params' | 'claim'>,
  act: () => Promise<Result<StoredList>>,
): Promise<Result<Reply>> {
  const { requestId } = params;
  const list = await once<StoredList>(deps, owner, claim, {
    again: (version) => readList(deps, owner, requestId, Number(version)),
    act,
  });
  if (!list.ok) return list;
  const { value, replayed } = list.value;
  const reply = shown(value);
  const location = `${listsPath(owner.code, requestId)}/${value.entry.version}`;
  return ok({ ...reply, headers: { ...reply.headers, location, ...replayed } });
}

export const LIST_ROUTES: readonly BoundRoute[] = [
  implement(contract.tryMatch, async (deps, { owner, principal, body }) => {
    const request = await stateInput(deps, owner, principal, body, {
      id: deps.newId(),
      revision: 1,
    });
    if (!request.ok) return request;
    const policy = await deps.policyOf(owner, londonDate(deps.now()));
    const ranked = await rankRequest(deps, request.value, policy);
    return ranked.ok ? ok({ body: ranked.value.proposal }) : ranked;
  }),

  implement(contract.createList, (deps, call) =>
    made(deps, call, () =>
      createList(deps, call.owner, call.principal, call.params.requestId, call.claim),
    ),
  ),

  implement(contract.createVariedList, (deps, call) =>
    made(deps, call, () => {
      const { owner, principal, params, body, claim } = call;
      return createVariedList(deps, owner, principal, params.requestId, body, claim);
    }),
  ),

  implement(contract.listLists, async (deps, { owner, params, query }) => {
    const request = await deps.requests(owner).get(params.requestId);
    if (!request.ok) return request;
    const page = await deps.lists(owner).ofRequest(params.requestId, pageRequest(query));
    return ok(pageReply(page, listsPath(owner.code, params.requestId), query.limit));
  }),

  implement(contract.getList, async (deps, { owner, params, query, header }) => {
    const list = await readList(deps, owner, params.requestId, params.version);
    if (!list.ok) return list;
    const reply = shown(list.value);
    if (header('if-none-match') === reply.headers?.etag) return ok({ ...reply, status: 304 });
    const asCsv = query.format === 'csv' || (!query.format && header('accept') === 'text/csv');
    if (!asCsv) return ok(reply);
    const name = `list-${params.requestId}-${params.version}.csv`;
    return ok({
      body: listCsv(list.value),
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
      },
    });
  }),

  implement(contract.replayList, async (deps, { owner, params }) => {
    const outcome = await replayList(deps, owner, params.requestId, params.version);
    return outcome.ok ? ok({ body: outcome.value }) : outcome;
  }),

  implement(contract.whyNot, async (deps, { owner, params }) => {
    const answer = await answerWhyNot(deps, owner, params, params.settingKey);
    return answer.ok ? ok({ body: answer.value }) : answer;
  }),
];
