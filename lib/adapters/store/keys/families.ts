import { NATIONAL, type Owner } from '../../../access/index.ts';
import { pointerKey } from './kept.ts';
import { type Key, padded, partition, type Range } from './partition.ts';

export const familyLinkKey = (owner: Owner, requestId: string, linkId: string): Key => ({
  pk: partition(owner),
  sk: `FAMILY-LINK#${requestId}#${linkId}`,
});
export const familyLinksOf = (owner: Owner, requestId: string): Range => ({
  pk: partition(owner),
  prefix: `FAMILY-LINK#${requestId}#`,
});

/** By the hash of the secret in a link's address. */
export const familyTokenKey = (owner: Owner, tokenHash: string): Key => ({
  pk: partition(owner),
  sk: `FAMILY-TOKEN#${tokenHash}`,
});

/** By the hash of a secret that only a browser holds, which says nothing of whose link it opened. */
export const familySessionKey = (sessionHash: string): Key => ({
  pk: partition(NATIONAL),
  sk: `FAMILY-SESSION#${sessionHash}`,
});
export const familyAnswerKey = (
  owner: Owner,
  requestId: string,
  linkId: string,
  revision: number,
): Key => ({
  pk: partition(owner),
  sk: `FAMILY-ANSWER#${requestId}#${linkId}#${padded(revision)}`,
});
export const familyAnswersOf = (owner: Owner, requestId: string, linkId: string): Range => ({
  pk: partition(owner),
  prefix: `FAMILY-ANSWER#${requestId}#${linkId}#`,
});

/** Up to which revision the authority has read what somebody in a family said. */
export const familyReadKey = (owner: Owner, requestId: string, linkId: string): Key => ({
  pk: partition(owner),
  sk: `FAMILY-READ#${requestId}#${linkId}`,
});
export const familyReadOf = (owner: Owner, requestId: string): Range => ({
  pk: partition(owner),
  prefix: `FAMILY-READ#${requestId}#`,
});
export const familySettingsKey = (owner: Owner): Key => pointerKey(owner, 'FAMILY-SETTINGS');
