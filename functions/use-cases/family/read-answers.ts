import type { Owner, Principal } from '../../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import {
  type FamilyAnswer,
  type FamilyLink,
  type ShownFamilyLink,
  shownLink,
} from '../../../lib/tailored-lists/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { findInPages } from '../../shared/find-in-pages.ts';

/** Somebody in the family as the authority knows them: by a part, with the links given and what was sent. */
export interface FamilyVoice {
  readonly answersAs: string;
  readonly part: FamilyLink['part'];
  /** Newest first. */
  readonly links: readonly ShownFamilyLink[];
  /** What was sent last; drafts are the family's own. */
  readonly sent: FamilyAnswer | null;
  readonly isUnread: boolean;
}

type AnswersDeps = Pick<Deps, 'familyLinks' | 'familyAnswers' | 'now'>;

/** Everybody in the family of a request who has been given a link, in the order in which they first were. */
export async function readFamilyVoices(
  deps: AnswersDeps,
  owner: Owner,
  requestId: string,
): Promise<{ readonly voices: readonly FamilyVoice[]; readonly needChecking: number }> {
  const [links, read] = await Promise.all([
    deps.familyLinks(owner).ofRequest(requestId),
    deps.familyAnswers(owner).read(requestId),
  ]);
  const readable = links.filter((link) => 'part' in link);
  const ids = [...new Set(readable.map(({ answersAs }) => answersAs))].reverse();
  const voices = await Promise.all(
    ids.map(async (answersAs): Promise<FamilyVoice> => {
      const own = readable.filter((link) => link.answersAs === answersAs);
      const sent = await lastSent(deps, owner, requestId, answersAs);
      return {
        answersAs,
        part: own[0]?.part ?? 'advocate',
        links: own.map((link) => shownLink(link, deps.now())),
        sent,
        isUnread: sent !== null && (read.get(answersAs) ?? 0) < sent.revision,
      };
    }),
  );
  return { voices, needChecking: links.length - readable.length };
}

/** One of them; refused as `not-found` where the request has none such. */
export async function readFamilyVoice(
  deps: AnswersDeps,
  owner: Owner,
  requestId: string,
  answersAs: string,
): Promise<Result<FamilyVoice>> {
  const { voices } = await readFamilyVoices(deps, owner, requestId);
  const voice = voices.find((each) => each.answersAs === answersAs);
  return voice ? ok(voice) : refused(NOBODY);
}

/** Notes that the authority has read what was sent. */
export async function markAnswerRead(
  deps: AnswersDeps & Pick<Deps, 'newId'>,
  owner: Owner,
  principal: Principal,
  { requestId, answersAs }: { readonly requestId: string; readonly answersAs: string },
  revision: number,
): Promise<Result<true>> {
  const voice = await readFamilyVoice(deps, owner, requestId, answersAs);
  if (!voice.ok) return voice;
  if (voice.value.sent?.revision !== revision) return refused(NEWER);
  const subject = `family/${requestId}/${answersAs}/${revision}`;
  await deps.familyAnswers(owner).markRead(requestId, answersAs, revision, {
    audit: auditEntry(deps, principal, 'family.read', subject, ''),
    claim: null,
  });
  return ok(true);
}

/** Whether a link of theirs still lets them in, or would. */
export function canStillAnswer({ links }: FamilyVoice): boolean {
  return links.some(({ state }) => state === 'waiting' || state === 'opened');
}

async function lastSent(
  deps: Pick<Deps, 'familyAnswers'>,
  owner: Owner,
  requestId: string,
  answersAs: string,
): Promise<FamilyAnswer | null> {
  const store = deps.familyAnswers(owner);
  const sent = await findInPages<FamilyAnswer>(
    (page) => store.revisions(requestId, answersAs, page),
    (answer) => answer.sent,
  );
  return sent[0] ?? null;
}

const NOBODY = problem(
  'not-found',
  'no-such-answer',
  'Nobody in the family of this request was given such a link.',
);
const NEWER = problem(
  'stale',
  'answer-changed',
  'The family has sent another answer since this page was opened.',
);
