import { ok } from '../../../lib/kernel/index.ts';
import { coveragePage } from '../../use-cases/coverage/coverage-page.ts';
import { askToPublish } from '../../use-cases/reminders/ask-to-publish.ts';
import * as contract from '../contract/coverage-contract.ts';
import { type BoundRoute, implement } from '../implement.ts';

export const COVERAGE_ROUTES: readonly BoundRoute[] = [
  implement(contract.getCoverage, async (deps, { owner, query: { page, ...filter } }) => {
    const found = await coveragePage(deps, owner, filter, page);
    return found.ok ? ok({ body: found.value }) : found;
  }),

  implement(contract.askToPublish, async (deps, { owner, principal, body }) => {
    const asked = await askToPublish(deps, owner, principal, body);
    if (!asked.ok) return asked;
    const { settingKey, provisionId, asked: by } = asked.value;
    return ok({ body: { settingKey, provisionId, asked: by } });
  }),
];
