import * as z from 'zod';
import { $AuthorityCode, $Id, $SettingKey } from '../kernel/index.ts';
import { $CaseEnd, $CaseStep } from './case.ts';
import { WHAT_FOLLOWS } from './case-steps.ts';

export const DECISION_KINDS = [
  'list-accepted',
  'list-varied',
  'not-shared',
  'family-considered',
  'settings-to-consult',
  'closed',
  'reopened',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

const FEWEST_WORDS = 3;
const $Why = z
  .string()
  .trim()
  .max(2_000, 'give the reason in 2,000 characters or fewer')
  .refine((text) => text.split(/\s+/).length >= FEWEST_WORDS, {
    error: 'give the reason in a few words, so that somebody who reads it later understands it',
  });
const $Version = z.int().min(1);
const $Follows = z.enum(WHAT_FOLLOWS, { error: 'choose what follows' });

/** What a person decided. `list` is the version that the person had before them; null where it is about none. */
export const $DecisionInput = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('list-accepted'), list: $Version, why: $Why }),
    z.strictObject({
      kind: z.literal('list-varied'),
      list: $Version,
      /** The weights in place of the authority’s own, by criterion. */
      weights: z.record(z.string().max(40), z.number().min(0).max(1)).default({}),
      why: $Why,
    }),
    z.strictObject({
      kind: z.literal('not-shared'),
      list: $Version.nullable(),
      follows: $Follows,
      why: $Why,
    }),
    z.strictObject({
      kind: z.literal('family-considered'),
      list: $Version.nullable(),
      follows: $Follows,
      why: $Why,
    }),
    z.strictObject({
      kind: z.literal('settings-to-consult'),
      list: $Version.nullable(),
      settings: z
        .array($SettingKey)
        .min(1, 'choose at least one setting')
        .max(20, 'choose up to 20 settings'),
      why: $Why,
    }),
    z.strictObject({
      kind: z.literal('closed'),
      list: $Version.nullable(),
      closedAs: $CaseEnd,
      why: $Why,
    }),
    z.strictObject({ kind: z.literal('reopened'), list: $Version.nullable(), why: $Why }),
  ])
  .meta({ id: 'DecisionInput' });
export type DecisionInput = z.infer<typeof $DecisionInput>;

/** A decision as it is kept: never changed. */
export const $Decision = z
  .object({
    id: $Id,
    authority: $AuthorityCode,
    requestId: $Id,
    decidedAt: z.iso.datetime(),
    decidedBy: z.string(),
    stepBefore: $CaseStep,
    stepAfter: $CaseStep,
    decided: $DecisionInput,
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof $Decision>;
