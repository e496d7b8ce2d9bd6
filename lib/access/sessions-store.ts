import type { Owner } from './principal.ts';
import type { Session } from './session.ts';

/** Sessions of everybody; national, since a session begins before its organisation is chosen. */
export interface SessionsStore {
  create(session: Session): Promise<void>;
  /** As it stands, over or not; null where there is none or it cannot be read. */
  get(key: string): Promise<Session | null>;
  /** Notes that the person is there; nothing where the session was ended or touched meanwhile. */
  touch(session: Session, now: number): Promise<void>;
  /** False where the session was ended meanwhile. */
  choose(key: string, organisation: Owner): Promise<boolean>;
  end(key: string): Promise<void>;
  /** Ends a person's sessions: all, or those in which the person acts for one organisation. Says how many. */
  endAllOf(personId: string, organisation?: Owner): Promise<number>;
  /** A person's sessions, newest first, those over too until they are tidied away. */
  ofPerson(personId: string): Promise<readonly Session[]>;
}
