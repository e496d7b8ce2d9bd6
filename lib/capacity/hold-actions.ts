import { longMoment } from '../kernel/index.ts';
import { HOLD_CHANGES, HOLD_TRANSITIONS, type HoldChange } from './change-hold.ts';
import type { ShownHold } from './hold.ts';

/** What can be asked for from a hold: to change it, or to hold a place for the same child there again. */
export const HOLD_ACTIONS = [...HOLD_CHANGES, 'again'] as const;
export type HoldAction = HoldChange | 'again';

export interface OfferedAction {
  readonly action: HoldAction;
  /** Why it is not to be had; null where it is. */
  readonly unavailable: string | null;
}

/**
 * Every action of a hold, as it is to be had or not. `free` is how many places are free there now, null where nothing is
 * published of them.
 */
export function holdActions(hold: ShownHold, free: number | null): readonly OfferedAction[] {
  return HOLD_ACTIONS.map((action) => ({
    action,
    unavailable:
      action === 'again'
        ? whyNotAgain(hold, free)
        : HOLD_TRANSITIONS[action].from === hold.state
          ? null
          : whyNot(hold, action),
  }));
}

function whyNot(hold: ShownHold, action: HoldChange): string {
  if (hold.state === 'held') return 'The child is not placed there yet.';
  if (hold.state === 'placed') {
    const instead = { extend: 'so the place does not lapse', release: 'so end the placement' };
    return `The child is placed there, ${action === 'release' ? instead.release : instead.extend}.`;
  }
  return over(hold);
}

function whyNotAgain(hold: ShownHold, free: number | null): string | null {
  if (hold.state === 'held' || hold.state === 'placed') return 'The place is kept already.';
  if (free === null) return 'Nothing is published of such places now.';
  return free > 0 ? null : 'No place is free there now.';
}

function over({ state, until, changedAt }: ShownHold): string {
  if (state === 'lapsed' && until !== null) return `It lapsed on ${longMoment(until)}.`;
  const word = state === 'ended' ? 'The placement ended' : 'It was released';
  return `${word} on ${longMoment(changedAt)}.`;
}
