import { tooManyAttempts } from '../../../lib/access/index.ts';
import {
  canonicalJson,
  longDate,
  parseInput,
  problem,
  type Result,
  refused,
} from '../../../lib/kernel/index.ts';
import {
  $FamilyViews,
  type FamilyAnswer,
  type FamilyViews,
  NO_VIEWS,
  viewsOf,
} from '../../../lib/tailored-lists/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { type FamilyListDeps, readFamilyList } from './read-family-list.ts';
import type { FamilyVisitor } from './resolve-family.ts';

const SAVES = { most: 200, windowSeconds: 3_600 };

type AnswerDeps = FamilyListDeps & Pick<Deps, 'rateLimits' | 'newId'>;

/**
 * Keeps what somebody in the family says as the next revision of it. It is theirs alone until they send it. `revision` is
 * the one that they had before them; another window may have made a later one.
 */
export async function saveViews(
  deps: AnswerDeps,
  family: FamilyVisitor,
  revision: number,
  change: (views: FamilyViews) => FamilyViews,
): Promise<Result<FamilyAnswer>> {
  return addAnswer(deps, family, revision, change, false);
}

/** Sends what was said to the authority; it can be changed and sent again until the last day. */
export async function sendAnswer(
  deps: AnswerDeps,
  family: FamilyVisitor,
  revision: number,
): Promise<Result<FamilyAnswer>> {
  return addAnswer(deps, family, revision, (views) => views, true);
}

async function addAnswer(
  deps: AnswerDeps,
  family: FamilyVisitor,
  revision: number,
  change: (views: FamilyViews) => FamilyViews,
  sent: boolean,
): Promise<Result<FamilyAnswer>> {
  const { owner, principal, link } = family;
  const { requestId, answersAs } = link;
  if (!(await deps.rateLimits.take(`family-save/${link.id}`, SAVES, deps.now()))) {
    return refused(tooManyAttempts(SAVES));
  }
  const list = await readFamilyList(deps, family);
  if (!list.ok) return list;
  const { answer, shared, version, isOpen } = list.value;
  if (!isOpen) return refused(tooLate(shared.answersBy));
  if ((answer?.revision ?? 0) !== revision) return refused(CHANGED_ELSEWHERE);
  const views = parseInput($FamilyViews, change(viewsOf(answer)), 'What you said');
  if (!views.ok) return views;
  if (sent && canonicalJson(views.value) === canonicalJson(NO_VIEWS)) return refused(NOTHING_SAID);
  const next: FamilyAnswer = {
    ...views.value,
    linkId: answersAs,
    requestId,
    listVersion: version,
    revision: revision + 1,
    at: new Date(deps.now()).toISOString(),
    sent,
    answersBy: shared.answersBy,
  };
  // A draft is the family's own: it is audited, and stands on no timeline.
  const subject = `${sent ? 'family' : 'family-draft'}/${requestId}/${answersAs}/${next.revision}`;
  const stands = await deps.cases(owner).get(requestId);
  const moves = sent && stands.ok && stands.value.step === 'await-family';
  return deps.familyAnswers(owner).add(next, moves, {
    audit: auditEntry(
      deps,
      principal,
      sent ? 'family.answer' : 'family.draft',
      subject,
      `list ${version}, revision ${next.revision}`,
    ),
    claim: null,
  });
}

function tooLate(answersBy: string) {
  return problem(
    'conflict',
    'family-answer-too-late',
    `The last day for changing your answers here was ${longDate(answersBy)}. You can still tell your authority what you think: write or telephone.`,
  );
}

const CHANGED_ELSEWHERE = problem(
  'stale',
  'answers-changed',
  'Your answers were changed in another window since you opened this page.',
);

const NOTHING_SAID = problem(
  'invalid',
  'nothing-said',
  'You have not answered anything yet. Answer at least one part, then send.',
);
