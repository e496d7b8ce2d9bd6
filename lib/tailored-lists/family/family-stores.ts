import type { Beside } from '../../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Result } from '../../kernel/index.ts';
import type { FamilyAnswer } from './family-answer.ts';
import type { FamilyLink, FamilySession } from './family-link.ts';
import type { FamilySettings } from './family-settings.ts';
import type { ListNotice } from './list-notice.ts';
import type { ListSharing } from './list-sharing.ts';

/** Links of one authority to its families. */
export interface FamilyLinksStore {
  /** With the link that it takes the place of, revoked in the same act; refused as `conflict` where that changed meanwhile. */
  issue(link: FamilyLink, replaced: FamilyLink | null, beside: Beside): Promise<Result<FamilyLink>>;
  /** The link of which the address holds the token with this hash; null where there is none. */
  byToken(tokenHash: string): Promise<FamilyLink | null>;
  get(requestId: string, linkId: string): Promise<Result<FamilyLink>>;
  /** Newest first. */
  ofRequest(requestId: string): Promise<readonly (FamilyLink | NeedsChecking)[]>;
  /** Refused as `conflict` where it was changed meanwhile: opened by somebody else, revoked. */
  change(link: FamilyLink, beside: Beside): Promise<Result<FamilyLink>>;
  /** Opens it with its session; refused likewise. */
  open(link: FamilyLink, session: FamilySession, beside: Beside): Promise<Result<FamilyLink>>;
}

/** Which link a browser opened; national, since its cookie says nothing of whose it is. */
export interface FamilySessions {
  get(sessionHash: string): Promise<FamilySession | null>;
}

/** What families of one authority said; revisions are added and never changed. */
export interface FamilyAnswersStore {
  /**
   * Refused as `stale` where that revision is there already. What is sent to the authority moves the request on, from
   * waiting for the family to considering what it said.
   */
  add(answer: FamilyAnswer, moves: boolean, beside: Beside): Promise<Result<FamilyAnswer>>;
  latest(requestId: string, linkId: string): Promise<FamilyAnswer | null>;
  /** Of one link, newest first. */
  revisions(
    requestId: string,
    linkId: string,
    page: PageRequest,
  ): Promise<Page<FamilyAnswer | NeedsChecking>>;
  /** The revision of each link that somebody in the authority has read. */
  read(requestId: string): Promise<ReadonlyMap<string, number>>;
  markRead(requestId: string, linkId: string, revision: number, beside: Beside): Promise<void>;
}

/** What was told and shared of the lists of one authority. */
export interface ListSharingsStore {
  get(requestId: string, listVersion: number): Promise<ListSharing | null>;
  /**
   * Puts each notice into its setting's partition, with the record of it, and where it is shared moves the request on to
   * waiting for the family; all or nothing. Refused as `conflict` where somebody else did so meanwhile.
   */
  tell(
    sharing: ListSharing,
    notices: readonly ListNotice[],
    beside: Beside,
  ): Promise<Result<ListSharing>>;
}

/** Notices of one provider. */
export interface ListNoticesStore {
  /** Newest first. */
  list(page: PageRequest): Promise<Page<ListNotice | NeedsChecking>>;
}

export interface FamilySettingsStore {
  get(): Promise<FamilySettings>;
  /** Refused as `stale` where somebody else changed them. */
  put(settings: FamilySettings, beside: Beside): Promise<Result<FamilySettings>>;
}
