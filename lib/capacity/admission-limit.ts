import * as z from 'zod';
import { $AuthorityCode, $Id, $SettingKey } from '../kernel/index.ts';
import { $ProvisionId, $PublishedBy } from './capacity-return.ts';

/** What the authority of the area says to a limit: it stands, it is not accepted, or they will talk about it. */
export const LIMIT_ANSWERS = ['accepts', 'does-not-accept', 'will-talk'] as const;
const $LimitAnswerKind = z.enum(LIMIT_ANSWERS);

/** An answer as it is sent. */
export const $LimitAnswerInput = z
  .strictObject({
    answer: $LimitAnswerKind,
    words: z.string().trim().min(1, 'say why, or what happens next').max(1_000),
  })
  .meta({ id: 'LimitAnswerInput' });

const $LimitAnswer = z.object({
  id: $Id,
  answer: $LimitAnswerKind,
  words: z.string(),
  at: z.iso.datetime(),
  person: z.string(),
});
export type LimitAnswer = z.infer<typeof $LimitAnswer>;

/**
 * What a return says in words of whom the setting can admit, when that is new or changed. The newest of a provision
 * stands; answers are added and never changed. A copy is with the authority that must answer.
 */
export const $AdmissionLimit = z
  .object({
    id: $Id,
    settingKey: $SettingKey,
    provisionId: $ProvisionId,
    returnId: $Id,
    /** In whose area the setting stands; null where the register does not say, and then nobody need answer. */
    authority: $AuthorityCode.nullable(),
    /** Null where a return no longer says a limit that the one before said. */
    words: z.string().nullable(),
    at: z.iso.datetime(),
    publishedBy: $PublishedBy,
    answers: z.array($LimitAnswer),
  })
  .meta({ id: 'AdmissionLimit' });
export type AdmissionLimit = z.infer<typeof $AdmissionLimit>;

/** The newest of each provision, given newest first. */
export function standingLimits(limits: readonly AdmissionLimit[]): readonly AdmissionLimit[] {
  const newest = new Map<string, AdmissionLimit>();
  for (const limit of limits) {
    if (!newest.has(limit.provisionId)) newest.set(limit.provisionId, limit);
  }
  return [...newest.values()].filter(({ words }) => words !== null);
}

/** Whether its authority has said nothing to it yet. */
export function isUnanswered({ answers, words, authority }: AdmissionLimit): boolean {
  return words !== null && authority !== null && answers.length === 0;
}
