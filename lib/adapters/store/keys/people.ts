import { NATIONAL, type Owner } from '../../../access/index.ts';
import { pointerKey } from './kept.ts';
import { type Key, partition, type Range } from './partition.ts';

export const memberKey = (owner: Owner, personId: string): Key => ({
  pk: partition(owner),
  sk: `MEMBER#${personId}`,
});
export const membersOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'MEMBER#' });

/** Who can change an organisation's members, so that it is never left without one. */
export const administratorsKey = (owner: Owner): Key => pointerKey(owner, 'ADMINISTRATORS');

/** The copy of every member by which sign-in finds the organisations of a person. */
export const membershipKey = (personId: string, { kind, code }: Owner): Key => ({
  pk: partition(NATIONAL),
  sk: `MEMBERSHIP#${personId}#${kind}#${code}`,
});
export const membershipsOf = (personId: string): Range => ({
  pk: partition(NATIONAL),
  prefix: `MEMBERSHIP#${personId}#`,
});
export const personKey = (personId: string): Key => ({
  pk: partition(NATIONAL),
  sk: `PERSON#${personId}`,
});

// By hashes of secrets that only a browser holds.
export const sessionKey = (key: string): Key => ({
  pk: partition(NATIONAL),
  sk: `SESSION#${key}`,
});
export const personSessionKey = (personId: string, createdAt: string, key: string): Key => ({
  pk: partition(NATIONAL),
  sk: `PERSON-SESSION#${personId}#${createdAt}#${key}`,
});
export const sessionsOfPerson = (personId: string): Range => ({
  pk: partition(NATIONAL),
  prefix: `PERSON-SESSION#${personId}#`,
});
export const pendingSignInKey = (key: string): Key => ({
  pk: partition(NATIONAL),
  sk: `PENDING-SIGN-IN#${key}`,
});
export const attemptsKey = (key: string, window: number): Key => ({
  pk: partition(NATIONAL),
  sk: `ATTEMPTS#${key}#${window}`,
});
