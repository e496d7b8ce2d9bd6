import type { AuditEntry } from '../../../lib/access/index.ts';
import { longDate } from '../../../lib/kernel/index.ts';
import { DECISION_KINDS } from '../../../lib/requests/index.ts';
import { $FamilyPart, PART_NAMES } from '../../../lib/tailored-lists/index.ts';
import { decisionWords } from './decision-words.ts';

/** What was done, by the action of its entry. Those of a family and of sharing are told as their pages record them. */
const ACTIONS: Readonly<Record<string, string>> = {
  'request.create': 'The request was recorded',
  'request.revise': 'The request was changed',
  'request.assign': 'The request changed hands',
  'request.import': 'The request was imported',
  'list.create': 'A list was made',
  'list.vary': 'A list was made by other weights',
  'list.tell-settings': 'The settings on the list were told',
  'list.share': 'The list was shared with the family',
  'hold.make': 'A place was held',
  'hold.overbook': 'A place above the published ones was held',
  'hold.extend': 'A hold was extended',
  'hold.release': 'A held place was given back',
  'hold.place': 'The child was placed where a place was held',
  'hold.end': 'The placement ended',
  'family-link.issue': 'A link was made for the family',
  'family-link.revoke': 'The family’s link was taken back',
  'family-link.open': 'The family opened the list',
  'family-link.close': 'Somebody in the family closed their link in their browser',
  'family.answer': 'The family answered',
  'family.read': 'What the family said was read',
};

/** Who did it: a family acts by its link, whose id says nothing to people. */
export function whoDid({ person }: Pick<AuditEntry, 'person'>): string {
  return person.startsWith('family link ') ? 'somebody in the family, by their link' : person;
}

export interface TimelineLine {
  readonly title: string;
  readonly detail: string;
}

/** An entry of a request’s timeline in words; `settingName` says a setting by its key. */
export function timelineLine(
  { action, subject, detail }: AuditEntry,
  settingName: (key: string) => string,
): TimelineLine {
  if (action === 'decision.record') return decisionLine(detail);
  const title = ACTIONS[action] ?? unknownAction(action);
  return { title, detail: detailWords(action, subject, detail, settingName) };
}

function decisionLine(detail: string): TimelineLine {
  const [kind = '', ...rest] = detail.split(', ');
  const known = DECISION_KINDS.find((each) => each === kind);
  return {
    title: known ? `Decided: ${decisionWords({ kind: known }).toLowerCase()}` : 'A decision',
    detail: rest.join(', ').replace(/^list version/, 'Version of the list before the decider:'),
  };
}

function detailWords(
  action: string,
  subject: string,
  detail: string,
  settingName: (key: string) => string,
): string {
  const [, , third = ''] = subject.split('/');
  if (action === 'list.create') return `Version ${third}`;
  if (action === 'family.answer')
    return detail.replace(/^list (\d+).*$/, 'About version $1 of the list');
  if (action === 'family-link.issue') return linkWords(detail);
  if (action === 'list.share' || action === 'list.tell-settings') {
    return `Version ${third}: ${detail.replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => longDate(day))}`;
  }
  if (action === 'hold.make') return settingName(detail.slice(0, detail.indexOf('-')));
  if (action === 'hold.overbook') {
    const [provisionId = '', reason = ''] = detail.split(/: (.*)/s);
    return `${settingName(provisionId.slice(0, provisionId.indexOf('-')))}: ${reason}`;
  }
  if (action === 'request.assign') return `Given ${detail}`;
  if (action.startsWith('request.')) {
    const revision = /^revision (\d+)$/.exec(detail)?.[1];
    return revision === undefined ? detail : `Revision ${revision}`;
  }
  return detail;
}

/** For whom a link was made, and whether it took the place of another. */
function linkWords(detail: string): string {
  const [part = '', replaced] = detail.split(', in place of ');
  const known = $FamilyPart.safeParse(part);
  const whom = known.success ? PART_NAMES[known.data] : part;
  return replaced ? `${whom}, in place of an earlier link` : whom;
}

/** An action that came later than these words: said as it is called. */
function unknownAction(action: string): string {
  const words = action.replaceAll(/[.-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
