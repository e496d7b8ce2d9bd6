import type { CaseloadPreview, ShownCaseload } from '../../../lib/requests/index.ts';
import { tableText } from './table-text.ts';

const MOST_SHOWN = 20;
const DETAIL_WIDTH = 70;

/** What was found in a file of children, and what came of it, for a terminal. */
export function caseloadText(caseload: ShownCaseload, preview: CaseloadPreview): string {
  const { counts, status, applied, id } = caseload;
  const { leftOut } = preview.columns;
  return [
    `Import ${id} of ${caseload.fileName}: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.closed} closed already, ${counts['known-twice']} known twice, ${counts.faulty} lines with errors.`,
    ...leftOut.map(({ name, why }) => `Column ‘${name}’ was left out: ${why}`),
    ...faultsPart(preview),
    ...changesPart(preview),
    '',
    status === 'previewed'
      ? 'Nothing was applied. Repeat with --apply to apply it.'
      : `${status === 'applied' ? 'Applied' : `It is ${status}`}: ${applied.made} requests made, ${applied.changed} changed, ${applied.refused.length} rows refused.`,
    ...applied.refused.map(
      ({ line, reference, detail }) => `  line ${line}, ${reference}: ${detail}`,
    ),
  ].join('\n');
}

function faultsPart({ faults }: CaseloadPreview): readonly string[] {
  if (faults.length === 0) return [];
  const rows = faults
    .slice(0, MOST_SHOWN)
    .map(({ line, column, value, detail }) => [line, column ?? 'whole row', value ?? '', detail]);
  const columns = [
    { head: 'line', align: 'right' },
    { head: 'column' },
    { head: 'value', width: 30 },
    { head: 'what to do', width: DETAIL_WIDTH },
  ] as const;
  return ['', tableText(columns, rows), ...more(faults.length)];
}

function changesPart({ entries }: CaseloadPreview): readonly string[] {
  const changed = entries.filter(({ outcome }) => outcome === 'changed');
  if (changed.length === 0) return [];
  const lines = changed.slice(0, MOST_SHOWN).map(({ line, details, changes }) => {
    const words = changes.map(({ what, from, to }) => `${what}: ${from} becomes ${to}`);
    return `  line ${line}, ${details.reference}: ${words.join('; ')}`;
  });
  return ['', 'Changes:', ...lines, ...more(changed.length)];
}

function more(count: number): readonly string[] {
  return count > MOST_SHOWN ? [`and ${count - MOST_SHOWN} more; --json has all of them.`] : [];
}
