import type {
  AuditEntriesStore,
  AuditStore,
  Beside,
  Memberships,
  MembersStore,
  Outbox,
  Owner,
  PendingSignInsStore,
  PeopleStore,
  RateLimitStore,
  SessionsStore,
  SignIn,
  UnsealedEntries,
} from '../../lib/access/index.ts';
import type {
  BandingFramework,
  FeesStore,
  FrameworksStore,
  PublishedFees,
} from '../../lib/banding/index.ts';
import type {
  HoldsStore,
  PlaceCounters,
  PublishedReturns,
  ReturnsStore,
} from '../../lib/capacity/index.ts';
import type { PlanRunsStore } from '../../lib/commissioning/index.ts';
import type {
  BoundariesStore,
  PostcodeDirectory,
  PostcodeImports,
  TravelTimes,
} from '../../lib/geography/index.ts';
import type { PracticeStore } from '../../lib/inclusion/index.ts';
import type {
  CalendarDate,
  NewId,
  ObjectStore,
  Result,
  UploadStore,
} from '../../lib/kernel/index.ts';
import type { IndexStore, OverlayStore, ProvisionIndex } from '../../lib/matching/index.ts';
import type { PoliciesStore, PolicyPack } from '../../lib/policy/index.ts';
import type { ImportRunsStore, RegisterStore } from '../../lib/register/index.ts';
import type {
  CaseloadsStore,
  CasesStore,
  DecisionsStore,
  DraftsStore,
  RequestsStore,
  TimelineStore,
} from '../../lib/requests/index.ts';
import type {
  FamilyAnswersStore,
  FamilyLinksStore,
  FamilySessions,
  FamilySettingsStore,
  ListNoticesStore,
  ListRunsStore,
  ListSharingsStore,
  ListsStore,
} from '../../lib/tailored-lists/index.ts';
import type { Authenticate } from './authenticate.ts';
import type { ShownBoundaries } from './boundaries-source.ts';
import type { Log } from './log.ts';
import type { ProviderDeps } from './provider-deps.ts';

/** A claim that an earlier call made under its idempotency key. */
export interface Claimed {
  readonly fingerprint: string;
  readonly resource: string;
}

/** Everything that use cases and routes need from outside; tests hand in their own. */
export interface Deps extends ProviderDeps {
  readonly now: () => number;
  readonly newId: NewId;
  /** Version of the running code, kept with every list. */
  readonly codeVersion: string;
  readonly log: Log;
  /** An opaque secret of 256 bits, for a browser to keep. */
  readonly newSecret: () => string;
  /** Callers of the API, by their bearer tokens. */
  readonly authenticate: Authenticate;
  /** Signing in to the pages; null where no issuer is set up. */
  readonly signIn: SignIn | null;
  readonly pendingSignIns: PendingSignInsStore;
  readonly sessions: SessionsStore;
  /** Members of one organisation. */
  readonly members: (owner: Owner) => MembersStore;
  /** The organisations of one person; for sign-in alone. */
  readonly memberships: Memberships;
  readonly people: PeopleStore;
  readonly rateLimits: RateLimitStore;
  readonly objects: ObjectStore;
  /** Files that people upload. */
  readonly uploads: UploadStore;
  readonly importRuns: ImportRunsStore;
  /** Stores are made for one owner each; they cannot reach another's records. */
  readonly requests: (owner: Owner) => RequestsStore;
  /** Where the requests of one authority stand. */
  readonly cases: (owner: Owner) => CasesStore;
  readonly decisions: (owner: Owner) => DecisionsStore;
  /** Requests that officers of one authority have begun to state. */
  readonly drafts: (owner: Owner) => DraftsStore;
  readonly timeline: (owner: Owner) => TimelineStore;
  /** Files of children that one authority brought. */
  readonly caseloads: (owner: Owner) => CaseloadsStore;
  readonly lists: (owner: Owner) => ListsStore;
  /** Bulk runs of one authority. */
  readonly listRuns: (owner: Owner) => ListRunsStore;
  readonly findClaim: (owner: Owner, key: string) => Promise<Claimed | null>;
  readonly register: RegisterStore;
  readonly postcodes: PostcodeDirectory;
  readonly postcodeImports: PostcodeImports;
  readonly practice: PracticeStore;
  /** Journeys from a home of an authority: by the configured router, else estimated by the policy's assumptions. */
  readonly travelOf: (policy: PolicyPack, authority: Owner) => TravelTimes;
  /** Returns of one provider. */
  readonly returns: (owner: Owner) => ReturnsStore;
  /** Live counters of any provider's places. */
  readonly placeCounters: PlaceCounters;
  /** Holds of one authority. */
  readonly holds: (owner: Owner) => HoldsStore;
  readonly indexes: IndexStore;
  readonly overlay: OverlayStore;
  /** What every provider has published, for the provision index alone. */
  readonly publishedReturns: PublishedReturns;
  readonly publishedFees: PublishedFees;
  /** The index of the current register; null before the first import. */
  readonly currentIndex: () => Promise<ProvisionIndex | null>;
  /** An index by its content, for replays; refused when the object is gone or its format is not read any more. */
  readonly indexById: (indexId: string) => Promise<Result<ProvisionIndex>>;
  readonly policies: (owner: Owner) => PoliciesStore<Beside>;
  /** The pack by which an owner ranks on a day; may be half a minute old where another process published. */
  readonly policyOf: (owner: Owner, date: CalendarDate) => Promise<PolicyPack>;
  readonly frameworks: (owner: Owner) => FrameworksStore;
  /** The bands and tariffs that an authority pays by on a day, as old as the policy may be. */
  readonly frameworkOf: (owner: Owner, date: CalendarDate) => Promise<BandingFramework>;
  /** Fees of one provider. */
  readonly fees: (owner: Owner) => FeesStore;
  /** Plan runs of one consortium. */
  readonly planRuns: (owner: Owner) => PlanRunsStore;
  /** The audit of one owner, for those who seal and check it. */
  readonly audit: (owner: Owner) => AuditStore;
  /** For what is audited without being an act. */
  readonly auditEntries: (owner: Owner) => AuditEntriesStore;
  readonly unsealedEntries: UnsealedEntries;
  /** What workers have yet to hear of, whosever it is; for them alone. */
  readonly outbox: Outbox;
  /** An act has stored events: where this process has the workers, they take them up. */
  readonly eventsStored: () => Promise<void>;
  /** Another index became current: the next call looks for it. */
  readonly indexMoved: () => void;
  readonly boundariesStore: BoundariesStore;
  /** What maps show behind the settings, as old as half a minute; null where nobody has imported any. */
  readonly boundaries: () => Promise<ShownBoundaries | null>;
  /** What an authority and its families tell each other, and what settings are told of it. */
  readonly familyLinks: (owner: Owner) => FamilyLinksStore;
  readonly familySessions: FamilySessions;
  readonly familyAnswers: (owner: Owner) => FamilyAnswersStore;
  readonly familySettings: (owner: Owner) => FamilySettingsStore;
  readonly listSharings: (owner: Owner) => ListSharingsStore;
  /** Notices of one provider. */
  readonly listNotices: (owner: Owner) => ListNoticesStore;
}
