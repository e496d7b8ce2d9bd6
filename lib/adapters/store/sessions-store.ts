import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import {
  $Session,
  SESSION_LIMITS,
  type Session,
  type SessionsStore,
  sameOwner,
} from '../../access/index.ts';
import { bodyOf, type Item, type ItemKind } from './item.ts';
import { personSessionKey, sessionKey, sessionsOfPerson } from './keys.ts';
import type { Table } from './table.ts';
import { putNew, type UpdateWrite } from './writes.ts';

const SESSION: ItemKind<Session> = { kind: 'session', schema: 1, body: $Session, upcasts: {} };

/** Finds a person's sessions; everything about them stands in the session alone. */
export const $OfPerson = z.object({ key: z.string() });
const OF_PERSON: ItemKind<z.infer<typeof $OfPerson>> = {
  kind: 'person-session',
  schema: 1,
  body: $OfPerson,
  upcasts: {},
};
/** More than anybody has: older ones are over. */
const MOST_OF_PERSON = 200;

export function createSessionsStore(table: Table): SessionsStore {
  async function end(key: string): Promise<boolean> {
    return change(key, 'SET #b.#state = :ended', { ':ended': 'ended' }, ['#state']);
  }

  /** Changes an open session and no other, so that nothing brings an ended one back. */
  async function change(
    key: string,
    expression: string,
    values: Record<string, unknown>,
    names: readonly string[],
    condition = '',
  ): Promise<boolean> {
    const write: UpdateWrite = {
      what: SESSION.kind,
      update: sessionKey(key),
      expression: `${expression}, #rev = #rev + :one`,
      condition: `#b.#state = :open${condition}`,
      names: {
        '#b': 'body',
        '#rev': 'rev',
        '#state': 'state',
        ...Object.fromEntries(names.map((name) => [name, name.slice(1)])),
      },
      values: marshall({ ...values, ':open': 'open', ':one': 1 }),
    };
    return (await table.transact([write])) === null;
  }

  async function ofPerson(personId: string): Promise<readonly Session[]> {
    const page = { after: null, limit: MOST_OF_PERSON, newestFirst: true };
    const found = await table.query(sessionsOfPerson(personId), page);
    const keys = found.items.flatMap((item) => {
      const pointer = bodyOf(OF_PERSON, item);
      return pointer.ok ? [sessionKey(pointer.value.key)] : [];
    });
    const sessions = (await table.getMany(keys)).flatMap((item) => readable(item) ?? []);
    return sessions.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  }

  return {
    async create(session) {
      const { key, personId, createdAt } = session;
      const over = Date.parse(createdAt) + SESSION_LIMITS.absoluteMs;
      const marks = { expiresAt: Math.ceil(over / 1000) };
      const refusal = await table.transact([
        putNew(SESSION, sessionKey(key), session, marks),
        putNew(OF_PERSON, personSessionKey(personId, createdAt, key), { key }, marks),
      ]);
      if (refusal) throw new Error('A session with this token is there already.');
    },
    async get(key) {
      const item = await table.get(sessionKey(key));
      return item ? readable(item) : null;
    },
    async touch({ key, seenAt }, now) {
      const values = { ':now': new Date(now).toISOString(), ':seen': seenAt };
      await change(key, 'SET #b.#seenAt = :now', values, ['#seenAt'], ' AND #b.#seenAt = :seen');
    },
    choose: (key, organisation) =>
      change(key, 'SET #b.#organisation = :organisation', { ':organisation': organisation }, [
        '#organisation',
      ]),
    async end(key) {
      await end(key);
    },
    async endAllOf(personId, organisation) {
      const open = (await ofPerson(personId)).filter(
        (session) =>
          session.state === 'open' &&
          (!organisation ||
            (session.organisation !== null && sameOwner(session.organisation, organisation))),
      );
      const ended = await Promise.all(open.map(({ key }) => end(key)));
      return ended.filter(Boolean).length;
    },
    ofPerson,
  };
}

/** A session that cannot be read lets nobody in; signing in again makes another. */
function readable(item: Item): Session | null {
  const session = bodyOf(SESSION, item);
  return session.ok ? session.value : null;
}
