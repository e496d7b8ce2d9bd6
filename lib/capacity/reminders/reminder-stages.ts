import { type CalendarDate, daysAfter, daysBetween, londonHour } from '../../kernel/index.ts';

/** Reminders of one return in their order: days before it has lost half its weight. */
export const STAGE_DAYS = { coming: 14, soon: 3, past: 0 } as const;
export const STAGES = ['coming', 'soon', 'past'] as const;
export type Stage = (typeof STAGES)[number];

/** When reminders go out: early enough on a working day for somebody to act on it. */
const MORNING = 9;

/** The first day on which a return is worth half or less: 0.5 ^ (age / half-life) is 0.5 at the half-life. */
export function halfDay(asOf: CalendarDate, halfLifeDays: number): CalendarDate {
  return daysAfter(asOf, Math.ceil(halfLifeDays));
}

export interface Remembered {
  readonly asOf: CalendarDate;
  /** Nobody is reminded on the day on which they published, however old the figures were. */
  readonly publishedOn: CalendarDate;
  readonly halfLifeDays: number;
  /** Of this return, already. */
  readonly told: readonly Stage[];
}

/** On which day a stage comes: the day after the publication at the earliest. */
export function dayOfStage(stage: Stage, { asOf, publishedOn, halfLifeDays }: Remembered) {
  const day = daysAfter(halfDay(asOf, halfLifeDays), -STAGE_DAYS[stage]);
  const earliest = daysAfter(publishedOn, 1);
  return daysBetween(earliest, day) < 0 ? earliest : day;
}

/**
 * The reminder for which it is time: of several that were missed the latest alone. Null where it is not time for any, and
 * once the last has been told.
 */
export function stageDue(about: Remembered, today: CalendarDate): Stage | null {
  return stagesLeft(about).findLast((stage) => dayOfStage(stage, about) <= today) ?? null;
}

/** The instant of the next reminder after those that were told; null once the last has been. */
export function nextReminderAt(about: Remembered): string | null {
  const [next] = stagesLeft(about);
  if (next === undefined) return null;
  return new Date(londonHour(dayOfStage(next, about), MORNING)).toISOString();
}

/** Those after the latest that was told. */
function stagesLeft({ told }: Remembered): readonly Stage[] {
  const latest = Math.max(-1, ...told.map((stage) => STAGES.indexOf(stage)));
  return STAGES.slice(latest + 1);
}
