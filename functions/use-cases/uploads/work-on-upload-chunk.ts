import type { Owner } from '../../../lib/access/index.ts';
import {
  appliedEntries,
  type CapacityReturn,
  type CapacityUpload,
  isUploadAtWork,
  UPLOAD_CHUNK_SIZE,
  type UploadEntry,
  type UploadProgress,
  type UploadSettings,
  type UploadWork,
  uploadWorkOf,
} from '../../../lib/capacity/index.ts';
import type { Result } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { finishRun } from '../chunked-work.ts';
import { publishEntry, publishedBy, putBackEntry } from './publish-entry.ts';
import { loadUploadPreview } from './upload-objects.ts';
import { uploaderSettings } from './uploader-settings.ts';
import { uploadWork } from './work-on-upload.ts';

/** Provisions that are published at once: most of their time is waiting for the table. */
const AT_ONCE = 8;
/** Provisions after which the progress is told. */
const TELL_EVERY = 40;

/**
 * Works on the provisions of one chunk. What another worker has done, or this one before it was killed, is left alone, so
 * however often a chunk is told of, each return is published once. The worker of the last chunk finishes the upload.
 */
export async function workOnUploadChunk(
  given: Deps,
  owner: Owner,
  id: string,
  work: UploadWork,
  chunk: number,
): Promise<void> {
  // What a worker stores is taken up after it, not once for each return.
  const deps: Deps = { ...given, eventsStored: async () => {} };
  const store = deps.capacityUploads(owner);
  const found = await store.get(id);
  if (!found.ok) throw new Error(found.problem.detail);
  const upload = found.value;
  if (!isUploadAtWork(upload) || uploadWorkOf(upload) !== work) return;
  const preview = await loadUploadPreview(deps, owner, upload);
  if (!preview.ok) throw new Error(preview.problem.detail);
  const index = await deps.currentIndex();
  if (index === null)
    throw new Error('There is no index, so nobody can say whose settings these are.');
  const around = { settings: uploaderSettings(index, owner), currentIndex: async () => index };
  const all = appliedEntries(preview.value);
  const entries = all.slice(chunk * UPLOAD_CHUNK_SIZE, (chunk + 1) * UPLOAD_CHUNK_SIZE);
  const newest = await deps.publishedReturns.among(entries.map((entry) => entry.provisionId));
  let progress: UploadProgress = { published: 0, refused: [] };
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const some = entries.slice(at, at + AT_ONCE);
    const why = await Promise.all(
      some.map((entry) =>
        workOnEntry({ ...deps, ...around }, upload, work, entry, newest.get(entry.provisionId)),
      ),
    );
    progress = added(progress, some, why);
    const isLast = at + AT_ONCE >= entries.length;
    if (isLast || (at + AT_ONCE) % TELL_EVERY === 0) {
      await store.tell(id, work, chunk, { ...progress, over: isLast });
    }
  }
  await finishRun(deps, uploadWork(deps, owner), id, work);
}

type Around = Deps & { readonly settings: UploadSettings };

/** Null when the provision is done, now or before; else why it is not. */
async function workOnEntry(
  deps: Around,
  upload: CapacityUpload,
  work: UploadWork,
  entry: UploadEntry,
  published: Result<CapacityReturn> | undefined,
): Promise<string | null> {
  if (deps.settings.find(entry.settingKey) === null) {
    return `${entry.settingName} is not a setting of ${deps.settings.whose} any more.`;
  }
  if (published && !published.ok) return published.problem.detail;
  const newest = published?.value ?? null;
  const done = await (work === 'apply' ? publishEntry : putBackEntry)(deps, upload, entry, newest);
  if (done.ok || (await publishedBy(deps, upload, work, entry)) !== null) return null;
  return done.problem.detail;
}

function added(
  { published, refused }: UploadProgress,
  entries: readonly UploadEntry[],
  why: readonly (string | null)[],
): UploadProgress {
  return {
    published: published + why.filter((each) => each === null).length,
    refused: [
      ...refused,
      ...entries.flatMap(({ line, provisionId, settingName }, i) => {
        const detail = why[i] ?? null;
        return detail === null ? [] : [{ line, provisionId, settingName, detail }];
      }),
    ],
  };
}
