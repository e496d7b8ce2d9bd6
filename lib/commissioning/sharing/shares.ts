import * as z from 'zod';

/**
 * `equal-saving`, the default: nobody overpays if it can be helped, and relative savings are as equal as can be.
 * `least-core`: the group that is off worst is off as well as can be, then as `equal-saving`. `stand-alone`: in
 * proportion to what each would cost alone. `proportional`: in proportion to places or other weights.
 */
export const $SharingRule = z.enum([
  'equal-saving',
  'least-core',
  'nucleolus',
  'shapley',
  'stand-alone',
  'proportional',
]);
export type SharingRule = z.infer<typeof $SharingRule>;

/** Pounds, rounded to pence. */
const $Amount = z.number();
/** Members by name. */
const $Group = z.array(z.string());

const $MemberShare = z.strictObject({
  name: z.string(),
  /** What the member pays; of gains, what it gets. All add up to the total. */
  share: $Amount,
  /** The same, before it was rounded to pence. */
  beforeRounding: z.number(),
  standAlone: $Amount,
  /** How much better the member does than alone; as a share of that, null with nothing at stake. */
  saving: z.strictObject({ amount: $Amount, relative: z.number().nullable() }),
  /** Null where none was given; `over` is 0 within it. */
  budget: z.strictObject({ amount: $Amount, over: $Amount }).nullable(),
  /** Of a share from drawn orders of joining; null where nothing was drawn. */
  standardError: $Amount.nullable(),
});
export type MemberShare = z.infer<typeof $MemberShare>;

/** Who pays what. */
export const $Shares = z.strictObject({
  format: z.literal('rightplace-shares/1'),
  name: z.string().nullable(),
  kind: z.enum(['cost', 'gain']),
  rule: $SharingRule,
  total: $Amount,
  members: z.array($MemberShare),
  /** Null where it was not looked for, or there is one member only. */
  leastCore: z
    .strictObject({
      /** By whatever rule, some group is charged this much beyond its own cost: proved by `groups`. */
      epsilon: $Amount,
      /** Shares are known by which no group is charged more than this beyond its own cost; 0 or below, none need be. */
      atMost: $Amount,
      /** The groups that together prove it. */
      groups: z.array($Group),
      /** What would have to come from outside for nobody to pay more than by themselves. */
      subsidy: $Amount,
    })
    .nullable(),
  /** The group that these shares charge most beyond its own cost, before rounding to pence; null with one member. */
  mostCharged: z
    .strictObject({
      group: $Group,
      share: $Amount,
      standAlone: $Amount,
      /** Below 0 the group saves. */
      over: $Amount,
      /** No group is charged more than this beyond its own cost: proved. */
      atMost: $Amount,
      overcharged: z.boolean(),
    })
    .nullable(),
  /** Groups whose cost was worked out or given. */
  groupsCosted: z.int().min(1),
  /** How far the shares can be trusted, in a sentence. */
  exactness: z.string(),
});
export type Shares = z.infer<typeof $Shares>;
