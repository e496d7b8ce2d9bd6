import type { Readers } from '../../shared/reason-titles.ts';
import type { StoredList } from '../../use-cases/create-list.ts';
import { listText } from './list-text.ts';
import { instantInWords, shortId } from './wording.ts';

/** A stored list for reading, with what it is and by whom it was made above it. */
export function storedListText(
  { entry, body }: StoredList,
  readers: Readers,
  all: boolean,
): string {
  return [
    `List ${entry.version} of request ${entry.requestId} (revision ${entry.requestRevision}), ` +
      `made ${instantInWords(entry.createdAt)} by ${entry.createdBy}, body ${shortId(entry.bodyId)}`,
    listText(body, readers, all),
  ].join('\n\n');
}
