import type { Owner, Principal } from '../../../lib/access/index.ts';
import {
  type CapacityReturn,
  type CapacityUpload,
  type ReturnInput,
  rebased,
  type UploadEntry,
  type UploadWork,
} from '../../../lib/capacity/index.ts';
import {
  type IdempotencyClaim,
  ok,
  problem,
  type Result,
  refused,
} from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { providerOf } from '../../shared/provider-of.ts';
import { publishReturn } from '../publish-return.ts';

/** For so long a provision that was published is known as published; its chunk is told of again within the hour. */
const CLAIMED_SECONDS = 90 * 24 * 60 * 60;

/** A provision's claim, in the transaction of its return: told of again, it has been done. */
function claimOf(
  deps: Pick<Deps, 'now'>,
  { id }: Pick<CapacityUpload, 'id'>,
  work: UploadWork,
  { provisionId }: Pick<UploadEntry, 'provisionId'>,
): Omit<IdempotencyClaim, 'resource'> {
  return {
    key: `capacity-upload/${id}/${work}/${provisionId}`,
    fingerprint: `${work} ${provisionId}`,
    expiresAtEpochSeconds: Math.floor(deps.now() / 1000) + CLAIMED_SECONDS,
  };
}

/** The return that an upload published for a provision; null where it has published none. */
export async function publishedBy(
  deps: Pick<Deps, 'now' | 'findClaim'>,
  upload: Pick<CapacityUpload, 'id' | 'owner'>,
  work: UploadWork,
  entry: Pick<UploadEntry, 'provisionId' | 'settingKey'>,
): Promise<string | null> {
  // What an authority does on a provider’s behalf is claimed by itself.
  const { owner } = upload;
  const holder = owner.kind === 'authority' ? owner : providerOf(entry.settingKey);
  const found = await deps.findClaim(holder, claimOf(deps, upload, work, entry).key);
  return found?.resource ?? null;
}

type PublishDeps = Parameters<typeof publishReturn>[0];

/** Publishes one provision of an upload for whoever confirmed it; refused where somebody has published since the preview. */
export function publishEntry(
  deps: PublishDeps,
  upload: CapacityUpload,
  entry: UploadEntry,
  newest: CapacityReturn | null,
): Promise<Result<unknown>> {
  if ((newest?.id ?? null) !== entry.basedOn) return Promise.resolve(refused(PUBLISHED_SINCE));
  if (entry.input === null) return Promise.resolve(ok(null));
  return publish(deps, upload, 'apply', entry, { ...entry.input, replaces: entry.basedOn });
}

/** Publishes again what a provision had before the upload; refused where the upload's own return is not the newest any more. */
export async function putBackEntry(
  deps: PublishDeps & Pick<Deps, 'findClaim'>,
  upload: CapacityUpload,
  entry: UploadEntry,
  newest: CapacityReturn | null,
): Promise<Result<unknown>> {
  const ours = await publishedBy(deps, upload, 'apply', entry);
  if (ours === null) return refused(NOT_PUBLISHED);
  if (newest === null || newest.id !== ours) return refused(PUBLISHED_LATER);
  if (entry.basedOn === null) return refused(NONE_BEFORE);
  const before = await deps
    .returns(providerOf(entry.settingKey))
    .get(entry.provisionId, entry.basedOn);
  if (!before.ok) return before;
  // An older count never takes the place of a newer one, so the old figures come with the day of the new ones.
  const { years, profile } = rebased(before.value.published, newest.asOf);
  const input = { asOf: newest.asOf, replaces: ours, years, ...(profile ? { profile } : {}) };
  return publish(deps, upload, 'undo', entry, input);
}

function publish(
  deps: PublishDeps,
  upload: CapacityUpload,
  work: UploadWork,
  entry: UploadEntry,
  input: ReturnInput,
): Promise<Result<unknown>> {
  const { settingKey, provisionId } = entry;
  const publishing = { settingKey, provisionId, publishedBy: vouching(upload.owner) };
  const claim = claimOf(deps, upload, work, entry);
  return publishReturn(deps, actingFor(upload, work), publishing, input, claim);
}

export function vouching(owner: Owner): 'authority' | 'provider' {
  return owner.kind === 'authority' ? 'authority' : 'provider';
}

/** Whoever confirmed it, or undoes it, has acted. */
function actingFor({ owner, confirmed, undo }: CapacityUpload, work: UploadWork): Principal {
  const by = work === 'undo' ? undo?.by : confirmed?.by;
  const role = owner.kind === 'authority' ? 'case-officer' : 'provider-editor';
  return { person: by ?? '', organisation: owner, roles: [role] };
}

const PUBLISHED_SINCE = problem(
  'stale',
  'published-since',
  'Somebody has published this provision since the preview. It was left as they have it; upload its rows again if they still hold.',
);
const PUBLISHED_LATER = problem(
  'conflict',
  'published-later',
  'Somebody has published this provision since the upload. It was left as they have it.',
);
const NOT_PUBLISHED = problem(
  'conflict',
  'not-published',
  'The upload has not published this provision, so there is nothing to put back.',
);
const NONE_BEFORE = problem(
  'conflict',
  'none-before',
  'Nothing was published before the upload. Publish what is right.',
);
