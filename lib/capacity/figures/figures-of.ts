import type { CalendarDate } from '../../kernel/index.ts';
import type { Provision } from '../../register/index.ts';
import type { CapacityReturn } from '../capacity-return.ts';
import type { Hold } from '../hold.ts';

/** What is known of a provision. */
export interface FiguresOf {
  readonly published: CapacityReturn;
  /** As the register has it, and when it was imported. */
  readonly register: Provision;
  readonly registerAsOf: CalendarDate;
  /** The holds and placements that one authority, or all of them, have there. Those that lapsed are left out. */
  readonly standing: readonly Pick<Hold, 'place' | 'state' | 'madeAt' | 'changedAt'>[];
}
