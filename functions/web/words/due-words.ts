import {
  type CalendarDate,
  daysBetween,
  londonDate,
  longMoment,
} from '../../../lib/kernel/index.ts';

/** "today", "in 12 days", "3 days late": how far off a day is by which something is to be done. */
export function dueInWords(day: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days > 0) return `in ${days} days`;
  return days === -1 ? '1 day late' : `${-days} days late`;
}

/** "today", "yesterday", "12 days ago". */
export function agoInWords(day: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** "14 June 2026 at 09:30, in 12 days". */
export function momentInWords(instant: string, today: CalendarDate): string {
  return `${longMoment(instant)}, ${offInWords(londonDate(Date.parse(instant)), today)}`;
}

/** "in 12 days", "12 days ago", whichever it is. */
function offInWords(day: CalendarDate, today: CalendarDate): string {
  return day >= today ? dueInWords(day, today) : agoInWords(day, today);
}
