import * as z from 'zod';
import { $AuthorityCode, $CalendarDate } from '../kernel/index.ts';
import { $PolicyPack } from './policy-pack.ts';

/** What of a pack an authority may replace, each section wholly; the rest says which pack it is and under which law. */
const $SectionChanges = $PolicyPack
  .omit({
    id: true,
    version: true,
    title: true,
    sources: true,
    inForceFrom: true,
    lawMode: true,
  })
  .partial()
  .strict();

const $PolicySection = $SectionChanges.keyof();

/** The sections, in the order in which a pack is published. */
export const POLICY_SECTIONS = $PolicySection.options;

/** A version of its policy as an authority sends it. What it leaves out stands as in the pack that it is based on. */
export const $PolicyVersionInput = z
  .strictObject({
    basedOn: z.literal('2014-act'),
    /** From today on: a list is never judged by rules that were not published when it was made. */
    inForceFrom: $CalendarDate,
    /** Why, for everybody who reads the policy. */
    reason: z
      .string()
      .trim()
      .min(10, 'say why in a sentence of 10 characters or more')
      .max(2_000, 'say why in at most 2,000 characters'),
    changes: $SectionChanges,
  })
  .meta({ id: 'PolicyVersionInput' });
export type PolicyVersionInput = z.infer<typeof $PolicyVersionInput>;

/** One amount, scale or list of the policy that is not what it was in the version before. */
export const $PolicyChange = z.object({
  section: $PolicySection,
  /** Which part of the section, in words: "transport, pence per mile, taxi". */
  part: z.string(),
  /** As it stood; "none" where there was nothing. */
  from: z.string(),
  to: z.string(),
});
export type PolicyChange = z.infer<typeof $PolicyChange>;

/** A published version of an authority's policy: the whole pack that it ranks by. Never changed. */
export const $PolicyVersion = z
  .object({
    authority: $AuthorityCode,
    /** From 1, without gaps. */
    version: z.int().min(1),
    basedOn: z.literal('2014-act'),
    pack: $PolicyPack,
    reason: z.string(),
    /** From the version before, or from the national pack for the first. */
    changes: z.array($PolicyChange),
    publishedAt: z.iso.datetime(),
    publishedBy: z.string(),
  })
  .meta({ id: 'PolicyVersion' });
export type PolicyVersion = z.infer<typeof $PolicyVersion>;
