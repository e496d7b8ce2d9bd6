import type { Owner } from '../../lib/access/index.ts';
import type { PostcodeDirectory, PostcodeImports, TravelTimes } from '../../lib/geography/index.ts';
import type { NewId, ObjectStore } from '../../lib/kernel/index.ts';
import type { ProvisionIndex } from '../../lib/matching/index.ts';
import type { PolicyPack } from '../../lib/policy/index.ts';
import type { RegisterStore } from '../../lib/register/index.ts';
import type { RequestsStore } from '../../lib/requests/index.ts';
import type { ListsStore } from '../../lib/tailored-lists/index.ts';
import type { Authenticate } from './authenticate.ts';
import type { Log } from './log.ts';

/** A claim that an earlier call made under its idempotency key. */
export interface Claimed {
  readonly fingerprint: string;
  readonly resource: string;
}

/** Everything that use cases and routes need from outside; tests hand in their own. */
export interface Deps {
  readonly now: () => number;
  readonly newId: NewId;
  /** Version of the running code, kept with every list. */
  readonly codeVersion: string;
  readonly log: Log;
  readonly authenticate: Authenticate;
  readonly objects: ObjectStore;
  /** Stores are made for one owner each; they cannot reach another's records. */
  readonly requests: (owner: Owner) => RequestsStore;
  readonly lists: (owner: Owner) => ListsStore;
  readonly findClaim: (owner: Owner, key: string) => Promise<Claimed | null>;
  readonly register: RegisterStore;
  readonly postcodes: PostcodeDirectory;
  readonly postcodeImports: PostcodeImports;
  /** Journeys from a home: by the configured router, else estimated by the policy's assumptions. */
  readonly travelOf: (policy: PolicyPack) => TravelTimes;
  /** The index of the current register; null before the first import. */
  readonly currentIndex: () => Promise<ProvisionIndex | null>;
  /** An index by its content, for replays; null when the object is gone. */
  readonly indexById: (indexId: string) => Promise<ProvisionIndex | null>;
  readonly policyOf: (owner: Owner) => PolicyPack;
}
