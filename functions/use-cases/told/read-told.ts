import type { Owner, Told, ToldTopic } from '../../../lib/access/index.ts';
import type { NeedsChecking, Page, PageRequest } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';

export interface ToldFilter {
  readonly setting?: string | undefined;
  readonly topic?: ToldTopic | undefined;
  readonly unread?: boolean | undefined;
}

/** Read at once from each organisation; a filter that finds little reads so often before it hands on where it stands. */
const AT_ONCE = 100;
const MOST_ROUNDS = 20;

/** Whose records an organisation reads: of a trust, those of each of its settings too. */
export async function toldTo(
  deps: Pick<Deps, 'currentIndex'>,
  owner: Owner,
): Promise<readonly Owner[]> {
  if (owner.kind !== 'trust') return [owner];
  const index = await deps.currentIndex();
  const settings = index?.trust(owner.code)?.settings ?? [];
  return [owner, ...settings.map((code): Owner => ({ kind: 'provider', code }))];
}

/**
 * What an organisation was told, newest first. `after` is an id: ids are in the order in which things were told, whoever
 * was told.
 */
export async function readTold(
  deps: Pick<Deps, 'told' | 'currentIndex'>,
  owner: Owner,
  filter: ToldFilter,
  { after, limit }: PageRequest,
): Promise<Page<Told | NeedsChecking>> {
  const all = await toldTo(deps, owner);
  // Of a trust with many settings, the others need not be read.
  const oneOf = all.filter(({ kind, code }) => kind === 'provider' && code === filter.setting);
  const owners = filter.setting !== undefined && oneOf.length > 0 ? oneOf : all;
  const found: (Told | NeedsChecking)[] = [];
  let from = after;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const newest = await newestOf(deps, owners, { after: from, limit: AT_ONCE });
    found.push(...newest.items.filter((item) => matches(item, filter)));
    const last = found[limit - 1];
    if (last && (found.length > limit || newest.after !== null)) {
      return { items: found.slice(0, limit), after: idOf(last) };
    }
    if (newest.after === null) return { items: found, after: null };
    from = newest.after;
  }
  return { items: found, after: from };
}

/** The newest of several organisations: each gives as many as all together may. */
async function newestOf(
  deps: Pick<Deps, 'told'>,
  owners: readonly Owner[],
  page: PageRequest,
): Promise<Page<Told | NeedsChecking>> {
  const pages = await Promise.all(owners.map((owner) => deps.told(owner).list(page)));
  const merged = pages.flatMap(({ items }) => items).sort((a, b) => (idOf(a) < idOf(b) ? 1 : -1));
  const items = merged.slice(0, page.limit);
  const last = items.at(-1);
  const isMore = merged.length > items.length || pages.some(({ after }) => after !== null);
  return { items, after: isMore && last ? idOf(last) : null };
}

export function idOf(item: Told | NeedsChecking): string {
  return 'id' in item ? item.id : item.needsChecking.slice(item.needsChecking.indexOf('#') + 1);
}

/** What cannot be read is always shown: nobody knows what it says. */
function matches(item: Told | NeedsChecking, { setting, topic, unread }: ToldFilter): boolean {
  if ('needsChecking' in item) return true;
  return (
    (setting === undefined || item.settingKey === setting) &&
    (topic === undefined || item.topic === topic) &&
    (unread !== true || item.read === null)
  );
}
