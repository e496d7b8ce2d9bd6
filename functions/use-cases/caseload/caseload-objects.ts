import type { Owner } from '../../../lib/access/index.ts';
import { canonicalJson, ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import {
  $CaseloadPreview,
  type Caseload,
  type CaseloadEntry,
  type CaseloadPreview,
} from '../../../lib/requests/index.ts';
import type { Deps } from '../../shared/deps.ts';

/** What belongs to caseloads of one authority is kept under its own folder, which is emptied by age. */
function folderOf(owner: Owner): string {
  return `caseloads/${owner.kind}-${owner.code}`;
}

/** Keeps the cleaned rows and the faults; the file itself is never kept. */
export function keepPreview(
  deps: Pick<Deps, 'objects'>,
  owner: Owner,
  preview: CaseloadPreview,
): Promise<string> {
  return deps.objects.put(folderOf(owner), Buffer.from(canonicalJson(preview)));
}

export async function loadPreview(
  deps: Pick<Deps, 'objects'>,
  owner: Owner,
  { id, previewId }: Pick<Caseload, 'id' | 'previewId'>,
): Promise<Result<CaseloadPreview>> {
  const bytes = await deps.objects.get(folderOf(owner), previewId);
  if (bytes) return ok($CaseloadPreview.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))));
  const detail = `The rows of import ${id} are not kept any more. Upload the file again.`;
  return refused(problem('conflict', 'caseload-rows-gone', detail));
}

/** The rows that its work is about, in the order of the file. */
export function entriesAtWork(
  { take, status }: Pick<Caseload, 'take' | 'status'>,
  { entries }: CaseloadPreview,
): readonly CaseloadEntry[] {
  const withChanged = take === 'new-and-changed' && status !== 'undoing' && status !== 'undone';
  return entries.filter(
    ({ outcome }) => outcome === 'new' || (withChanged && outcome === 'changed'),
  );
}
