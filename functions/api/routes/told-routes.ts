import type * as z from 'zod';
import type { Owner, Told } from '../../../lib/access/index.ts';
import { type NeedsChecking, ok, type Page } from '../../../lib/kernel/index.ts';
import { markToldRead } from '../../use-cases/told/mark-told-read.ts';
import { readTold } from '../../use-cases/told/read-told.ts';
import {
  $ToldParams,
  type $ToldQuery,
  GET_TOLD,
  LIST_TOLD,
  READ_TOLD,
} from '../contract/told-contract.ts';
import { type BoundRoute, implement, type Reply } from '../implement.ts';
import { pageReply, pageRequest } from '../page-reply.ts';

type Query = z.infer<typeof $ToldQuery>;

const PLURALS: Readonly<Record<string, string>> = {
  provider: 'providers',
  trust: 'trusts',
  authority: 'authorities',
  consortium: 'consortia',
};

export const TOLD_ROUTES: readonly BoundRoute[] = [
  ...LIST_TOLD.map((contract) =>
    implement(contract, async (deps, { owner, query }) => {
      const filter = { ...query, unread: query.unread === 'true' };
      return ok(listReply(await readTold(deps, owner, filter, pageRequest(query)), owner, query));
    }),
  ),
  ...GET_TOLD.map((contract) =>
    implement(contract, async (deps, { owner, params }) => {
      const told = await deps.told(owner).get($ToldParams.parse(params).toldId);
      return told.ok ? ok({ body: told.value }) : told;
    }),
  ),
  ...READ_TOLD.map((contract) =>
    implement(contract, async (deps, { owner, principal, params }) => {
      const read = await markToldRead(deps, owner, principal, $ToldParams.parse(params).toldId);
      return read.ok ? ok({ body: read.value }) : read;
    }),
  ),
];

/** The address of the next page asks for the same as this one. */
function listReply(
  page: Page<Told | NeedsChecking>,
  { kind, code }: Owner,
  { setting, topic, unread, limit }: Query,
): Reply {
  const asked = new URLSearchParams({
    ...(setting ? { setting } : {}),
    ...(topic ? { topic } : {}),
    ...(unread ? { unread } : {}),
  });
  return pageReply(page, `/v1/${PLURALS[kind]}/${code}/told`, limit, asked);
}
