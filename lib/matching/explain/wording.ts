/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[], joint = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joint} ${last}`;
}

const LEAST_MILES = 0.1;

/** "3.2 miles", "1 mile", "20 miles". */
export function milesInWords(miles: number): string {
  if (miles < LEAST_MILES) return `less than ${LEAST_MILES} miles`;
  const rounded = miles.toFixed(1).replace(/\.0$/, '');
  return `${rounded} ${rounded === '1' ? 'mile' : 'miles'}`;
}

export function minutesInWords(minutes: number): string {
  const rounded = Math.max(1, Math.round(minutes));
  return `about ${rounded} ${rounded === 1 ? 'minute' : 'minutes'}`;
}

/** "0.61": a score or a share of one, to two places. */
export function scoreInWords(score: number): string {
  return score.toFixed(2);
}

/** "12%", and "3.5%" below ten, where a whole number would say too little. */
export function percentInWords(share: number): string {
  const percent = share * 100;
  return `${percent < 10 ? percent.toFixed(1).replace(/\.0$/, '') : Math.round(percent)}%`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
