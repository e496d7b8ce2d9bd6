import { longDate, type Phase, yearGroupName } from '../../../../lib/kernel/index.ts';
import type { ListRunScope, ShownListRun } from '../../../../lib/tailored-lists/index.ts';

export const STATUS_WORDS: Readonly<Record<ShownListRun['status'], string>> = {
  queued: 'Waiting to begin',
  running: 'Being made',
  done: 'Done',
  cancelled: 'Stopped',
  failed: 'Stopped part-way',
};

export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  'early-years': 'Early years',
  primary: 'Primary',
  secondary: 'Secondary',
  'post-16': 'Post-16',
};

/** "Open requests without a list, secondary, Year 7, starting 1 September 2027". */
export function scopeInWords(scope: ListRunScope): string {
  const { phase, startsFrom, startsTo, yearGroup, withoutList } = scope;
  return [
    withoutList ? 'Open requests without a list' : 'All open requests',
    ...(phase === null ? [] : [PHASE_NAMES[phase].toLowerCase()]),
    ...(yearGroup === null ? [] : [yearGroupName(yearGroup)]),
    ...startInWords(startsFrom, startsTo),
  ].join(', ');
}

function startInWords(from: string | null, to: string | null): readonly string[] {
  if (from !== null && from === to) return [`starting ${longDate(from)}`];
  return [
    ...(from === null ? [] : [`starting on ${longDate(from)} or later`]),
    ...(to === null ? [] : [`starting on ${longDate(to)} or earlier`]),
  ];
}
