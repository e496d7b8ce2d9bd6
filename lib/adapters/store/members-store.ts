import * as z from 'zod';
import {
  $Member,
  $PersonId,
  administers,
  type Beside,
  type Member,
  type Memberships,
  type MembersStore,
  type Owner,
} from '../../access/index.ts';
import { ok, type Problem, problem, refused } from '../../kernel/index.ts';
import { readableBodies } from './all-bodies.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { administratorsKey, memberKey, membershipKey, membershipsOf, membersOf } from './keys.ts';
import { pageOf } from './page-of.ts';
import { readPointer } from './read-pointer.ts';
import type { RefusedWrite, Table } from './table.ts';
import { putCopy, putRevision, type Write } from './writes.ts';

const MEMBER: ItemKind<Member> = { kind: 'member', schema: 1, body: $Member, upcasts: {} };

export const $Administrators = z.object({ people: z.array($PersonId) });
const ADMINISTRATORS: ItemKind<z.infer<typeof $Administrators>> = {
  kind: 'administrators',
  schema: 1,
  body: $Administrators,
  upcasts: {},
};
/** Others changed the administrators in the same moment; whoever is refused so often may try again by hand. */
const MOST_ATTEMPTS = 5;

export function createMembersStore(table: Table, owner: Owner): MembersStore {
  /** The write that keeps the list of administrators in step, none where it stays, or null where it would be empty. */
  async function administratorsWrite(member: Member): Promise<readonly Write[] | null> {
    const found = await readPointer(table, ADMINISTRATORS, administratorsKey(owner));
    const before = found?.pointer.people ?? [];
    const others = before.filter((id) => id !== member.personId);
    const after = administers(member) ? [...others, member.personId] : others;
    if (after.length === before.length) return [];
    if (after.length === 0) return null;
    const expected = found?.revision ?? 0;
    return [putRevision(ADMINISTRATORS, administratorsKey(owner), { people: after }, expected)];
  }

  return {
    async list(page) {
      return pageOf(MEMBER, await table.query(membersOf(owner), { ...page, newestFirst: false }));
    },
    async get(personId) {
      const item = await table.get(memberKey(owner, personId));
      return item ? bodyOf(MEMBER, item) : refused(NOT_A_MEMBER);
    },
    async put(member, beside: Beside) {
      for (let attempt = 1; ; attempt += 1) {
        const administrators = await administratorsWrite(member);
        if (administrators === null) return refused(LAST_ADMINISTRATOR);
        const refusal = await table.transact([
          putRevision(MEMBER, memberKey(owner, member.personId), member, member.revision - 1),
          putCopy(MEMBER, membershipKey(member.personId, owner), member),
          ...administrators,
          ...besideWrites(owner, beside),
        ]);
        if (!refusal) return ok(member);
        const again = refusal.what === ADMINISTRATORS.kind && attempt < MOST_ATTEMPTS;
        if (!again) return refused(why(refusal));
      }
    },
  };
}

/** Every organisation's members by person, for sign-in alone. */
export function createMemberships(table: Table): Memberships {
  return { of: (personId) => readableBodies(table, MEMBER, membershipsOf(personId)) };
}

function why({ what, found }: RefusedWrite): Problem {
  if (what === IDEMPOTENCY.kind) return ALREADY_CLAIMED;
  const stored = found ? bodyOf(MEMBER, found) : null;
  const who = stored?.ok
    ? ` It was changed by ${stored.value.changedBy} at ${stored.value.changedAt}.`
    : '';
  return problem(
    'stale',
    'member-changed',
    `The members were changed by somebody else meanwhile.${who} Read them again and repeat your change.`,
  );
}

const NOT_A_MEMBER = problem(
  'not-found',
  'member-not-found',
  'There is no such member in this organisation.',
);

const LAST_ADMINISTRATOR = problem(
  'conflict',
  'last-administrator',
  'This is the only administrator of the organisation, and nobody would be left to change its members. Make somebody else an administrator first.',
);
