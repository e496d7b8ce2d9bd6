import * as z from 'zod';
import { $BandingFramework } from '../banding/index.ts';
import { $AuthorityCode, $CalendarDate, $ContentId, $Id, $SettingKey } from '../kernel/index.ts';
import { $LivePlace, $TailoredListProposal } from '../matching/index.ts';
import { $PolicyPack } from '../policy/index.ts';
import { $PlacingSuspension } from '../quality/index.ts';
import { $PlacementRequest } from '../requests/index.ts';

/** Everything that a list was decided on, beside the register snapshot that it names. */
export const $ListInputs = z.object({
  request: $PlacementRequest,
  policy: $PolicyPack,
  framework: $BandingFramework,
  /** The day of ranking in London. */
  today: $CalendarDate,
  /** Content id of the provision index, which is made from one register snapshot and what was published by then. */
  indexId: $ContentId,
  registerSnapshotId: $ContentId,
  /** Journeys as the travel port gave them, by setting; what is not here was estimated by the policy. */
  journeys: z.record(
    $SettingKey,
    z.object({ miles: z.number(), minutes: z.number(), source: z.enum(['estimated', 'routed']) }),
  ),
  /** Live counts of places as they were read, by provision; what is not here stood as its return says. */
  counts: z.record(z.string(), $LivePlace),
  /** Seed of the variations by which the robustness of the order was tried; null where it was not. */
  seed: z.string().min(1).nullable(),
  /** Where the authority placed nobody on that day; left out where there was nothing of the kind. */
  suspensions: z.array($PlacingSuspension).optional(),
});
export type ListInputs = z.infer<typeof $ListInputs>;

/** The immutable body of a stored list: what was decided on, by which rules, and what came of it. */
export const $TailoredListBody = z
  .object({
    rankingVersion: z.string(),
    codeVersion: z.string(),
    /** SHA-256 of the canonical JSON of `inputs`. */
    inputsHash: $ContentId,
    inputs: $ListInputs,
    proposal: $TailoredListProposal,
  })
  .meta({ id: 'TailoredListBody' });
export type TailoredListBody = z.infer<typeof $TailoredListBody>;

/** The entry of a list in the table; the body is an immutable object named by its content. */
export const $TailoredListEntry = z
  .object({
    id: $Id,
    authority: $AuthorityCode,
    requestId: $Id,
    requestRevision: z.int().min(1),
    /** 1 for a request's first list, then 2, 3... */
    version: z.int().min(1),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    bodyId: $ContentId,
    inputsHash: $ContentId,
    policy: z.object({ id: z.string(), version: z.string() }),
    registerSnapshotId: $ContentId,
    rankingVersion: z.string(),
    codeVersion: z.string(),
    recommended: z.array(
      z.object({ rank: z.int(), settingKey: $SettingKey, settingName: z.string() }),
    ),
  })
  .meta({ id: 'TailoredListEntry' });
export type TailoredListEntry = z.infer<typeof $TailoredListEntry>;

/** What came of deciding a stored list again. */
export const $ReplayOutcome = z.discriminatedUnion('outcome', [
  /** Byte for byte the stored body. */
  z.object({ outcome: z.literal('same'), bodyId: $ContentId }),
  /** The rules of ranking have changed since; what differs is reported, equality is not pretended. */
  z.object({
    outcome: z.literal('other-ranking-version'),
    bodyId: $ContentId,
    storedVersion: z.string(),
    runningVersion: z.string(),
    differences: z.array(z.string()),
  }),
  /** The same ranking version gives another list: a fault to be looked into. */
  z.object({
    outcome: z.literal('differs'),
    bodyId: $ContentId,
    differences: z.array(z.string()),
  }),
]);
export type ReplayOutcome = z.infer<typeof $ReplayOutcome>;
