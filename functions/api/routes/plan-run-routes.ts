import {
  $Plan,
  $Shares,
  isOver,
  type PlanRun,
  planMarkdown,
  planText,
  settled,
  sharesMarkdown,
  sharesText,
  shownPlanRun,
} from '../../../lib/commissioning/index.ts';
import { ok } from '../../../lib/kernel/index.ts';
import {
  cancelPlanRun,
  readPlan,
  readPlanRun,
  readShares,
} from '../../use-cases/follow-plan-run.ts';
import { startPlanRun } from '../../use-cases/start-plan-run.ts';
import * as contract from '../contract/plan-runs-contract.ts';
import { type BoundRoute, implement, type Reply } from '../implement.ts';
import { once } from '../once.ts';
import { pageReply, pageRequest } from '../page-reply.ts';
import { revisionTag } from '../preconditions.ts';
import { resultReply } from '../result-reply.ts';

const LOOK_AGAIN_SECONDS = '2';

function runsPath(consortium: string): string {
  return `/v1/consortia/${consortium}/plan-runs`;
}

function shown(run: PlanRun): Reply {
  return {
    body: shownPlanRun(run),
    headers: {
      etag: revisionTag(run.revision),
      ...(isOver(run) ? {} : { 'retry-after': LOOK_AGAIN_SECONDS }),
    },
  };
}

const PLAN_IN_WORDS = { schema: $Plan, text: planText, markdown: planMarkdown };
const SHARES_IN_WORDS = { schema: $Shares, text: sharesText, markdown: sharesMarkdown };

export const PLAN_RUN_ROUTES: readonly BoundRoute[] = [
  implement(contract.startPlanRun, async (deps, { owner, principal, body, claim }) => {
    const made = await once(deps, owner, claim, {
      again: (id) => readPlanRun(deps, owner, id),
      act: () => startPlanRun(deps, owner, principal, body, claim),
    });
    if (!made.ok) return made;
    const { value: run, replayed } = made.value;
    const reply = shown(run);
    const location = `${runsPath(owner.code)}/${run.id}`;
    return ok({ ...reply, headers: { ...reply.headers, location, ...replayed } });
  }),

  implement(contract.listPlanRuns, async (deps, { owner, query }) => {
    const page = await deps.planRuns(owner).list(pageRequest(query));
    const items = page.items.map((item) =>
      'needsChecking' in item ? item : shownPlanRun(settled(item, deps.now())),
    );
    return ok(pageReply({ ...page, items }, runsPath(owner.code), query.limit));
  }),

  implement(contract.getPlanRun, async (deps, { owner, params, header }) => {
    const run = await readPlanRun(deps, owner, params.runId);
    if (!run.ok) return run;
    const reply = shown(run.value);
    const unchanged = header('if-none-match') === revisionTag(run.value.revision);
    return ok(unchanged ? { ...reply, status: 304 } : reply);
  }),

  implement(contract.cancelPlanRun, async (deps, { owner, principal, params }) => {
    const run = await cancelPlanRun(deps, owner, principal, params.runId);
    return run.ok ? ok(shown(run.value)) : run;
  }),

  implement(contract.getPlan, async (deps, { owner, params, ...asked }) => {
    const plan = await readPlan(deps, owner, params.runId);
    return plan.ok ? resultReply(plan.value, asked, PLAN_IN_WORDS) : plan;
  }),

  implement(contract.getPlanShares, async (deps, { owner, params, ...asked }) => {
    const shares = await readShares(deps, owner, params.runId);
    return shares.ok ? resultReply(shares.value, asked, SHARES_IN_WORDS) : shares;
  }),
];
