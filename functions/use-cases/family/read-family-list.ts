import {
  type CalendarDate,
  londonDate,
  ok,
  problem,
  type Result,
  refused,
} from '../../../lib/kernel/index.ts';
import {
  type FamilyAnswer,
  type FamilySettings,
  type ListSharing,
  type RightsHolder,
  rightsHolderOn,
  type TailoredListBody,
  youngPersonFrom,
} from '../../../lib/tailored-lists/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { readList } from '../read-list.ts';
import type { FamilyVisitor } from './resolve-family.ts';

/** All that the family's pages show: the list that was shared with it last, and its own answers. */
export interface FamilyList {
  readonly authorityName: string;
  readonly version: number;
  readonly madeOn: CalendarDate;
  readonly body: TailoredListBody;
  readonly shared: NonNullable<ListSharing['shared']>;
  readonly settings: FamilySettings;
  /** Their newest, sent or not; null before the first. */
  readonly answer: FamilyAnswer | null;
  /** Whether what they said last has reached the authority. */
  readonly isSent: boolean;
  /** Whether answers can still be changed. */
  readonly isOpen: boolean;
  readonly today: CalendarDate;
  readonly rightsHolder: RightsHolder;
  /** The first day on which the rights are the young person's. */
  readonly youngPersonFrom: CalendarDate;
  /** How far settings are from home is not told. */
  readonly hidesHome: boolean;
  /** To whom the pages speak. */
  readonly reader: RightsHolder;
}

export type FamilyListDeps = Pick<
  Deps,
  | 'cases'
  | 'lists'
  | 'objects'
  | 'listSharings'
  | 'familySettings'
  | 'familyAnswers'
  | 'currentIndex'
  | 'now'
>;

export async function readFamilyList(
  deps: FamilyListDeps,
  { owner, link }: FamilyVisitor,
): Promise<Result<FamilyList>> {
  const { requestId } = link;
  const stands = await deps.cases(owner).get(requestId);
  if (!stands.ok) return refused(NOTHING_SHARED);
  const version = stands.value.sharedList;
  if (version === null) return refused(NOTHING_SHARED);
  const [list, sharing, settings, answer, index] = await Promise.all([
    readList(deps, owner, requestId, version),
    deps.listSharings(owner).get(requestId, version),
    deps.familySettings(owner).get(),
    deps.familyAnswers(owner).latest(requestId, link.answersAs),
    deps.currentIndex(),
  ]);
  if (!list.ok) return list;
  if (!sharing?.shared) return refused(NOTHING_SHARED);
  const { body, entry } = list.value;
  const { dateOfBirth } = body.inputs.request;
  const today = londonDate(deps.now());
  return ok({
    authorityName: index?.authorityName(owner.code) ?? 'Your authority',
    version,
    madeOn: londonDate(Date.parse(entry.createdAt)),
    body,
    shared: sharing.shared,
    settings,
    answer,
    isSent: answer?.sent === true && answer.listVersion === version,
    isOpen: today <= sharing.shared.answersBy && stands.value.step !== 'closed',
    today,
    rightsHolder: rightsHolderOn(dateOfBirth, today),
    youngPersonFrom: youngPersonFrom(dateOfBirth),
    hidesHome: link.hidesHome,
    reader: link.part === 'young-person' ? 'young-person' : 'parent',
  });
}

const NOTHING_SHARED = problem(
  'conflict',
  'no-list-for-family',
  'There is no list here to show you now. Ask your authority.',
);
