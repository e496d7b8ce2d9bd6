import * as z from 'zod';
import { $Evaluation, $TailoredListProposal } from '../../matching/index.ts';
import { $PlacementRequest } from '../../requests/index.ts';

const $CountedEvaluation = $Evaluation.pick({
  settingKey: true,
  provisionId: true,
  gates: true,
  cautions: true,
  criteria: true,
  score: true,
  place: true,
});

const { recommended, requested, notListed } = $TailoredListProposal.shape;
const counted = { evaluation: $CountedEvaluation };

/** As much of a stored list as is counted: reading it whole would take several times as long. */
export const $ListToCount = z.object({
  inputs: z.object({
    request: $PlacementRequest.pick({
      startDate: true,
      yearGroup: true,
      primaryNeed: true,
      basis: true,
    }),
  }),
  proposal: z.object({
    recommended: z.array(recommended.element.pick({ forMix: true }).extend(counted)),
    requested: z.array(
      requested.element.pick({ alsoRecommended: true, reason: true }).extend(counted),
    ),
    notListed: z.array(notListed.element.pick({ reason: true }).extend(counted)),
    requestedWithoutProvision: $TailoredListProposal.shape.requestedWithoutProvision,
  }),
});
export type ListToCount = z.infer<typeof $ListToCount>;
export type CountedEvaluation = z.infer<typeof $CountedEvaluation>;
