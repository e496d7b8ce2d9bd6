import * as z from 'zod';
import { $Basis, $Feature, $Need } from '../kernel/index.ts';

export const PROVISION_KINDS = [
  'mainstream',
  'resourced-provision',
  'sen-unit',
  'special',
  'alternative-provision',
  'college',
  'specialist-post-16',
] as const;
export const $ProvisionKind = z.enum(PROVISION_KINDS);
export type ProvisionKind = z.infer<typeof $ProvisionKind>;

export const $Sex = z.enum(['mixed', 'boys', 'girls']);

/**
 * One strand of places at a setting. Null always means that the register does not say, never "none":
 * a special school that lists no need has unknown needs.
 */
export const $Provision = z
  .object({
    /** Setting key, a dash and the strand: `100091-main`, `100091-resourced`, `100091-unit`. */
    id: z.string().regex(/^\d{6,8}-(main|resourced|unit)$/),
    kind: $ProvisionKind,
    /** Needs that the provision is designated for; null when the register does not say. */
    designatedNeeds: z.array($Need).nullable(),
    /** Statutory ages: youngest age admitted, and the age by which pupils leave. */
    lowAge: z.int().nullable(),
    highAge: z.int().nullable(),
    sex: $Sex.nullable(),
    bases: z.array($Basis).nullable(),
    features: z.array($Feature).nullable(),
    /** Places and pupils of this strand, as the register last heard. */
    places: z.int().nullable(),
    onRoll: z.int().nullable(),
  })
  .meta({ id: 'Provision' });
export type Provision = z.infer<typeof $Provision>;
