import type { Owner } from '../../../lib/access/index.ts';
import type { ListNotice } from '../../../lib/tailored-lists/index.ts';
import type { Deps } from '../../shared/deps.ts';

/** A notice as its setting reads it. */
export interface NamedNotice extends ListNotice {
  readonly authorityName: string;
  /** A newer notice, of a newer list of the same child, has taken its place. */
  readonly isReplaced: boolean;
}

const AT_ONCE = 500;

/** Every notice of one setting, newest first. */
export async function readNotices(
  deps: Pick<Deps, 'listNotices' | 'currentIndex'>,
  owner: Owner,
): Promise<{ readonly items: readonly NamedNotice[]; readonly needChecking: number }> {
  const index = await deps.currentIndex();
  const authorityName = (code: string) => index?.authorityName(code) ?? `Authority ${code}`;
  const notices: ListNotice[] = [];
  let needChecking = 0;
  for (let after: string | null = null; ; ) {
    const page = await deps.listNotices(owner).list({ after, limit: AT_ONCE });
    for (const notice of page.items) {
      if ('needsChecking' in notice) needChecking += 1;
      else notices.push(notice);
    }
    if (page.after === null) break;
    after = page.after;
  }
  const replaced = new Set(notices.map(({ replaces }) => replaces));
  const items = notices.map((notice) => ({
    ...notice,
    authorityName: authorityName(notice.authority),
    isReplaced: replaced.has(notice.id),
  }));
  return { items, needChecking };
}
