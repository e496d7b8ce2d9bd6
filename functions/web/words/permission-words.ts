import {
  type Action,
  type Owner,
  PERMISSIONS,
  type Relation,
  type Role,
} from '../../../lib/access/index.ts';

/** Each action in words, as they follow “may”. */
export const ACTION_WORDS: Readonly<Record<Action, string>> = {
  'register.read': 'look up settings',
  'policy.read': 'read policies',
  'policy.publish': 'publish the policy',
  'banding.read': 'read bands and tariffs',
  'banding.publish': 'publish bands and tariffs',
  'fee.read': 'read fees',
  'fee.publish': 'publish fees',
  'capacity.read': 'read free places',
  'capacity.publish': 'publish free places',
  'capacity.publish-for': 'publish free places for a setting that does not do so',
  'hold.read': 'see holds of places',
  'hold.change': 'hold and release places',
  'request.create': 'record requests',
  'request.read': 'see requests',
  'request.revise': 'change requests',
  'match.try': 'try other weights',
  'list.create': 'make lists',
  'list.read': 'see lists',
  'list.replay': 'decide a list again from what was stored',
  'import.start': 'import national files',
  'import.cancel': 'stop an import',
  'import.confirm': 'confirm an import',
  'import.read': 'see imports',
  'list-run.start': 'make lists in bulk',
  'list-run.cancel': 'stop lists in bulk',
  'list-run.read': 'see lists made in bulk',
  'plan-run.start': 'start a plan',
  'plan-run.cancel': 'stop a plan',
  'plan-run.read': 'see plans being made',
  'plan.read': 'see every part of a plan',
  'member.read': 'see who works for the organisation',
  'member.change': 'add, change and remove people',
  'decision.record': 'record decisions',
  'decision.read': 'see decisions',
  'family-link.issue': 'issue links to families',
  'family-link.revoke': 'take back links of families',
  'family-link.read': 'see what families were sent and answered',
  'list.share': 'share lists',
  'caseload.import': 'bring in a caseload',
  'timeline.read': 'see the history of requests',
  'notice.read': 'see notices of lists',
  'audit.read': 'read the audit',
  'boundaries.import': 'import boundaries for maps',
  'case.assign': 'give requests to case officers',
  'told.read': 'see what others did that concerns it',
  'capacity.upload': 'publish many free places by a table or a file',
  'capacity.remind': 'ask settings to publish',
  'limit.answer': 'answer what settings say limits them',
  'coverage.read': 'see which settings have not published',
  'figures.read': 'see where figures disagree',
  'figures.settle': 'settle figures that disagree',
  'place.read': 'see which of its places are held',
  'hold.overbook': 'hold a place above those that are published',
  'listing.read': 'see why lists leave it out, in totals',
  'visit.read': 'read visits of quality assurance',
  'visit.record': 'record visits of quality assurance',
  'visit.comment': 'comment on visits of quality assurance',
  'suspension.read': 'see suspensions of placing',
  'suspension.change': 'suspend placing, end a suspension, and adopt another authority’s',
  'suspension.reply': 'reply to a suspension of placing',
  'webhook.read': 'see which systems are told',
  'webhook.change': 'choose which systems are told',
};

/** Whose records, in words. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  own: 'its own organisation’s',
  any: 'any organisation’s',
};

/**
 * What a role is for, from the permission table: what it does for its own organisation, or what it sees where it only
 * sees. National files are nobody's but the national organisation's.
 */
export function roleSentence(role: Role, kind: Owner['kind']): string {
  const own = grantsOf(role)
    .filter(({ relation }) => relation === 'own')
    .map(({ action }) => action)
    .filter((action) => kind === 'national' || !/^(import|boundaries)\./.test(action));
  const acts = own.filter((action) => !action.endsWith('.read'));
  return `May ${listed((acts.length > 1 ? acts : own).map((action) => ACTION_WORDS[action]))}.`;
}

/** What the table grants to a role, in the table's order. */
export function grantsOf(
  role: Role,
): readonly { readonly action: Action; readonly relation: Relation }[] {
  const granted: Readonly<Partial<Record<Action, Relation>>> = PERMISSIONS[role];
  return ACTIONS_IN_ORDER.flatMap((action) => {
    const relation = granted[action];
    return relation ? [{ action, relation }] : [];
  });
}

const ACTIONS_IN_ORDER = Object.keys(ACTION_WORDS).filter(isAction);

function isAction(text: string): text is Action {
  return Object.hasOwn(ACTION_WORDS, text);
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join();
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
