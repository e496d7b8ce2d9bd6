import type {
  Plan,
  PlanRunOptions,
  Round,
  RunProgress,
  Shares,
} from '../../lib/commissioning/index.ts';
import type { Result } from '../../lib/kernel/index.ts';
import type { TravelPolicy } from '../../lib/policy/index.ts';
import type { SharePlanOptions } from './share-plan.ts';

/** What a run asks of the optimiser, with its solver already chosen. */
export interface Optimiser {
  propose(
    round: Round,
    travel: TravelPolicy,
    options: PlanRunOptions,
    follow: {
      readonly onProgress: (progress: Omit<RunProgress, 'gap' | 'groups'>) => void;
      readonly signal: AbortSignal;
    },
  ): Promise<Plan>;
  /** Refused where the rule does not apply to the round; throws where it is told to stop. */
  share(plan: Plan, travel: TravelPolicy, options: SharePlanOptions): Promise<Result<Shares>>;
}
