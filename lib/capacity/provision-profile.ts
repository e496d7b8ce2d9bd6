import * as z from 'zod';
import { $Basis, $CalendarDate, $Feature, $Need } from '../kernel/index.ts';

const $Places = z.int().min(0).max(5_000);
const $Age = z.int().min(0).max(26);

/** When a child can start: on any school day, at the start of a term, or in September alone. */
export const START_RULES = ['any-day', 'start-of-term', 'september'] as const;
export const $StartRule = z.enum(START_RULES);

/**
 * What a provider says of one strand of places as a whole. Null is "not said", and then what the register says stands;
 * what is said takes the register's place in matching.
 */
export const $ProvisionProfile = z
  .object({
    /** Places of the whole provision, and pupils who have one. */
    places: $Places.nullable(),
    onRoll: $Places.nullable(),
    /** Needs that it is made for. */
    needs: z.array($Need).min(1).nullable(),
    /** Youngest age admitted, and the age by which pupils leave. */
    lowAge: $Age.nullable(),
    highAge: $Age.nullable(),
    bases: z.array($Basis).min(1).nullable(),
    /** Features and therapies; an empty list says that there are none of them. */
    features: z.array($Feature).nullable(),
    starts: $StartRule.nullable(),
    /** The next day on which a child could start, where the provider knows it. */
    nextStart: $CalendarDate.nullable(),
    /** In words: what limits whom it can admit. The authority of its area must answer. */
    admissionLimits: z.string().trim().min(1).max(1_000).nullable(),
  })
  .refine(({ lowAge, highAge }) => lowAge === null || highAge === null || lowAge < highAge, {
    path: ['highAge'],
    error: 'must be above the youngest age',
  });
export type ProvisionProfile = z.infer<typeof $ProvisionProfile>;

/** Of a provision of which the provider says nothing as a whole. */
export const NOTHING_SAID: ProvisionProfile = {
  places: null,
  onRoll: null,
  needs: null,
  lowAge: null,
  highAge: null,
  bases: null,
  features: null,
  starts: null,
  nextStart: null,
  admissionLimits: null,
};
