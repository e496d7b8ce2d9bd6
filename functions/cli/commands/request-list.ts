import * as z from 'zod';
import { $AuthorityCode, type NeedsChecking, ok } from '../../../lib/kernel/index.ts';
import type { PlacementRequest } from '../../../lib/requests/index.ts';
import { officerOf } from '../acting.ts';
import { defineCommand } from '../command.ts';
import { requestsText } from '../text/request-text.ts';

const PAGE = 25;

/** `request list`: the placement requests of an authority, newest first. */
export const requestList = defineCommand({
  name: 'request list',
  summary: 'Placement requests of an authority, newest first',
  required: [['--authority <code>', 'DfE code of the authority, for example 383']],
  options: [['--all', `all of them, not the newest ${PAGE}`]],
  examples: ['request list --authority 383', 'request list --authority 383 --all --json'],
  input: z.object({ authority: $AuthorityCode, all: z.boolean().default(false) }),
  async handle(session, { authority, all }) {
    const { deps } = await session.open();
    const store = deps.requests(officerOf(authority).owner);
    const items: (PlacementRequest | NeedsChecking)[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof store.list>> = await store.list({ after, limit: PAGE });
      items.push(...page.items);
      after = page.after;
    } while (all && after !== null);
    const more = after !== null;
    return ok({ value: { items, more }, text: () => requestsText(items, more, authority) });
  },
});
