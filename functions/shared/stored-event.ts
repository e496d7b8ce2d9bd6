import type { Owner, StoredEvent, Topic } from '../../lib/access/index.ts';
import type { Deps } from './deps.ts';

/** What workers are to hear of an act. */
export function storedEvent(
  { newId, now }: Pick<Deps, 'newId' | 'now'>,
  topic: Topic,
  owner: Owner,
  subject: string,
): StoredEvent {
  return { id: newId(), topic, owner, subject, at: new Date(now()).toISOString() };
}
