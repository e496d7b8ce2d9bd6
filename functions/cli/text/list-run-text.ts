import type { ListRunResult, ShownListRun } from '../../../lib/tailored-lists/index.ts';

const MOST_SHOWN = 20;

/** What came of a bulk run, for a terminal. */
export function listRunText({ id, status }: ShownListRun, result: ListRunResult): string {
  const { requests, made, refused, congested } = result;
  const lines = [
    `List run ${id} is ${status}: ${made} of ${requests} requests have a new list.`,
    ...refused.map(({ reference, requestId, detail }) => `  ${reference || requestId}: ${detail}`),
    '',
    congested.length === 0
      ? 'Nowhere are more children listed than there are free places.'
      : 'More children are listed than there are free places:',
    ...congested
      .slice(0, MOST_SHOWN)
      .map(
        ({ settingName, provisionId, yearGroup, academicYear, sentence }) =>
          `  ${settingName} (${provisionId}), year ${yearGroup} from ${academicYear}: ${sentence}`,
      ),
  ];
  const more = congested.length - MOST_SHOWN;
  if (more > 0) lines.push(`  and ${more} more; --json has all of them.`);
  return lines.join('\n');
}
