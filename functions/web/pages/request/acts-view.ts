import {
  type Action,
  authorise,
  type Owner,
  type Principal,
} from '../../../../lib/access/index.ts';
import type { CalendarDate } from '../../../../lib/kernel/index.ts';
import { CASE_ACTS, type Case, type CaseAct, offer } from '../../../../lib/requests/index.ts';
import { requestPath } from '../../components/request-header.tsx';

/** An act as the page of a request offers it. */
export interface ShownAct {
  readonly act: CaseAct;
  readonly text: string;
  /** Where it is done; of the list itself it is a form’s button. */
  readonly href: string;
  readonly method: 'get' | 'post';
  /** Why it cannot be done; null where it can. */
  readonly why: string | null;
}

const ROLE_LACKS = 'Your role does not include this.';

/** Varying weights is done where the list is shown. */
const NOT_HERE = new Set<CaseAct>(['list-varied']);

const PERMISSION: Readonly<Partial<Record<CaseAct, Action>>> = {
  'make-list': 'list.create',
  'share-list': 'list.share',
};

/** What can be done for a request and what cannot, each with its reason. */
export function shownActs(
  owner: Owner,
  principal: Principal,
  stands: Case,
  today: CalendarDate,
): readonly ShownAct[] {
  return CASE_ACTS.filter((act) => !NOT_HERE.has(act)).map((act) => {
    const permission = PERMISSION[act] ?? 'decision.record';
    const offered = offer(act, stands, today);
    const allowed = authorise(principal, permission, owner).ok;
    const why = offered.available ? null : offered.why;
    return {
      act,
      text: actWords(act, stands),
      href: hrefOf(act, requestPath(owner, stands.requestId)),
      method: act === 'make-list' ? 'post' : 'get',
      why: allowed ? why : ROLE_LACKS,
    };
  });
}

function hrefOf(act: CaseAct, base: string): string {
  if (act === 'make-list') return `${base}/lists`;
  return act === 'share-list' ? `${base}/family` : `${base}/decisions/new/${act}`;
}

const WORDS: Readonly<Record<CaseAct, string>> = {
  'make-list': 'Make the list',
  'list-accepted': 'Accept the list',
  'list-varied': 'Vary the weights',
  'share-list': 'Share the list with the family',
  'not-shared': 'Decide not to share the list',
  'family-considered': 'Record what you considered of the family’s answer',
  'settings-to-consult': 'Choose settings to consult',
  closed: 'Close the request',
  reopened: 'Reopen the request',
};

function actWords(act: CaseAct, { latestList }: Case): string {
  return act === 'make-list' && latestList !== null ? 'Make a new version' : WORDS[act];
}

/** The act that the next step asks for; null where the work is not the officer’s. */
export function mainAct(stands: Case): CaseAct | null {
  const acts = {
    'make-list': 'make-list',
    'review-list': 'list-accepted',
    'share-list': 'share-list',
    'await-family': null,
    'consider-family': 'family-considered',
    'consult-settings': 'settings-to-consult',
    closed: null,
  } as const;
  return acts[stands.step];
}
