import { type CalendarDate, longDate } from '../../../lib/kernel/index.ts';
import {
  CRITERIA,
  type PolicyChange,
  type PolicyPack,
  type PolicyVersion,
} from '../../../lib/policy/index.ts';
import type { PolicyStanding } from '../../use-cases/policy-for.ts';
import { tableText } from './table-text.ts';
import { codeInWords, instantInWords, wrapped } from './wording.ts';

/** The policy in force on a day for reading: what it weighs by, why, and what is published for later. */
export function policyText(
  { pack, version, toCome }: PolicyStanding,
  authority: string,
  date: CalendarDate,
): string {
  return [
    `On ${longDate(date)} authority ${authority} ranks by ${pack.id} ${pack.version}: ${pack.title}`,
    ...(version === null
      ? [`  It has published no policy of its own for that day, so the national pack stands.`]
      : [publishedText(version)]),
    weightsText(pack),
    ...toCome.map(
      (later) =>
        `Version ${later.version} comes into force on ${longDate(later.pack.inForceFrom)}.\n  ${wrapped(later.reason, '  ')}`,
    ),
  ].join('\n\n');
}

/** One line for each change, or that there is none. */
export function changesText(changes: readonly PolicyChange[]): string {
  if (changes.length === 0) return '  nothing';
  return changes
    .map(({ section, part, from, to }) =>
      wrapped(`  ${sectionInWords(section)}: ${part}, from ${from} to ${to}`, '    '),
    )
    .join('\n');
}

function publishedText({ version, pack, reason, changes, ...published }: PolicyVersion): string {
  return [
    `  Version ${version}, in force from ${longDate(pack.inForceFrom)}, published ${instantInWords(published.publishedAt)} by ${published.publishedBy}`,
    `  ${wrapped(reason, '  ')}`,
    'Changed from the version before:',
    changesText(changes),
  ].join('\n');
}

function weightsText({ weights }: PolicyPack): string {
  return tableText(
    [{ head: 'Criterion' }, { head: 'Weight', align: 'right' }],
    CRITERIA.map((criterion) => [codeInWords(criterion), weights[criterion]]),
  );
}

/** "journey limits" for `journeyLimits`. */
function sectionInWords(section: string): string {
  return section.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
