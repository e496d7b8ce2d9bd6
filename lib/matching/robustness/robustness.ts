import * as z from 'zod';
import { $SettingKey } from '../../kernel/index.ts';
import { $Criterion } from '../../policy/index.ts';

const $Share = z.number().min(0).max(1);

/** One weight changed, `from` to `to`; the others shrink or grow in proportion, so that all still add up to 1. */
const $WeightChange = z.object({ criterion: $Criterion, from: $Share, to: $Share });

/** How firmly an entry stands where it is in the order of a list. */
export const $Robustness = z
  .object({
    /** Share of the variations in which it is first, to 4 decimals; 0 and 1 only when exactly so. */
    first: $Share,
    /** Share in which it is among as many as the list is long, likewise. */
    inList: $Share,
    /**
     * The smallest change of one weight that moves it past its neighbour above; of the first entry, the
     * smallest by which its neighbour below passes it. Null where no change of one weight does.
     */
    nextChange: z
      .union([
        $WeightChange.extend({ passes: $SettingKey }),
        $WeightChange.extend({ passedBy: $SettingKey }),
      ])
      .nullable(),
  })
  .meta({ id: 'Robustness' });
export type Robustness = z.infer<typeof $Robustness>;
export type WeightChange = z.infer<typeof $WeightChange>;
