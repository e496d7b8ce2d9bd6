import { $Person, type PeopleStore, type Person } from '../../access/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import { besideWrites } from './beside.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { personKey } from './keys.ts';
import type { Table } from './table.ts';
import { putRevision } from './writes.ts';

const PERSON: ItemKind<Person> = { kind: 'person', schema: 1, body: $Person, upcasts: {} };

export function createPeopleStore(table: Table): PeopleStore {
  return {
    async get(personId) {
      const item = await table.get(personKey(personId));
      return item ? bodyOf(PERSON, item) : ok(null);
    },
    async put(person, reset) {
      const refusal = await table.transact([
        putRevision(PERSON, personKey(person.personId), person, person.revision - 1),
        ...(reset ? besideWrites(reset.owner, reset.beside) : []),
      ]);
      return refusal ? refused(CHANGED) : ok(person);
    },
  };
}

const CHANGED = problem(
  'stale',
  'person-changed',
  'This person signed in, or was reset, in the same moment. Try again.',
);
