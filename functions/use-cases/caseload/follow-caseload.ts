import type { Owner } from '../../../lib/access/index.ts';
import { ok, type Result } from '../../../lib/kernel/index.ts';
import {
  type Caseload,
  type CaseloadPreview,
  type CaseloadProgress,
  type CaseloadWork,
  NO_PROGRESS,
  type ShownCaseload,
} from '../../../lib/requests/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { loadPreview } from './caseload-objects.ts';

/** A caseload and how far its work has come. */
export async function readCaseloadRun(
  deps: Pick<Deps, 'caseloads'>,
  owner: Owner,
  id: string,
): Promise<Result<ShownCaseload>> {
  const found = await deps.caseloads(owner).get(id);
  return found.ok ? ok(await shownCaseload(deps, owner, found.value)) : found;
}

/** What was found in its file, row by row. */
export async function readCaseloadPreview(
  deps: Pick<Deps, 'caseloads' | 'objects'>,
  owner: Owner,
  id: string,
): Promise<Result<CaseloadPreview>> {
  const found = await deps.caseloads(owner).get(id);
  return found.ok ? loadPreview(deps, owner, found.value) : found;
}

export async function shownCaseload(
  deps: Pick<Deps, 'caseloads'>,
  owner: Owner,
  caseload: Caseload,
): Promise<ShownCaseload> {
  const { previewId: _, calls: _calls, callAgainAt: _again, ...shown } = caseload;
  const { confirmed, undo } = caseload;
  return {
    ...shown,
    applied: confirmed ? await progressOf(deps, owner, caseload, 'apply') : NO_PROGRESS,
    undone: undo ? await progressOf(deps, owner, caseload, 'undo') : NO_PROGRESS,
  };
}

async function progressOf(
  deps: Pick<Deps, 'caseloads'>,
  owner: Owner,
  { id }: Caseload,
  work: CaseloadWork,
): Promise<CaseloadProgress> {
  const chunks = [...(await deps.caseloads(owner).chunks(id, work)).values()];
  return {
    made: sum(chunks.map(({ made }) => made)),
    changed: sum(chunks.map(({ changed }) => changed)),
    refused: chunks.flatMap(({ refused }) => refused).toSorted((a, b) => a.line - b.line),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
