import type { CalendarDate } from '../kernel/index.ts';
import type { Visit, VisitAction } from './visit.ts';

/** Actions that nobody has seen done, those due first at the top. */
export function openActions({ actions }: Pick<Visit, 'actions'>): readonly VisitAction[] {
  return actions
    .filter(({ doneOn }) => doneOn === null)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

export function isActionLate({ dueOn, doneOn }: VisitAction, today: CalendarDate): boolean {
  return doneOn === null && dueOn < today;
}

/** The order in which people read visits: the newest first, of one day the one recorded last. */
export function newestVisitFirst(a: Visit, b: Visit): number {
  if (a.visitedOn !== b.visitedOn) return a.visitedOn < b.visitedOn ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/** Which visits somebody looks for; null leaves out nothing. */
export interface VisitFilter {
  readonly settingKey: string | null;
  readonly authority: string | null;
  readonly outcome: Visit['outcome'] | null;
  readonly kind: Visit['kind'] | null;
  /** Only those with an action that is late, or a next visit that is. */
  readonly late: boolean;
}

export function isVisitWanted(visit: Visit, filter: VisitFilter, today: CalendarDate): boolean {
  const { settingKey, authority, outcome, kind, late } = filter;
  return (
    (settingKey === null || visit.settingKey === settingKey) &&
    (authority === null || visit.authority === authority) &&
    (outcome === null || visit.outcome === outcome) &&
    (kind === null || visit.kind === kind) &&
    (!late || isVisitLate(visit, today))
  );
}

export function isVisitLate(visit: Visit, today: CalendarDate): boolean {
  const { actions, nextDueOn } = visit;
  return (
    actions.some((action) => isActionLate(action, today)) ||
    (nextDueOn !== null && nextDueOn < today)
  );
}
